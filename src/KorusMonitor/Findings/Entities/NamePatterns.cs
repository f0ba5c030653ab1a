using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>
/// Second pass: organizations, agreements, laws and summits that no list knows, told by their last word ("… Association", "… Act of 1988")
/// or their first ("Ministry of …"). Looks a bounded number of words back and forth, so that it stays linear.
/// </summary>
internal static class NamePatterns
{
    private const int MostWords = 9;

    private static readonly FrozenDictionary<string, string> ByLastWord = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Association"] = "organization", ["Federation"] = "organization", ["Commission"] = "organization", ["Council"] = "organization",
        ["Institute"] = "organization", ["Agency"] = "organization", ["Committee"] = "organization", ["Subcommittee"] = "organization",
        ["University"] = "organization", ["Foundation"] = "organization", ["Coalition"] = "organization", ["Alliance"] = "organization",
        ["Chamber"] = "organization", ["Ministry"] = "organization", ["Department"] = "organization", ["Bureau"] = "organization",
        ["Corp"] = "organization", ["Corporation"] = "organization", ["Inc"] = "organization", ["Co"] = "organization", ["Ltd"] = "organization",
        ["LLC"] = "organization", ["Motors"] = "organization", ["Electronics"] = "organization", ["Industries"] = "organization",
        ["Shipbuilding"] = "organization", ["Bank"] = "organization", ["Headquarters"] = "organization",
        ["Agreement"] = "agreement", ["FTA"] = "agreement", ["Accord"] = "agreement", ["Partnership"] = "agreement", ["Treaty"] = "agreement",
        ["Pact"] = "agreement", ["Act"] = "law", ["Summit"] = "event",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> LastWords =
        ByLastWord.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> FirstWords = FrozenSet.Create(
        StringComparer.Ordinal, "Ministry", "Department", "Committee", "Subcommittee", "Office", "Bureau", "Council", "Institute", "Embassy", "Agency",
        "Center", "Chamber", "Federation", "Association", "University", "Commission");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Firsts = FirstWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that begin a sentence or qualify, and are no part of the name after them.</summary>
    private static readonly FrozenSet<string> NotFirst = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "The", "A", "An", "This", "That", "These", "Those", "Our", "Their", "Its", "Both", "Each", "Any", "Under", "In", "On",
        "At", "For", "From", "With", "And", "Or", "But", "As", "Since", "When", "While", "After", "Before", "During", "New", "Any", "All", "Free", "Trade",
        "Joint", "Special", "Proposed", "Current", "Original", "Revised", "Amended", "Bilateral", "Final", "Draft", "Said", "Of", "By", "To", "If", "Per",
        "Dear", "Through", "Every", "Some", "No", "Such", "Today", "Amendment", "Amendments", "Agreement", "Under", "Existing", "Framework", "Section", "Deal",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");

    private static readonly FrozenSet<string> HeadlineVerbs = FrozenSet.Create(
        StringComparer.Ordinal, "Reach", "Reaches", "Reached", "Sign", "Signs", "Signed", "Announce", "Announces", "Announced", "Seek", "Seeks", "Join", "Joins",
        "Ratify", "Ratifies", "Ratified", "Approve", "Approves", "Approved", "Review", "Reviews", "Conclude", "Concludes", "Concluded", "Negotiate", "Negotiates",
        "Publish", "Publishes", "Launch", "Launches", "Welcome", "Welcomes", "Amend", "Amends", "Strike", "Strikes", "Make", "Makes", "Close", "Finalize", "Finalizes");

    public static void Run(Scene scene)
    {
        var text = scene.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Shape is not (Shape.Capital or Shape.Upper) || (scene.At(i) is { } known && !known.Is("place")))
            {
                continue;
            }

            var spot = Firsts.Contains(text.Word(i)) ? Forward(scene, i) : null;
            if (spot is null && LastWords.TryGetValue(text.Word(i), out var type) && !(type is "organization" && scene.InHeadline(i)))
            {
                spot = Backward(scene, i, type);
            }

            if (spot is not null)
            {
                scene.Put(spot);
                i = spot.End - 1;
            }
        }
    }

    /// <summary>"Ministry of Patriots and Veterans Affairs", "Committee on Trade in Goods".</summary>
    private static Spot? Forward(Scene scene, int first)
    {
        var text = scene.Text;
        if (!scene.Joined(first + 1) || !(text.Is(first + 1, "of") || text.Is(first + 1, "on") || text.Is(first + 1, "for")))
        {
            return null;
        }

        int end = first + 1, beforeComma = -1;
        var listClosed = false;
        for (var i = first + 2; i < text.Count && i < first + MostWords + 3; i++)
        {
            var connects = text.Is(i, "of") || text.Is(i, "and") || text.Is(i, "on") || text.Is(i, "in") || text.Is(i, "the") || text.Is(i, "for");
            var comma = (text[i].Before & Gap.Comma) != 0;
            if ((text[i].Before & ~(Gap.Space | Gap.Hyphen | Gap.Comma | Gap.Ampersand)) != 0 || !(connects || text[i].IsCapitalized))
            {
                break;
            }

            // "Committee of the U.S.-Korea Free Trade Agreement" is no office of a "U"; "Embassy of the United States" ends with the whole name.
            if (scene.At(i) is { } known)
            {
                if (!known.Is("place") || known.First != i)
                {
                    break;
                }

                (i, end) = (known.End - 1, known.End);
                continue;
            }

            if (comma)
            {
                beforeComma = beforeComma < 0 ? end : beforeComma;
            }

            listClosed |= beforeComma > 0 && text.Is(i, "and");
            end = connects ? end : i + 1;
        }

        // A comma continues the name only when an "and" closes the list.
        end = beforeComma > 0 && !listClosed ? beforeComma : end;
        return end > first + 2 ? Made(scene, first, end, "organization") : null;
    }

    private static Spot? Backward(Scene scene, int last, string type)
    {
        var text = scene.Text;
        var first = last;
        while (first > 0 && last - first < MostWords
            && (text[first].Before & ~(Gap.Space | Gap.Hyphen | Gap.Ampersand | Gap.Dot)) == 0
            && text[first].Before != Gap.None
            && (text[first - 1].IsCapitalized || text[first - 1].Shape == Shape.Number || (text.Is(first - 1, "and") && first > 1 && text[first - 2].IsCapitalized))
            && ((text[first].Before & Gap.Dot) == 0 || text[first - 1].Shape == Shape.Initial)
            && (scene.At(first - 1) is not { } taken || taken.Is("place") || taken.Is("organization")))
        {
            first--;
        }

        first = scene.At(first) is { } cut && cut.First < first ? cut.End : first;
        while (first < last && scene.At(first) is null && (NotFirst.Contains(text.Word(first).ToString()) || text[first].Shape == Shape.Number))
        {
            first++;
        }

        for (var word = first; word < last; word++)
        {
            // In a headline the verb is capitalised too: "Korea and the U.S. Reach Agreement on Tariffs".
            if (scene.At(word) is null && HeadlineVerbs.Contains(text.Word(word).ToString()))
            {
                first = word + 1;
            }
        }

        if (first >= last || IsGeneric(scene, first, last, type))
        {
            return null;
        }

        var end = last + 1;
        if (type == "law" && scene.Joined(end) && text.Is(end, "of") && end + 1 < text.Count && text[end + 1].Shape == Shape.Number && text[end + 1].Length == 4)
        {
            end += 2;
        }

        return Made(scene, first, end, type);
    }

    /// <summary>"the Trade Committee", "Free Trade Agreement": said of many.</summary>
    private static bool IsGeneric(Scene scene, int first, int last, string type)
    {
        if (type == "organization" && last - first > 1)
        {
            return false;
        }

        for (var i = first; i < last; i++)
        {
            var word = scene.Text.Word(i);
            if (scene.At(i) is not null || !(NotFirst.Contains(word.ToString()) || Lexicon.Is(word, WordClass.NotName)))
            {
                return false;
            }
        }

        return true;
    }

    private static Spot Made(Scene scene, int first, int end, string type)
    {
        var name = WhiteSpace.Single(scene.Text.Slice(first, end));
        var prefix = type == "organization" ? "org" : type;
        return new Spot(first, end, new GazetteerEntry { Id = $"{prefix}:{Slug.Of(name)}", Type = type, Name = name });
    }
}
