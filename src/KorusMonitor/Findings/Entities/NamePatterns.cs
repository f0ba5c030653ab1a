using static KorusMonitor.Findings.Entities.NamePatternWords;

namespace KorusMonitor.Findings.Entities;

/// <summary>
/// Second pass: organizations, agreements, laws and summits that no list knows, told by their last word ("… Association", "… Act of 1988")
/// or their first ("Ministry of …"). Looks a bounded number of words back and forth, so that it stays linear.
/// </summary>
internal static class NamePatterns
{
    private const int MostWords = 9;

    public static void Run(Scene scene)
    {
        var text = scene.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Shape is Shape.Capital or Shape.Upper && scene.Beginning(i) is { Entry.Type: "agreement" } general
                && text.Is(general.End - 1, "Agreement") && scene.Joined(general.End) && text.Is(general.End, "on")
                && Object(scene, general.End - 1) is > 0 and var whole)
            {
                // "WTO Agreement on Trade in Civil Aircraft" is not the Marrakesh Agreement.
                scene.Put(Made(scene, i, whole, "agreement"));
                i = whole - 1;
                continue;
            }

            if (text[i].Shape is not (Shape.Capital or Shape.Upper) || (scene.At(i) is { } known && !known.Is("place")))
            {
                continue;
            }

            var spot = scene.At(i) is { } place ? Pair(scene, place) : null;
            spot ??= FirstWords.Contains(text.Word(i)) ? Forward(scene, i) : null;
            spot ??= Mission(scene, i);
            spot ??= text.Is(i, "Development") && i > 1 && scene.Joined(i) && scene.Joined(i - 1)
                && text.Is(i - 1, "Economic") && scene.At(i - 2) is { Entry.Type: "place" } state
                ? Made(scene, state.First, i + 1, "organization")
                : null;
            spot ??= text.Is(i, "Operations") ? DutyOffice(scene, i) : null;
            spot ??= text[i].Shape == Shape.Capital && text[i].Length > 5 ? AgreementOn(scene, i) : null;
            if (spot is null && LastWords.TryGetValue(text.Word(i), out var type) && !(type is "organization" && scene.InHeadline(i) && !IsStrong(scene, i)))
            {
                spot = Backward(scene, i, type);
            }

            spot ??= Ampersand(scene, i);
            if (spot is not null)
            {
                scene.Put(spot);
                i = spot.End - 1;
            }
        }
    }

    /// <summary>In a headline every word is a capital; only what can be nothing else counts.</summary>
    private static bool IsStrong(Scene scene, int last) =>
        scene.Text.Word(last) is "Inc" or "Corp" or "Ltd" or "LLC" or "LLP" or "Association"
            or "Federation" or "University" or "Institute" or "Committee" or "Council" or "Commission";

    /// <summary>"Korea-Chile free trade agreement", "U.S.-Japan Trade Agreement", "U.S.-China trade deal": two places and what they share.</summary>
    private static Spot? Pair(Scene scene, Spot first)
    {
        var text = scene.Text;
        var at = first.End;
        var parties = 1;
        while (scene.Beginning(at) is { } next && next.Is("place")
            && (text[at].Before & (Gap.Hyphen | Gap.MiddleDot)) != 0 && (text[at].Before & Gap.Wall) == 0)
        {
            parties++;
            at = next.End;
        }

        if (parties < 2)
        {
            return null;
        }

        var end = at;
        var ends = false;
        for (var i = at; i < text.Count && i < at + 6 && !ends && (text[i].Before & ~(Gap.Space | Gap.Hyphen | Gap.Line | Gap.Dot)) == 0; i++)
        {
            var word = text.Word(i).ToString().ToLowerInvariant();
            ends = word is "agreement" or "fta" or "pact" or "treaty" or "deal" or "epa" or "cepa" or "accord" or "tifa";
            if (!ends
                && word is not ("free" or "trade" or "economic" or "partnership" or "promotion" or "investment" or "comprehensive"
                    or "digital" or "bilateral" or "tax" or "critical" or "minerals" or "phase" or "one" or "strategic" or "cooperation"))
            {
                return null;
            }

            end = i + 1;
        }

        return ends && end > at ? Made(scene, first.First, end, "agreement") : null;
    }

    /// <summary>"Ministry of Patriots and Veterans Affairs", "Committee on Trade in Goods".</summary>
    private static Spot? Forward(Scene scene, int first)
    {
        var end = Object(scene, first);
        return end > 0 ? Made(scene, WithAdjectives(scene, first), end, "organization") : null;
    }

    /// <summary>"the Embassy in Washington", "Consulate General in Atlanta".</summary>
    private static Spot? Mission(Scene scene, int first)
    {
        var text = scene.Text;
        if (text.Word(first) is not ("Embassy" or "Consulate" or "Mission"))
        {
            return null;
        }

        var at = scene.Joined(first + 1) && text.Is(first + 1, "General") ? first + 2 : first + 1;
        var from = scene.Joined(first) && text[first - 1].Shape == Shape.Capital && scene.At(first - 1) is null
            && (text.Word(first - 1).EndsWith("ish") || text.Word(first - 1).EndsWith("ean") || text.Word(first - 1).EndsWith("ese")
                || text.Word(first - 1).EndsWith("an") || text.Word(first - 1).EndsWith("ch"))
            ? first - 1
            : scene.Joined(first) && scene.At(first - 1) is { Entry.Type: "place" } nation ? nation.First : first;
        return scene.Joined(at) && (text.Is(at, "in") || text.Is(at, "to")) && scene.Joined(at + 1)
            && scene.Beginning(text.Is(at + 1, "the") ? at + 2 : at + 1) is { Entry.Type: "place" } seat
            ? Made(scene, from, from < first ? at : seat.End, "organization")
            : null;
    }

    /// <summary>"AD/CVD Operations, Office VII".</summary>
    private static Spot? DutyOffice(Scene scene, int last)
    {
        var text = scene.Text;
        if (last < 2 || !scene.Joined(last) || !text.Is(last - 1, "CVD") || !text.Is(last - 2, "AD") || text[last - 1].Before != Gap.Other)
        {
            return null;
        }

        var numbered = last + 2 < text.Count && text.Is(last + 1, "Office") && scene.Joined(last + 2) && text[last + 2].Shape is Shape.Upper or Shape.Initial;
        return Made(scene, last - 2, numbered ? last + 3 : last + 1, "organization");
    }

    /// <summary>"National Council of Textile Organizations": what stands before the first word of the pattern and belongs to it.</summary>
    private static int WithAdjectives(Scene scene, int first)
    {
        var text = scene.Text;
        var from = first;
        while (from > 0 && first - from < 3 && scene.Joined(from) && text[from - 1].Shape is Shape.Capital or Shape.Upper && scene.At(from - 1) is null
            && !NotFirst.Contains(text.Word(from - 1).ToString()) && !HeadlineVerbs.Contains(text.Word(from - 1).ToString())
            && !Lexicon.Is(text.Word(from - 1), WordClass.TitleHead | WordClass.Speech) && !scene.InHeadline(from - 1))
        {
            from--;
        }

        return from;
    }

    /// <summary>"Agreement on Safeguards", "Memorandum of Understanding on Autos", "Convention on the Law of the Sea".</summary>
    private static Spot? AgreementOn(Scene scene, int first)
    {
        var text = scene.Text;
        if (!AgreementFirst.Contains(text.Word(first).ToString()))
        {
            return null;
        }

        if (text.Is(first, "Memorandum"))
        {
            if (!(scene.Joined(first + 2) && text.Is(first + 1, "of") && text.Is(first + 2, "Understanding")))
            {
                return null;
            }

            var tail = Object(scene, first + 2);
            return Made(scene, first, tail > 0 ? tail : first + 3, "agreement");
        }

        var end = text.Is(first + 1, "on") || text.Is(first + 1, "for") || text.Is(first + 1, "relating") || text.Is(first + 1, "concerning")
            ? Object(scene, first)
            : -1;
        return end > 0 ? Made(scene, first, end, "agreement") : null;
    }

    /// <summary>The end of "of …", "on …", "for …" behind a word; -1 when there is none.</summary>
    private static int Object(Scene scene, int first)
    {
        var text = scene.Text;
        if (!scene.Joined(first + 1) || !(text.Is(first + 1, "of") || text.Is(first + 1, "on") || text.Is(first + 1, "for") || text.Is(first + 1, "to")
            || text.Is(first + 1, "relating") || text.Is(first + 1, "concerning")))
        {
            return -1;
        }

        int end = first + 1, beforeComma = -1;
        var listClosed = false;
        for (var i = first + 2; i < text.Count && i < first + MostWords + 3; i++)
        {
            var connects = text.Is(i, "of") || text.Is(i, "and") || text.Is(i, "on")
                || text.Is(i, "in") || text.Is(i, "the") || text.Is(i, "for") || text.Is(i, "to");
            var comma = (text[i].Before & Gap.Comma) != 0;
            if ((text[i].Before & ~(Gap.Space | Gap.Hyphen | Gap.Comma | Gap.Ampersand)) != 0
                || !(connects || text[i].IsCapitalized) || (text.Is(i, "and") && text.Is(i + 1, "the")))
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
        return end > first + 2 ? end : -1;
    }

    private static Spot? Backward(Scene scene, int last, string type)
    {
        var text = scene.Text;
        var first = last;
        while (first > 0 && last - first < MostWords && IsBefore(scene, first, last))
        {
            first--;
        }

        first = scene.At(first) is { } cut && cut.First < first ? cut.End : first;
        while (first < last && scene.At(first) is null
            && ((NotFirst.Contains(text.Word(first).ToString())
                && !(type == "organization" && last - first > 1 && MayOpenOffice.Contains(text.Word(first).ToString())))
            || text[first].Shape is Shape.Number or Shape.Lower))
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

        // "Korea, Colombia and Panama Agreements" are several.
        if (type == "agreement" && text.Is(last, "Agreements") && scene.At(last - 1) is { Entry.Type: "place" })
        {
            return null;
        }

        // "Issues and Decision Memorandum" says what a paper is, "and Decision Memorandum" nothing.
        if (type == "agreement" && text.Is(last, "Memorandum") && text.Is(last - 1, "Decision"))
        {
            return null;
        }

        if (first >= last || IsGeneric(scene, first, last, type))
        {
            return null;
        }

        var end = last + 1;
        if (type == "law" && scene.Joined(end) && text.Is(end, "of") && end + 1 < text.Count
            && text[end + 1].Shape == Shape.Number && text[end + 1].Length == 4)
        {
            end += 2;
        }

        // "Korea International Trade Association of Ohio", "University of Michigan" end behind the place; "Council of …" was read from its first word.
        if (type == "organization" && end == last + 1 && scene.Joined(end) && text.Is(end, "of") && scene.Joined(end + 1)
            && scene.Beginning(text.Is(end + 1, "the") ? end + 2 : end + 1) is { } seat && seat.Is("place") && MayHaveSeat.Contains(text.Word(last).ToString()))
        {
            end = seat.End;
        }

        return Made(scene, first, end, type);
    }

    /// <summary>Whether the word before still belongs to the name: a capital, an "and" or "of" between capitals, "Cattlemen's".</summary>
    private static bool IsBefore(Scene scene, int first, int last)
    {
        var text = scene.Text;
        var gap = text[first].Before;
        if (gap == Gap.Apostrophe && text.Is(first, "s"))
        {
            return text[first - 1].IsCapitalized && scene.At(first - 1) is null && text[first - 1].Length > 5;
        }

        // "Selections, Inc."
        var legal = first == last && gap == (Gap.Comma | Gap.Space) && text.Word(last) is "Inc" or "Ltd" or "LLC" or "LLP" or "Co" or "Corp" or "PLC";
        if (!legal
            && ((gap & ~(Gap.Space | Gap.Hyphen | Gap.Ampersand | Gap.Dot)) != 0 || gap == Gap.None
                || ((gap & Gap.Dot) != 0 && text[first - 1].Shape != Shape.Initial)))
        {
            return false;
        }

        var connects = text.Is(first - 1, "and") || text.Is(first - 1, "of") || text.Is(first - 1, "for") || text.Is(first - 1, "on");
        var fits = text[first - 1].IsCapitalized || text[first - 1].Shape == Shape.Number
            || (connects && first > 1 && text[first - 2].IsCapitalized && text[first - 1].Before == Gap.Space
                && scene.At(first - 2) is null && text.Is(first - 1, "and") && !NeverPaired.Contains(text.Word(last).ToString()))
            || (text.Is(first - 1, "s") && text[first - 1].Before == Gap.Apostrophe);
        return fits
            && (scene.At(first - 1) is not { } taken || taken.Is("place")
                || (taken.Is("organization") && !taken.IsTitle
                    && (scene.Text.Is(last, "Committee")
                        || (taken.Entry.Notes == "company" && (scene.At(first) == taken || scene.At(first) is { Entry.Type: "place" })
                            && LegalForms.Contains(scene.Text.Word(last).ToString())))));
    }

    /// <summary>"the Trade Committee", "Free Trade Agreement": said of many.</summary>
    private static bool IsGeneric(Scene scene, int first, int last, string type)
    {
        var weak = WeakLast.Contains(scene.Text.Word(last).ToString());
        if (type == "organization" && last - first > 1 && (!weak || (scene.Joined(first) && scene.Text.Is(first - 1, "the") && !scene.InHeadline(first))))
        {
            return false;
        }

        // "the Customs Committee": the article says that there is one.
        if (type == "organization" && !weak && last - first == 1 && scene.Joined(first) && scene.Text.Is(first - 1, "the") && !scene.InHeadline(first)
            && !GenericBefore.Contains(scene.Text.Word(first).ToString()))
        {
            return false;
        }

        var special = 0;
        for (var i = first; i < last; i++)
        {
            var word = scene.Text.Word(i);
            if (scene.At(i) is not null || (scene.Text[i].IsCapitalized && !(NotFirst.Contains(word.ToString()) || Lexicon.Is(word, WordClass.NotName))))
            {
                special++;
            }
        }

        if (first < last - 1 && scene.Text.Word(last) is "Group" or "Force" && (scene.Text.Is(last - 1, "Working") || scene.Text.Is(last - 1, "Task")))
        {
            return false;
        }

        // "K-Steel Act", "E-Energy": a letter is no name.
        if (weak && last - first == 1 && scene.Text[first].Shape == Shape.Initial)
        {
            return true;
        }

        // Of a weak last word at least one more word must be a name, and it must not open the sentence by chance.
        return special == 0
            || (weak && last - first == 1
                && (scene.BeginsSentence(first) || (scene.At(first) is not null && !OfPlace.Contains(scene.Text.Word(last).ToString())))
                && scene.Text[last].Shape != Shape.Upper);
    }

    /// <summary>"Kim &amp; Chang", "Procter &amp; Gamble".</summary>
    private static Spot? Ampersand(Scene scene, int at)
    {
        var text = scene.Text;
        if (at + 1 >= text.Count || text[at + 1].Before != (Gap.Space | Gap.Ampersand) || text[at + 1].Shape is not (Shape.Capital or Shape.Upper)
            || scene.At(at) is not null || scene.At(at + 1) is not null
            || Lexicon.Is(text.Word(at), WordClass.NotName) || Lexicon.Is(text.Word(at + 1), WordClass.NotName))
        {
            return null;
        }

        var first = at;
        while (first > 0 && at - first < 3 && text[first].Before == Gap.Space && text[first - 1].Shape == Shape.Capital && scene.At(first - 1) is null
            && !Lexicon.Is(text.Word(first - 1), WordClass.NotName | WordClass.TitleHead))
        {
            first--;
        }

        return Made(scene, first, at + 2, "organization");
    }

    private static Spot Made(Scene scene, int first, int end, string type)
    {
        var name = WhiteSpace.Single(scene.Text.Slice(first, end));
        var prefix = type == "organization" ? "org" : type;
        return new Spot(first, end, new GazetteerEntry { Id = $"{prefix}:{Slug.Of(name)}", Type = type, Name = name });
    }
}
