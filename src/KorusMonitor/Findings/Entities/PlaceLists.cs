namespace KorusMonitor.Findings.Entities;

/// <summary>"in Icheon, Gimcheon and Namdaegu": beside a known place, unknown names in the same list are places too. Bounded.</summary>
internal static class PlaceLists
{
    private const int MostItems = 6;

    public static void Run(Scene scene)
    {
        foreach (var spot in scene.Spots().Where(spot => spot.Is("place")).ToList())
        {
            if (scene.At(spot.First) == spot && scene.Joined(spot.First) && scene.Text.Word(spot.First - 1) is "in" or "from" or "to" or "at" or "near" or "between" && !scene.InHeadline(spot.First))
            {
                Follow(scene, spot.End);
            }
        }
    }

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
            if (!IsName(scene, first) || (scene.Joined(first + 1) && text[first + 1].IsCapitalized) || !(closes ? Ends(scene, first + 1) : ClosesLater(scene, first + 1)))
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
        at + 1 < scene.Text.Count && ((scene.Joined(at) && scene.Text.Is(at, "and")) || (scene.Text[at].Before == (Gap.Comma | Gap.Space) && (scene.Text.Is(at, "and") || scene.Beginning(at) is { Entry.Type: "place" })));

    private static bool IsName(Scene scene, int at) =>
        scene.At(at) is null && scene.Text[at].Shape == Shape.Capital && scene.Text[at].Length > 3 && scene.Text[at].Before is Gap.Space or (Gap.Comma | Gap.Space)
        && Lexicon.Of(scene.Text.Word(at)) == WordClass.None && !NamePatternWords.NotFirst.Contains(scene.Text.Word(at).ToString())
        && !GivenNames.Contains(scene.Text.Word(at)) && !scene.Gazetteer.WithFamily(scene.Text.Word(at).ToString()).Any();
}
