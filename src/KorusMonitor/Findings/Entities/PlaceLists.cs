namespace KorusMonitor.Findings.Entities;

/// <summary>"in Icheon, Gimcheon and Namdaegu": beside a known place, unknown names in the same list are places too. Bounded.</summary>
internal static class PlaceLists
{
    private const int MostItems = 6;

    public static void Run(Scene scene)
    {
        foreach (var spot in scene.Spots().Where(spot => spot.Is("place")).ToList())
        {
            if (scene.At(spot.First) == spot && scene.Joined(spot.First)
                && scene.Text.Word(spot.First - 1) is "in" or "from" or "to" or "at" or "near" or "between"
                && !scene.InHeadline(spot.First))
            {
                Follow(scene, spot.End);
            }
        }

        for (var i = 1; i + 2 < scene.Text.Count; i++)
        {
            if (scene.Text[i].Shape == Shape.Lower && scene.Joined(i + 1)
                && (scene.Text.Is(i, "in") || (scene.Text.Is(i, "to") && scene.Joined(i) && IsTravel(scene.Text.Word(i - 1))))
                && scene.At(i + 1) is null)
            {
                Unknown(scene, i + 1);
            }
        }
    }

    /// <summary>"plants in Social Circle, Stanton and Moncure": behind "in" a list of names that ends in "and" is one of places.</summary>
    private static void Unknown(Scene scene, int first)
    {
        var text = scene.Text;
        var items = new List<(int First, int End)>();
        var closed = false;
        for (var at = first; items.Count < MostItems;)
        {
            var end = scene.Beginning(at) is { Entry.Type: "place" } known ? known.End : EndOf(scene, at);
            if (end == at || (end < text.Count && (text[end].Before & (Gap.Apostrophe | Gap.Ampersand | Gap.Hyphen)) != 0))
            {
                return;
            }

            items.Add((at, end));
            if (closed)
            {
                break;
            }

            var comma = end + 1 < text.Count && text[end].Before == (Gap.Comma | Gap.Space);
            closed = end + 1 < text.Count && text.Is(end, "and") && (comma || text[end].Before == Gap.Space);
            if (!closed && !comma)
            {
                return;
            }

            at = closed ? end + 1 : end;
        }

        foreach (var (at, end) in closed ? items.Where(item => scene.At(item.First) is null) : [])
        {
            var name = WhiteSpace.Single(text.Slice(at, end));
            scene.Put(new Spot(at, end, new GazetteerEntry { Id = $"place:{Slug.Of(name)}", Type = "place", Name = name }));
        }
    }

    private static int EndOf(Scene scene, int first)
    {
        var end = first;
        while (end < scene.Text.Count && end < first + 2 && (end == first || scene.Text[end].Before == Gap.Space)
            && (IsName(scene, end) || (end == first && scene.Joined(end + 1) && IsFirstWord(scene, end) && IsName(scene, end + 1))))
        {
            end++;
        }

        return end > first && !scene.IsSurname(end - 1) && !KoreanNames.IsCommonFamily(scene.Text.Word(first))
            && PersonName.TryParse(scene, first) is not { Given: not null }
            && !NamePatternWords.LastWords.ContainsKey(scene.Text.Word(end - 1)) ? end : first;
    }

    private static bool IsFirstWord(Scene scene, int at) =>
        scene.At(at) is null && scene.Text[at].Shape == Shape.Capital
        && scene.Text.Word(at) is "Social" or "New" or "North" or "South" or "East" or "West" or "Grand" or "Fort"
            or "Port" or "Lake" or "Mount" or "San" or "Santa" or "El" or "Los" or "Las" or "Saint" or "Cedar";

    private static bool IsTravel(ReadOnlySpan<char> word) =>
        word is "travel" or "travels" or "traveled" or "travelled" or "moved" or "move" or "trip" or "visit" or "flew" or "fly" or "drove"
            or "went" or "go" or "goes" or "relocate" or "relocated" or "tour" or "works" or "factories" or "plants" or "deliveries";

    private static void Follow(Scene scene, int at)
    {
        var text = scene.Text;
        for (var items = 0; items < MostItems && at + 1 < text.Count; items++)
        {
            var closes = text.Is(at, "and") && text[at].Before is Gap.Space or (Gap.Comma | Gap.Space);
            var first = closes ? at + 1 : text[at].Before == (Gap.Comma | Gap.Space) ? at : -1;
            if (first < 0)
            {
                return;
            }

            if (scene.Beginning(first) is { Entry.Type: "place" } known)
            {
                at = known.End;
                continue;
            }

            // Inside the list another "and" must still come: "in Seoul, Kim said" is none.
            if (!IsName(scene, first) || (scene.Joined(first + 1) && text[first + 1].IsCapitalized)
                || !(closes ? Ends(scene, first + 1) : ClosesLater(scene, first + 1)))
            {
                return;
            }

            var name = text.Word(first).ToString();
            scene.Put(new Spot(first, first + 1, new GazetteerEntry { Id = $"place:{Slug.Of(name)}", Type = "place", Name = name }));
            at = first + 1;
        }
    }

    private static bool Ends(Scene scene, int at) => at >= scene.Text.Count || scene.Text[at].Before != Gap.Hyphen;

    private static bool ClosesLater(Scene scene, int at) =>
        at + 1 < scene.Text.Count
        && ((scene.Joined(at) && scene.Text.Is(at, "and"))
            || (scene.Text[at].Before == (Gap.Comma | Gap.Space) && (scene.Text.Is(at, "and") || scene.Beginning(at) is { Entry.Type: "place" })));

    private static bool IsName(Scene scene, int at) =>
        at < scene.Text.Count && scene.At(at) is null && scene.Text[at].Shape == Shape.Capital
        && scene.Text[at].Length > 3 && scene.Text[at].Before is Gap.Space or (Gap.Comma | Gap.Space)
        && Lexicon.Of(scene.Text.Word(at)) == WordClass.None && !NamePatternWords.NotFirst.Contains(scene.Text.Word(at).ToString())
        && !GivenNames.Contains(scene.Text.Word(at)) && !scene.Gazetteer.WithFamily(scene.Text.Word(at).ToString()).Any();
}
