using KorusMonitor.Digests;
using KorusMonitor.Findings;

namespace KorusMonitor.Tests.Digests;

/// <summary>Told figures for tests.</summary>
internal static class Figures
{
    public static ToldFigure Told(string text = "$27.7 billion", decimal value = 27_700_000_000m, EarlierStatement? before = null) => new(
        Pendings.Deficit(text, 736, value, "2016"), "The goods deficit with Korea was " + text + " in 2016.", "Robert Lighthizer, USTR", before);

    public static EarlierStatement Before(string text, decimal value, bool same = false) =>
        new(text, "MOTIE", "2017-07-01", "Asia/Seoul", "motir-en", "571", 1, new TextSpan(10, 40), same) { Value = value };

    public static PendingItem Release(string release, params ToldFigure[] told) => Pendings.New(release, "A statement on " + release) with { Figures = told };
}
