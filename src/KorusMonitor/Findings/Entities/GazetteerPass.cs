using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>First pass: the names that are known. Linear in the text, whatever the size of the gazetteer.</summary>
internal static class GazetteerPass
{
    /// <summary>Words in capitals before which "US" is the pronoun: "CONTACT US".</summary>
    private static readonly FrozenSet<string> BeforePronoun =
        FrozenSet.Create(
            StringComparer.Ordinal, "CONTACT", "ABOUT", "FOLLOW", "JOIN", "TELL",
            "GIVE", "LET", "CALL", "EMAIL", "VISIT", "WITH", "FOR", "OF", "TO");

    private static readonly FrozenSet<string> AfterFamily =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Tower", "Towers", "Organization", "Foundation", "International", "Hotel", "Library");

    /// <summary>Places that are surnames too: "George Washington".</summary>
    private static readonly FrozenSet<string> SurnamePlaces = FrozenSet.Create(
        StringComparer.Ordinal, "Washington", "Jordan", "Georgia", "Virginia", "Israel", "Austin", "Houston", "Dallas", "Jackson",
        "Lincoln", "Madison", "Cleveland", "Columbus", "Charlotte", "Paris", "London", "Sydney", "Florence", "Hamilton", "Chad", "Montana",
        "Savannah", "Phoenix", "Denver", "Kent", "Lima", "Ontario", "Alexandria", "Chandler", "Auburn", "Birmingham", "Wilmington",
        "Durham", "Richmond", "Rochester", "Orlando", "Irvine", "Windsor", "Milan", "Dalton",
        "Albany", "Lafayette", "Reno", "Warren", "Taylor", "Troy", "Memphis", "Raleigh", "Mason");

    public static void Run(Scene scene)
    {
        var text = scene.Text;
        for (var i = 0; i < text.Count;)
        {
            if (scene.Gazetteer.Longest(text, i, scene.Date, out var end) is { } name && !IsSomethingElse(scene, name, i, end))
            {
                end = WithLegalForm(scene, name, end);
                var spot = new Spot(i, end, name.Entry, name.EndsWithDot && end == i + name.Words.Count, name.IsTitle);
                if (spot.Is("product"))
                {
                    // "Steel" is a product only where it is not part of a name that is still to be found.
                    scene.Products.Add(spot);
                }
                else
                {
                    scene.Put(spot);
                }

                i = end;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>"Nucor Corporation", "Tesla, Inc.".</summary>
    private static int WithLegalForm(Scene scene, GazetteerName name, int end) =>
        name.Entry.Type == "organization" && !name.IsTitle && end < scene.Text.Count && scene.Text[end].Before is Gap.Space or (Gap.Comma | Gap.Space)
            && scene.Text.Word(end) is "Corporation" or "Corp" or "Inc" or "Co" or "Ltd" or "LLC" or "Company" or "LLP" or "PLC" or "LP" or "GmbH" or "AG"
            ? end + 1
            : end;

    private static bool IsSomethingElse(Scene scene, GazetteerName name, int first, int end)
    {
        if (end - first > 1)
        {
            return false;
        }

        var text = scene.Text;
        // "90 Fed. Reg. 40326"
        if (text.Is(first, "Fed") && text.Is(end, "Reg"))
        {
            return true;
        }

        if (text.Is(first, "US"))
        {
            return scene.Joined(first) && BeforePronoun.Contains(text.Word(first - 1).ToString());
        }

        // "Everett Eissenstat", "Boston Dynamics": a town with an unknown name right behind it is part of that name.
        if (name.Entry is { Type: "place", Id.Length: > 11 } && text[first].Shape == Shape.Capital
            && scene.Joined(end) && text[end].Shape == Shape.Capital && Lexicon.Of(text.Word(end)) == WordClass.None
            && !NamePatternWords.LastWords.ContainsKey(text.Word(end)) && !NamePatternWords.NotFirst.Contains(text.Word(end).ToString())
            && !NamePatternWords.HeadlineVerbs.Contains(text.Word(end).ToString())
            && scene.Gazetteer.Longest(text, end, scene.Date, out _) is null && !scene.InHeadline(first))
        {
            return true;
        }

        if (name.Entry.Type == "place" && text[first].Shape == Shape.Capital && SurnamePlaces.Contains(text.Word(first).ToString()))
        {
            if (GivenNames.Contains(text.Word(first)) && scene.Joined(end) && text[end].Shape is Shape.Capital or Shape.Initial
                && !Lexicon.Is(text.Word(end), WordClass.NotName | WordClass.TitleHead))
            {
                return true;
            }

            return scene.Joined(first) && scene.At(first - 1) is null && GivenNames.Contains(text.Word(first - 1)) && text[first - 1].Shape == Shape.Capital;
        }

        // "Greer, South Carolina"
        if (name.Entry.Type == "person" && end + 1 < text.Count && text[end].Before == (Gap.Comma | Gap.Space) && text[end].Shape == Shape.Capital
            && scene.Gazetteer.Longest(text, end, scene.Date, out _) is { Entry.Type: "place" } state
            && state.Entry.Id.StartsWith("place:us-", StringComparison.Ordinal))
        {
            return true;
        }

        return name.Entry.Type == "person"
            && text[first].Shape != Shape.Hangul
            && ((scene.Joined(end) && AfterFamily.Contains(text.Word(end).ToString())) || HasOtherGivenName(scene, first));
    }

    /// <summary>"Ivanka Trump" is not the president.</summary>
    private static bool HasOtherGivenName(Scene scene, int first) =>
        scene.Joined(first)
        && scene.Text[first - 1].Shape == Shape.Capital
        && scene.At(first - 1) is null
        && !Lexicon.Is(scene.Text.Word(first - 1), WordClass.NotName | WordClass.TitleHead | WordClass.TitleModifier)
        && !(scene.BeginsSentence(first - 1) && IsParticiple(scene.Text.Word(first - 1)))
        && !scene.InHeadline(first);

    /// <summary>"Citing Trump, …".</summary>
    private static bool IsParticiple(ReadOnlySpan<char> word) => word.EndsWith("ing") || word.EndsWith("ed") || word.EndsWith("ly");
}
