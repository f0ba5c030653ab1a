namespace KorusMonitor.Findings.Entities;

/// <summary>
/// "Trafigura, TotalEnergies, Cheniere and other suppliers", "NVIDIA and Waymo": beside an organization, an unknown capitalised name in the
/// same list is one too. Bounded: a list is followed a few names to each side, each name has a few words.
/// </summary>
internal static class OrganizationLists
{
    private const int MostItems = 8;
    private const int MostWords = 4;

    public static void Run(Scene scene)
    {
        foreach (var spot in scene.Spots().Where(spot => spot is { IsTitle: false, Entry.Type: "organization" } && !scene.InHeadline(spot.First)).ToList())
        {
            if (scene.At(spot.First) != spot)
            {
                continue;
            }

            Follow(scene, spot);
            Lead(scene, spot, Next(scene, spot.End) is var next and > 0 && scene.Beginning(next) is { IsTitle: false, Entry.Type: "organization" } ? 1 : 0);
        }
    }

    /// <summary>Names behind: commas and "and"s.</summary>
    private static void Follow(Scene scene, Spot spot)
    {
        var at = spot.End;
        var listed = Previous(scene, spot.First) is var before and >= 0 && scene.At(before) is { Entry.Type: "organization" } ? 1 : 0;
        for (var items = 0; items < MostItems && Next(scene, at) is var first && first > 0; items++)
        {
            if (scene.Beginning(first) is { IsTitle: false, Entry.Type: "organization" } known)
            {
                at = known.End;
                continue;
            }

            var end = EndOf(scene, first);
            var closes = scene.Text.Is(first - 1, "and") || scene.Text.Is(first - 1, "or");
            if (end == first || !(closes || ContinuesList(scene, end)) || IsPerson(scene, first, end) || !IsLikely(scene, first, end, known: items + listed))
            {
                return;
            }

            Put(scene, first, end);
            at = end;
        }
    }

    /// <summary>Names before, up to where the sentence says something else.</summary>
    private static void Lead(Scene scene, Spot spot, int listed)
    {
        var at = spot.First;
        for (var items = 0; items < MostItems; items++)
        {
            var last = Previous(scene, at);
            if (last < 0)
            {
                return;
            }

            if (scene.At(last) is { } known)
            {
                if (known is not { IsTitle: false, Entry.Type: "organization" })
                {
                    return;
                }

                at = known.First;
                continue;
            }

            // "Ford sold fewer Explorers, and Tesla did well": two items take no comma before "and".
            var first = StartOf(scene, last);
            if (items == 0 && spot.First > 0 && scene.Text.Is(spot.First - 1, "and")
                && (scene.Text[spot.First - 1].Before & Gap.Comma) != 0 && first <= last && (scene.Text[first].Before & Gap.Comma) == 0)
            {
                return;
            }

            if (first > last || (scene.BeginsSentence(first) && scene.Text.Word(first).EndsWith("s"))
                || IsPerson(scene, first, last + 1) || !IsLikely(scene, first, last + 1, known: items + listed))
            {
                return;
            }

            Put(scene, first, last + 1);
            at = first;
        }
    }

    /// <summary>The first token of the next item; -1 where the list is over.</summary>
    private static int Next(Scene scene, int at)
    {
        var text = scene.Text;
        if (at + 1 >= text.Count)
        {
            return -1;
        }

        var comma = text[at].Before is (Gap.Comma | Gap.Space) or (Gap.Dot | Gap.Comma | Gap.Space);
        var joined = text[at].Before == Gap.Space || (text[at].Before == (Gap.Dot | Gap.Space) && text.Word(at - 1) is "Inc" or "Corp" or "Co" or "Ltd");
        var first = (comma || joined) && (text.Is(at, "and") || text.Is(at, "or")) ? at + 1 : comma ? at : -1;
        first = first > 0 && first + 1 < text.Count && text.Is(first, "the") ? first + 1 : first;
        return first > 0 && first < text.Count && text[first].Before is Gap.Space or (Gap.Comma | Gap.Space)
            && text[first].Shape is Shape.Capital or Shape.Upper
            ? first
            : -1;
    }

    /// <summary>The last token of the item before; -1 where there is none.</summary>
    private static int Previous(Scene scene, int at)
    {
        var text = scene.Text;
        if (at == 0)
        {
            return -1;
        }

        var from = text.Is(at - 1, "the") && text[at].Before == Gap.Space ? at - 1 : at;
        if (from < 1)
        {
            return -1;
        }

        if (text[from].Before == (Gap.Comma | Gap.Space))
        {
            return IsName(scene, from - 1) || scene.At(from - 1) is not null ? from - 1 : -1;
        }

        if (text[from].Before == Gap.Space && from > 1 && text.Is(from - 1, "and") && text[from - 1].Before is Gap.Space or (Gap.Comma | Gap.Space))
        {
            return IsName(scene, from - 2) || scene.At(from - 2) is not null ? from - 2 : -1;
        }

        return -1;
    }

    private static bool ContinuesList(Scene scene, int end) =>
        end < scene.Text.Count && (scene.Text[end].Before == (Gap.Comma | Gap.Space) || (scene.Joined(end) && scene.Text.Is(end, "and")))
        && !IsApposition(scene, end);

    /// <summary>"Waymo, the maker of …" ends a list.</summary>
    private static bool IsApposition(Scene scene, int end) =>
        scene.Text.Is(end, "a") || scene.Text.Is(end, "an") || scene.Text.Is(end, "who") || scene.Text.Is(end, "which") || scene.Text.Is(end, "where");

    private static int EndOf(Scene scene, int first)
    {
        var end = first;
        while (end < scene.Text.Count && end - first < MostWords
            && (end == first || scene.Text[end].Before is Gap.Space or Gap.Hyphen or (Gap.Space | Gap.Ampersand))
            && (IsName(scene, end) || (end == first && (IsPlaceInName(scene, end) || IsNounInName(scene, end)))))
        {
            end++;
        }

        return end;
    }

    private static int StartOf(Scene scene, int last)
    {
        var first = last + 1;
        while (first > 0 && last - first + 1 < MostWords
            && (first == last + 1 || scene.Text[first].Before is Gap.Space or Gap.Hyphen or (Gap.Space | Gap.Ampersand))
            && IsName(scene, first - 1))
        {
            first--;
        }

        return first;
    }

    /// <summary>"Boston Dynamics": the place is the beginning of a longer name.</summary>
    private static bool IsPlaceInName(Scene scene, int at) =>
        scene.Beginning(at) is { Entry.Type: "place" } place && place.End == at + 1 && scene.Joined(at + 1) && IsName(scene, at + 1);

    /// <summary>"State Farm", "Ocean Spray": a common noun before a word that is none.</summary>
    private static bool IsNounInName(Scene scene, int at) =>
        scene.At(at) is null && scene.Text[at].Shape == Shape.Capital && scene.Joined(at + 1) && IsName(scene, at + 1)
        && scene.Text[at + 1].Shape == Shape.Capital && !GivenNames.Contains(scene.Text.Word(at + 1))
        && scene.Text.Word(at) is "State" or "Ocean" or "Steel" or "Motor" or "Energy" or "Power" or "Global" or "World" or "General"
            or "First" or "American" or "United" or "Pacific" or "Atlantic" or "Northern" or "Southern" or "Eastern" or "Western" or "North"
            or "South" or "East" or "West" or "Island" or "River" or "Sea" or "Park" or "Square" or "Capital" or "New" or "Great"
            or "Royal" or "Summit" or "High" or "Key" or "Best" or "Fair" or "Clean" or "Food" or "Auto" or "Land" or "Health";

    private static bool IsName(Scene scene, int at) =>
        at >= 0 && scene.At(at) is null && scene.Text[at].Shape is Shape.Capital or Shape.Upper
        && scene.Text[at].Length > 1 && Lexicon.Of(scene.Text.Word(at)) == WordClass.None
        && !NamePatternWords.NotFirst.Contains(scene.Text.Word(at).ToString()) && !NamePatternWords.HeadlineVerbs.Contains(scene.Text.Word(at).ToString());

    private static bool IsPerson(Scene scene, int first, int end) =>
        (first > 0 && (scene.Text[first].Before & Gap.Other) != 0 && (scene.Text.Is(first - 1, "contact") || scene.Text.Is(first - 1, "contacts")))
        || GivenNames.Contains(scene.Text.Word(first)) || PersonName.TryParse(scene, first) is { Given: not null }
        || scene.Gazetteer.WithFamily(scene.Text.Word(end - 1).ToString()).Any()
        || (end - first == 1 && scene.Joined(end) && scene.Text[end].IsCapitalized);

    /// <summary>Two plain words may be a person's name: a longer list must speak for a firm, or a place or an odd spelling in it.</summary>
    private static bool IsLikely(Scene scene, int first, int end, int known) =>
        end - first != 2 || known > 0 || scene.At(first) is not null || scene.Text[first].Shape == Shape.Upper
        || scene.Text[end - 1].Shape == Shape.Upper || (scene.Text[end - 1].Before & Gap.Ampersand) != 0
        || EndsBeforeVerb(scene, first, end) || NamePatternWords.LastWords.ContainsKey(scene.Text.Word(end - 1))
        || (Next(scene, end) is var next and > 0 && scene.Text[end].Shape == Shape.Lower && scene.At(next) is { Entry.Type: "organization" });

    /// <summary>"HD Hyundai and Huntington Ingalls plan a yard": two firms and what they do; who says something may be a person.</summary>
    private static bool EndsBeforeVerb(Scene scene, int first, int end) =>
        scene.Text.Is(first - 1, "and") && scene.Joined(end) && scene.Text[end].Shape == Shape.Lower
        && scene.Text.Word(end) is "plan" or "agree" or "agreed" or "build" or "signed" or "sign"
            or "make" or "supply" or "compete" or "own" or "operate" or "will" or "have" or "are";

    private static void Put(Scene scene, int first, int end)
    {
        var name = WhiteSpace.Single(scene.Text.Slice(first, end));
        if (Slug.Of(name).Length > 0)
        {
            scene.Put(new Spot(first, end, GazetteerEntry.Organization(name)));
        }
    }
}
