using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>"suppliers such as Dana and Hitachi Automotive", "investors including Foxhaven": what the noun before says the names are. Bounded.</summary>
internal static class FirmLists
{
    private const int MostItems = 8;
    private const int MostWords = 4;

    private static readonly FrozenSet<string> Firms = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "suppliers", "firms", "companies", "makers", "exporters", "importers", "manufacturers",
        "businesses", "carmakers", "automakers", "retailers", "customers", "rivals", "brands", "banks", "refiners", "shipbuilders",
        "steelmakers", "chipmakers", "insurers", "investors", "funds", "startups", "conglomerates", "clients", "subsidiaries", "affiliates",
        "partners", "producers", "distributors", "lenders", "brokerages", "airlines", "shipyards", "utilities", "drugmakers", "platforms",
        "newspapers", "outlets", "associations", "groups", "unions", "agencies", "competitors", "contractors", "developers", "operators",
        "plaintiffs", "petitioners", "respondents", "buyers", "vendors", "multinationals", "corporations", "giants", "enterprises");

    public static void Run(Scene scene)
    {
        var text = scene.Text;
        for (var i = 1; i + 1 < text.Count; i++)
        {
            var first = text[i].Shape != Shape.Lower ? -1
                : text.Is(i, "such") && text.Is(i + 1, "as") ? i + 2
                : text.Is(i, "including") || text.Is(i, "like") || text.Is(i, "namely") ? i + 1 : -1;
            if (first > 0 && first < text.Count && text[i].Before is Gap.Space or (Gap.Comma | Gap.Space) && IsBehindFirms(text, i))
            {
                Read(scene, first);
            }
        }
    }

    /// <summary>"suppliers such as", "suppliers in Kentucky, such as".</summary>
    private static bool IsBehindFirms(TokenizedText text, int at)
    {
        const int farthest = 4;
        for (var i = at - 1; i >= Math.Max(0, at - farthest); i--)
        {
            if (Firms.Contains(text.Word(i).ToString()))
            {
                return true;
            }

            if ((text[i].Before & ~Gap.Space) != 0 || !(text[i].IsCapitalized || text.Is(i, "in") || text.Is(i, "from") || text.Is(i, "of")))
            {
                return false;
            }
        }

        return false;
    }

    private static void Read(Scene scene, int at)
    {
        var text = scene.Text;
        for (var items = 0; items < MostItems && at < text.Count; items++)
        {
            var first = text.Is(at, "the") ? at + 1 : at;
            var end = scene.Beginning(first) is { Entry.Type: "organization" } known ? known.End : EndOf(scene, first);
            if (end == first)
            {
                return;
            }

            if (scene.At(first) is null)
            {
                var name = WhiteSpace.Single(text.Slice(first, end));
                scene.Put(new Spot(first, end, GazetteerEntry.Organization(name)));
            }

            if (end + 1 >= text.Count || (text[end].Before & ~(Gap.Comma | Gap.Space)) != 0)
            {
                return;
            }

            var and = text.Is(end, "and") || text.Is(end, "or");
            if (!and && text[end].Before != (Gap.Comma | Gap.Space))
            {
                return;
            }

            at = and ? end + 1 : end;
        }
    }

    private static int EndOf(Scene scene, int first)
    {
        var end = first;
        while (end < scene.Text.Count && end - first < MostWords
            && (end == first || scene.Text[end].Before is Gap.Space or Gap.Hyphen or (Gap.Space | Gap.Ampersand))
            && scene.At(end) is null && scene.Text[end].Shape is Shape.Capital or Shape.Upper
            && !Lexicon.Is(scene.Text.Word(end), WordClass.TitleHead | WordClass.Speech)
            && !NamePatternWords.NotFirst.Contains(scene.Text.Word(end).ToString()))
        {
            end++;
        }

        // A name of one word must be none that a text about trade writes with a capital anyway.
        return end == first + 1 && Lexicon.Of(scene.Text.Word(first)) != WordClass.None ? first : end;
    }
}
