namespace KorusMonitor.Findings.Entities;

/// <summary>"Sewon America", "SolarWorld Americas", "Acme Korea": an unknown name with a country behind it is that firm's branch there.</summary>
internal static class Subsidiaries
{
    private const int MostWords = 3;

    public static void Run(Scene scene)
    {
        foreach (var spot in scene.Spots().Where(spot => spot is { IsTitle: false, Entry: { Type: "organization", Notes: "company" } }).ToList())
        {
            Extend(scene, spot);
        }

        foreach (var spot in scene.Spots().Where(spot => spot.Is("place") && (spot.End == spot.First + 1 || spot.Entry.Id == "place:north-america")).ToList())
        {
            if (scene.At(spot.First) != spot || scene.Text.Word(spot.End - 1) is not ("America" or "Americas" or "USA" or "Korea" or "US")
                || !scene.Joined(spot.First)
                || (scene.Text.GapAfter(spot.First) & Gap.Hyphen) != 0 || scene.InHeadline(spot.First))
            {
                continue;
            }

            var first = spot.First;
            while (first > 0 && spot.First - first < MostWords && scene.Joined(first)
                && (IsName(scene, first - 1) || (first > 1 && IsKind(scene, first - 1) && scene.Joined(first - 1) && IsName(scene, first - 2))))
            {
                first--;
            }

            // A company that is known: "Volvo USA"; a name at the beginning of a sentence may be any word.
            var owner = first == spot.First && scene.At(first - 1) is { IsTitle: false, Entry: { Type: "organization", Notes: "company" } } known
                ? known
                : null;
            first = owner?.First ?? first;
            if (owner is null && first > 1 && IsKind(scene, first - 1) && scene.Joined(first - 1)
                && scene.At(first - 2) is { IsTitle: false, Entry: { Type: "organization", Notes: "company" } } maker)
            {
                // "Toyota Motor North America"
                owner = maker;
                first = maker.First;
            }

            if (first == spot.First
                || (owner is null
                    && ((scene.BeginsSentence(first) && !IsBehindSemicolon(scene, first) && spot.Entry.Id != "place:north-america")
                        || GivenNames.Contains(scene.Text.Word(first)))))
            {
                continue;
            }

            var name = WhiteSpace.Single(scene.Text.Slice(first, spot.End));
            scene.Put(new Spot(first, spot.End, GazetteerEntry.Organization(name)));
        }
    }

    /// <summary>In a list that semicolons divide no item begins a sentence.</summary>
    private static bool IsBehindSemicolon(Scene scene, int first) =>
        first > 0 && scene.Text.Text.AsSpan(scene.Text[first - 1].End, scene.Text[first].Start - scene.Text[first - 1].End).Contains(';');

    /// <summary>"Hyundai Transys", "Samsung E&amp;A": a company that is known, and a word more.</summary>
    private static void Extend(Scene scene, Spot company)
    {
        var text = scene.Text;
        var end = company.End;
        if (scene.At(company.First) != company || scene.InHeadline(company.First))
        {
            return;
        }

        if (end + 1 < text.Count && scene.Joined(end) && text[end].Shape == Shape.Initial
            && text[end + 1].Before == Gap.Ampersand && text[end + 1].Shape is Shape.Initial or Shape.Upper)
        {
            end += 2;
        }
        else if (scene.Joined(end)
            && (IsName(scene, end)
                || (scene.At(end) is null && text[end].Shape == Shape.Upper && text[end].Length > 1 && Lexicon.Of(text.Word(end)) == WordClass.None))
            && !GivenNames.Contains(text.Word(end)) && !scene.Gazetteer.WithFamily(text.Word(end).ToString()).Any()
            && PersonName.TryParse(scene, end) is null or { Given: null }
            && !(scene.Joined(end + 1) && text[end + 1].IsCapitalized && scene.At(end + 1) is null))
        {
            end++;
        }

        if (end > company.End)
        {
            var name = WhiteSpace.Single(text.Slice(company.First, end));
            scene.Put(new Spot(company.First, end, GazetteerEntry.Organization(name) with { Notes = "company" }));
        }
    }

    private static bool IsKind(Scene scene, int at) =>
        scene.At(at) is null && scene.Text[at].Shape == Shape.Capital
        && (NamePatternWords.LastWords.ContainsKey(scene.Text.Word(at)) || scene.Text.Is(at, "Technology"));

    private static bool IsName(Scene scene, int at) =>
        scene.At(at) is null && scene.Text[at].Shape == Shape.Capital && scene.Text[at].Length > 2 && Lexicon.Of(scene.Text.Word(at)) == WordClass.None
        && !NamePatternWords.NotFirst.Contains(scene.Text.Word(at).ToString()) && !NamePatternWords.HeadlineVerbs.Contains(scene.Text.Word(at).ToString());
}
