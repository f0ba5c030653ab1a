namespace KorusMonitor.Findings.Figures;

/// <summary>
/// A change that a document states twice is one change: where it says "since KORUS went into effect" in one place and "from 2011 to
/// 2016" in
/// another, of the same measure, flow and two values, the values have the years of the exact statement in both.
/// </summary>
internal static class Restatements
{
    public static void Complete(List<Figure> figures)
    {
        var periods = new Dictionary<Key, string?>();
        foreach (var figure in figures)
        {
            if (figure.Period is { } period && !IsOpen(period) && KeyOf(figure) is { } key)
            {
                // Two different years for one value: the document is not clear enough.
                periods[key] = periods.TryGetValue(key, out var other) && other != period ? null : period;
            }
        }

        for (var i = 0; i < figures.Count; i++)
        {
            if ((figures[i].Period is not { } period || IsOpen(period)) && KeyOf(figures[i]) is { } key
                && periods.GetValueOrDefault(key) is { } year)
            {
                figures[i] = figures[i] with { Period = year };
            }
        }
    }

    private static bool IsOpen(string period) => period.EndsWith('/');

    private static Key? KeyOf(Figure figure) =>
        figure is { Value: { } value, Measure: { } measure, Change: { From: { } from, To: { } to } } && (value == from || value == to)
            ? new Key(measure, figure.Reporter, figure.Partner, figure.Unit, value, from, to)
            : null;

    private readonly record struct Key(string Measure, string? Reporter, string? Partner, string Unit, decimal Value, decimal From,
        decimal To);
}
