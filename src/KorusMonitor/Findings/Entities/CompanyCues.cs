using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>Words that say a name beside them is a firm's: "chipmaker X", "Korea's X and Japan's Y", "X's plant", "X, which makes …".</summary>
internal static class CompanyCues
{
    private const int MostWords = 3;

    private static readonly FrozenSet<string> Makers = FrozenSet.Create(
        StringComparer.Ordinal, "chipmaker", "automaker", "carmaker", "steelmaker", "shipbuilder", "drugmaker", "maker", "retailer",
        "supplier", "refiner", "startup", "firm", "company", "affiliate", "subsidiary", "airline", "bank", "lender", "brokerage",
        "manufacturer", "producer", "builder", "developer", "operator", "conglomerate", "rival", "unit", "importer", "exporter",
        "newspaper", "daily", "broadcaster", "union", "consultancy", "insurer", "chipmakers", "automakers", "carmakers", "steelmakers",
        "shipbuilders", "drugmakers", "retailers", "suppliers", "refiners", "startups", "airlines", "lenders", "brokerages",
        "manufacturers", "conglomerates", "rivals", "brokerage", "insurers", "newspapers", "battery-maker", "contractor");

    private static readonly FrozenSet<string> Owned = FrozenSet.Create(
        StringComparer.Ordinal, "plant", "plants", "factory", "factories", "shares", "chairman", "chairwoman", "chief", "president",
        "spokesman", "spokeswoman", "spokesperson", "headquarters", "union", "subsidiary", "unit", "mill", "smelter", "refinery",
        "shipyard", "fab", "customers", "parent", "shareholders", "workers", "sales", "earnings", "profit", "executives", "lawyers",
        "founder", "brand", "products", "stock", "investment", "investors");

    /// <summary>Behind "a" or "the" they say that what stands before the comma is a firm or an office, never a person.</summary>
    private static readonly FrozenSet<string> Described = FrozenSet.Create(
        StringComparer.Ordinal, "maker", "chipmaker", "automaker", "carmaker", "steelmaker", "shipbuilder", "drugmaker", "retailer",
        "supplier", "refiner", "startup", "firm", "company", "affiliate", "subsidiary", "airline", "bank", "brokerage", "manufacturer",
        "conglomerate", "unit", "newspaper", "consultancy", "insurer", "venture", "utility", "smelter", "foundry", "shipyard", "group",
        "association", "coalition", "union", "nonprofit", "lobby", "platform", "magazine", "website", "distributor", "wholesaler",
        "cooperative", "marketplace", "contractor", "subcontractor", "broadcaster", "university", "agency", "joint", "designer", "outlet",
        "tabloid", "federation", "nonprofit", "foundation", "tank");

    public static void Run(Scene scene)
    {
        var text = scene.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (!IsName(scene, i) || (i > 0 && scene.Joined(i) && IsName(scene, i - 1)))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Count && end - i < MostWords && text[end].Before is Gap.Space or Gap.Hyphen or (Gap.Space | Gap.Ampersand) && IsName(scene, end))
            {
                end++;
            }

            if ((IsCalled(scene, i) || Owns(scene, end) || IsWhich(scene, i, end) || IsMaker(scene, end)
                    || (end == i + 1 && CompanyVerbs.Follow(scene, end) && !scene.IsSurname(i)))
                && !IsPerson(scene, i, end)
                && !(scene.Joined(end) && text[end].IsCapitalized && scene.At(end) is null) && !scene.InHeadline(i))
            {
                var name = WhiteSpace.Single(text.Slice(i, end));
                scene.Put(new Spot(i, end, GazetteerEntry.Organization(name)));
            }

            i = end - 1;
        }
    }

    private static bool IsCalled(Scene scene, int first)
    {
        var text = scene.Text;
        return scene.Joined(first)
            && ((text[first - 1].Shape == Shape.Lower && Makers.Contains(text.Word(first - 1).ToString()))
                || (text.Is(first - 1, "s") && text[first - 1].Before == Gap.Apostrophe && scene.At(first - 2) is { Entry: { Type: "place", Id.Length: 8 } }));
    }

    private static bool Owns(Scene scene, int end) =>
        end + 1 < scene.Text.Count && scene.Text.Is(end, "s") && scene.Text[end].Before == Gap.Apostrophe && scene.Joined(end + 1)
        && (Owned.Contains(scene.Text.Word(end + 1).ToString())
            || (end > 1 && scene.Text[end - 1].Before == Gap.Space && scene.Text[end + 1].Shape == Shape.Capital
                && GivenNames.Contains(scene.Text.Word(end + 1)) && scene.Joined(end + 2) && scene.Text[end + 2].Shape == Shape.Capital));

    private static bool IsWhich(Scene scene, int first, int end) =>
        end < scene.Text.Count && scene.Text[end].Before == (Gap.Comma | Gap.Space)
        && (scene.Text.Is(end, "which")
            || (scene.Text.Is(end, "whose") && scene.Joined(end + 1) && Owned.Contains(scene.Text.Word(end + 1).ToString())))
        && scene.Text[first].Length > 3;

    /// <summary>"Tenstorrent, a designer of chips", "Sewon, a Korean supplier of stampings".</summary>
    private static bool IsMaker(Scene scene, int end)
    {
        const int farthest = 7;
        var text = scene.Text;
        if (end + 1 >= text.Count || text[end].Before != (Gap.Comma | Gap.Space) || !(text.Is(end, "a") || text.Is(end, "an") || text.Is(end, "the")))
        {
            return false;
        }

        for (var i = end + 1; i < text.Count && i <= end + farthest && text[i].Before is Gap.Space or Gap.Hyphen; i++)
        {
            if (text[i].Shape == Shape.Lower && Described.Contains(text.Word(i).ToString()))
            {
                return true;
            }

            if (text.Is(i, "of") || text.Is(i, "at") || text.Is(i, "for") || text.Is(i, "who"))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsName(Scene scene, int at) =>
        at < scene.Text.Count && scene.At(at) is null && scene.Text[at].Shape is Shape.Capital or Shape.Upper
        && scene.Text[at].Length > 2 && Lexicon.Of(scene.Text.Word(at)) == WordClass.None
        && !NamePatternWords.NotFirst.Contains(scene.Text.Word(at).ToString()) && !NamePatternWords.HeadlineVerbs.Contains(scene.Text.Word(at).ToString());

    private static bool IsPerson(Scene scene, int first, int end) =>
        GivenNames.Contains(scene.Text.Word(first)) || PersonName.TryParse(scene, first) is { Given: not null }
        || scene.Gazetteer.WithFamily(scene.Text.Word(end - 1).ToString()).Any()
        || (end - first == 2 && !Owns(scene, end) && !IsMaker(scene, end) && scene.Text[first].Shape == Shape.Capital
            && scene.Text[end - 1].Shape == Shape.Capital && !IsOffice(scene, end - 1));

    private static bool IsOffice(Scene scene, int last) => NamePatternWords.LastWords.ContainsKey(scene.Text.Word(last));
}
