namespace KorusMonitor.Findings.Entities;

/// <summary>
/// Third pass: what the text itself introduces. "Ministry of X (MX)" binds MX from there on; "the Agreement" and "the Joint Committee" are
/// bound when only one can be meant.
/// </summary>
internal static class ReferencePass
{
    private const string Korus = "agreement:korus";
    private const string JointCommittee = "org:korus-joint-committee";

    public static void Run(Scene scene)
    {
        JoinBracketed(scene);
        BindAcronyms(scene);
        BindAgreement(scene);
    }

    /// <summary>"U.S.-Korea (KORUS) Free Trade Agreement" is one name.</summary>
    private static void JoinBracketed(Scene scene)
    {
        var text = scene.Text;
        foreach (var spot in scene.Spots().Where(spot => spot.Entry.Id == Korus && spot.End == spot.First + 1).ToList())
        {
            if ((text[spot.First].Before & (Gap.OpenParenthesis | Gap.Paragraph)) != Gap.OpenParenthesis
                || (text.GapAfter(spot.First) & (Gap.CloseParenthesis | Gap.Wall)) != Gap.CloseParenthesis
                || scene.At(spot.First - 1) is not { Entry.Type: "place" } partner
                || (text[partner.First].Before & Gap.Hyphen) == 0
                || scene.At(partner.First - 1) is not { Entry.Type: "place" } reporter)
            {
                continue;
            }

            var end = spot.End;
            while (end < text.Count && end < spot.End + 3 && scene.At(end) is null && text[end].IsCapitalized
                && (text.Is(end, "Free") || text.Is(end, "Trade") || text.Is(end, "Agreement") || text.Is(end, "FTA")))
            {
                end++;
            }

            if (end > spot.End)
            {
                scene.Put(new Spot(reporter.First, end, spot.Entry));
            }
        }
    }

    private static void BindAcronyms(Scene scene)
    {
        var text = scene.Text;
        var bound = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        var renamed = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        foreach (var spot in scene.Spots().ToList())
        {
            var at = spot.End;
            if (spot.IsTitle || at >= text.Count || spot.Is("place") || spot.Is("person")
                || (text[at].Before & (Gap.OpenParenthesis | Gap.Paragraph | Gap.CloseParenthesis)) != Gap.OpenParenthesis
                || text[at].Shape != Shape.Upper || (text.GapAfter(at) & Gap.CloseParenthesis) == 0)
            {
                continue;
            }

            if (scene.At(at) is not { } acronym)
            {
                bound.TryAdd(text.Word(at).ToString(), spot.Entry);
            }
            else if (acronym.Entry.Type == spot.Entry.Type && scene.Gazetteer.Find(spot.Entry.Id) is null)
            {
                // A name that no list knows, beside an acronym that one does: the office misnamed.
                renamed.TryAdd(spot.Entry.Id, acronym.Entry);
            }
        }

        foreach (var spot in scene.Spots().Where(spot => renamed.ContainsKey(spot.Entry.Id)).ToList())
        {
            scene.Put(spot with { Entry = renamed[spot.Entry.Id] });
        }

        for (var i = 0; bound.Count > 0 && i < text.Count; i++)
        {
            if (text[i].Shape == Shape.Upper && scene.At(i) is null && bound.TryGetValue(text.Word(i).ToString(), out var entry))
            {
                scene.Put(new Spot(i, i + 1, entry));
            }
        }
    }

    private static void BindAgreement(Scene scene)
    {
        var text = scene.Text;
        var agreements = scene.Spots().Where(spot => spot.Is("agreement")).Select(spot => spot.Entry).DistinctBy(entry => entry.Id).ToList();
        var only = agreements.Count == 1 ? agreements[0] : null;
        var korus = agreements.Find(entry => entry.Id == Korus);
        var committee = korus is null ? null : scene.Gazetteer.Find(JointCommittee);
        for (var i = 0; i < text.Count && (only is not null || committee is not null); i++)
        {
            if (text[i].Shape != Shape.Capital || scene.At(i) is not null)
            {
                continue;
            }

            if (committee is not null && text.Is(i, "Joint") && scene.Joined(i + 1) && text.Is(i + 1, "Committee") && text[i + 1].IsCapitalized)
            {
                scene.Put(new Spot(i, i + 2, committee));
                i++;
            }
            else if (only is not null && text.Is(i, "Agreement") && scene.Joined(i) && (text.Is(i - 1, "the") || text.Is(i - 1, "this")))
            {
                scene.Put(new Spot(i, i + 1, only));
            }
        }
    }
}
