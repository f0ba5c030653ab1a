namespace KorusMonitor.Findings.Entities;

/// <summary>"Mobis, Glovis and Sewon will bring parts works": an unknown list of names whose verb is a firm's. Bounded.</summary>
internal static class CompanySubjects
{
    private const int MostItems = 8;
    private const int MostWords = 3;

    public static void Run(Scene scene)
    {
        var text = scene.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Shape is Shape.Capital or Shape.Upper
                && (i == 0 || !scene.Joined(i) || !text[i - 1].IsCapitalized) && Items(scene, i) is { Count: > 1 } items)
            {
                foreach (var (first, end) in items.Where(item => scene.At(item.First) is null))
                {
                    var name = WhiteSpace.Single(text.Slice(first, end));
                    scene.Put(new Spot(first, end, GazetteerEntry.Organization(name)));
                }

                i = items[^1].End - 1;
            }
        }
    }

    /// <summary>The names of a list that such a verb closes; none when one of them is a person or a place.</summary>
    private static List<(int First, int End)>? Items(Scene scene, int first)
    {
        var text = scene.Text;
        List<(int, int)>? items = null;
        var closed = false;
        for (var at = first; (items?.Count ?? 0) < MostItems;)
        {
            var end = EndOf(scene, at);
            if (end == at)
            {
                return null;
            }

            (items ??= []).Add((at, end));
            if (closed)
            {
                return CompanyVerbs.Follow(scene, end) ? items : null;
            }

            if (end + 1 >= text.Count)
            {
                return null;
            }

            var comma = text[end].Before == (Gap.Comma | Gap.Space);
            closed = text.Is(end, "and") && (comma || text[end].Before == Gap.Space);
            if (!closed && !comma)
            {
                return null;
            }

            at = closed ? end + 1 : end;
        }

        return null;
    }

    private static int EndOf(Scene scene, int first)
    {
        if (scene.At(first) is { } known)
        {
            return known is { IsTitle: false, Entry.Type: "organization" } && known.First == first ? known.End : first;
        }

        var end = first;
        while (end < scene.Text.Count && end - first < MostWords
            && (end == first || scene.Text[end].Before is Gap.Space or Gap.Hyphen or (Gap.Space | Gap.Ampersand)) && IsName(scene, end))
        {
            end++;
        }

        return end == first || GivenNames.Contains(scene.Text.Word(first))
            || scene.IsSurname(first) || PersonName.TryParse(scene, first) is { Given: not null }
            || scene.Gazetteer.WithFamily(scene.Text.Word(end - 1).ToString()).Any()
            || KoreanNames.IsCommonFamily(scene.Text.Word(first))
            ? first : end;
    }

    private static bool IsName(Scene scene, int at) =>
        scene.At(at) is null && scene.Text[at].Shape is Shape.Capital or Shape.Upper
        && scene.Text[at].Length > 1 && Lexicon.Of(scene.Text.Word(at)) == WordClass.None
        && !NamePatternWords.NotFirst.Contains(scene.Text.Word(at).ToString()) && !NamePatternWords.HeadlineVerbs.Contains(scene.Text.Word(at).ToString());
}
