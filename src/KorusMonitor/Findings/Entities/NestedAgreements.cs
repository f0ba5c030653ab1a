namespace KorusMonitor.Findings.Entities;

/// <summary>"KORUS Joint Committee", 한·미 FTA 공동위원회: a body named after an agreement names the agreement too.</summary>
internal static class NestedAgreements
{
    private const int MostWords = 8;

    public static Spot? Of(Scene scene, Spot office)
    {
        if (!office.Is("organization") || office.IsTitle || office.End - office.First < 2)
        {
            return null;
        }

        var text = scene.Text;
        for (var last = Math.Min(office.End - 1, office.First + MostWords) - 1; last >= office.First; last--)
        {
            if ((text.Is(last, "FTA") || text.Is(last, "KORUS") || text.Is(last, "Agreement"))
                && scene.Gazetteer.Named(text.Slice(office.First, last + 1)) is { Type: "agreement" } agreement)
            {
                return new Spot(office.First, last + 1, agreement);
            }
        }

        return null;
    }
}
