namespace KorusMonitor.Findings.Entities;

/// <summary>"David Kleimann of Bruegel", "Jae Park, an analyst at Wonderbrett": where somebody works is an organization, known or not.</summary>
internal static class AffiliationPass
{
    private const int MostWords = 4;
    private const int LongestTitle = 10;

    /// <param name="persons">As they were bound.</param>
    public static void Run(Scene scene, IReadOnlyList<BoundPerson> persons)
    {
        foreach (var person in persons)
        {
            var at = person.End;
            if (scene.Joined(at) && (scene.Text.Is(at, "of") || scene.Text.Is(at, "at") || scene.Text.Is(at, "with") || scene.Text.Is(at, "from")))
            {
                Put(scene, at + 1);
            }
            else if (at < scene.Text.Count && scene.Text[at].Before == (Gap.Comma | Gap.Space))
            {
                BehindTitle(scene, at);
            }
        }
    }

    /// <summary>", a fellow for trade policy at CFR": the first "at" of the apposition.</summary>
    private static void BehindTitle(Scene scene, int from)
    {
        for (var i = from + 1; i < scene.Text.Count && i < from + LongestTitle && (scene.Text[i].Before & ~(Gap.Space | Gap.Hyphen)) == 0; i++)
        {
            if (scene.Text.Is(i, "at") && scene.Text[i].Shape == Shape.Lower)
            {
                Put(scene, i + 1);
                return;
            }
        }
    }

    private static void Put(Scene scene, int at)
    {
        var text = scene.Text;
        var first = text.Is(at, "the") ? at + 1 : at;
        var end = first;
        while (end < text.Count && end - first < MostWords && text[end].Before is Gap.Space or Gap.Hyphen or (Gap.Space | Gap.Ampersand) && IsName(scene, end))
        {
            end++;
        }

        if (end == first || scene.At(end) is not null && scene.Joined(end) || GivenNames.Contains(text.Word(first)))
        {
            return;
        }

        var name = WhiteSpace.Single(text.Slice(first, end));
        if (Slug.Of(name) is { Length: > 0 } slug)
        {
            scene.Put(new Spot(first, end, new GazetteerEntry { Id = $"org:{slug}", Type = "organization", Name = name }));
        }
    }

    private static bool IsName(Scene scene, int at) =>
        scene.At(at) is null && scene.Text[at].Shape is Shape.Capital or Shape.Upper && scene.Text[at].Length > 1 && Lexicon.Of(scene.Text.Word(at)) == WordClass.None
        && !NamePatternWords.NotFirst.Contains(scene.Text.Word(at).ToString());
}
