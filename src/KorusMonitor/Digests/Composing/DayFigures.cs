using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;

namespace KorusMonitor.Digests.Composing;

/// <summary>
/// The day's figures: those that differ from what was said before, then those said for the first time, then those repeated; in each, flows
/// of trade by their size before the rest. What an edit left as it was is none of them. Figures of older releases, newly seen, are no news
/// and stand in the attached table alone. Pure.
/// </summary>
internal static class DayFigures
{
    /// <summary>Of the attached table; a mail shows far fewer.</summary>
    private const int Most = 1000;

    public static IReadOnlyList<FigureOfTheDay> Of(IReadOnlyList<(string Name, PendingItem Item)> entries)
    {
        var told =
            from entry in entries
            where entry.Item is { Release: not null, Snapshot: not null } && entry.Item.Kind is not PendingKind.Withdrawn
            from figure in entry.Item.Figures
            where figure.Before is not { Same: true, SameRelease: true }
            select (entry.Name, entry.Item, Told: figure, Order: Order(entry.Item, figure));
        return
        [
            .. told.GroupBy(one => Key(one.Told.Figure))
                .Select(same => same.OrderBy(one => one.Order).ThenBy(one => one.Name, StringComparer.Ordinal).ToList())
                .OrderBy(same => same[0].Order)
                .ThenByDescending(same => Ledger.Measures.IsTrade(same[0].Told.Figure.Measure ?? string.Empty))
                .ThenByDescending(same => Math.Abs(same[0].Told.Figure.Value ?? same[0].Told.Figure.High ?? 0))
                .ThenBy(same => same[0].Name, StringComparer.Ordinal)
                .ThenBy(same => same[0].Told.Figure.Start)
                .Take(Most)
                .Select(same => Row(same[0].Name, same[0].Item, same[0].Told, same[0].Order, [.. same.Skip(1).Select(one => one.Told.SaidBy)])),
        ];
    }

    /// <summary>Of what is shown in a mail: no figures of older releases.</summary>
    public static bool IsOfTheDay(FigureOfTheDay row) => row.Reason != OlderReason;

    private const string OlderReason = "in an older release, newly seen";

    private static FigureOfTheDay Row(string name, PendingItem item, ToldFigure told, int order, IReadOnlyList<string> others)
    {
        var limited = ItemLimits.Limited(told);
        return new FigureOfTheDay(
            name, limited, Reason(order), item.Source, item.Release!, item.Snapshot!.Value,
            ItemLimits.Title(item.Title), item.Language, item.PublishedOn, item.Zone,
            [.. others.Select(other => DisplayText.OneLine(other, 120)).Distinct().Where(other => other != limited.SaidBy).Take(4)]);
    }

    private static int Order(PendingItem item, ToldFigure told) => (Timeliness.IsOlder(item) && item.Kind is PendingKind.New, told.Before) switch
    {
        (true, _) => 3,
        (_, { Same: false }) => 0,
        (_, null) => 1,
        _ => 2,
    };

    private static string Reason(int order) => order switch
    {
        0 => "differs from what was said before",
        1 => "no earlier statement on record",
        2 => "said before",
        _ => OlderReason,
    };

    private static object Key(Figure figure) =>
        (
            figure.Measure, figure.Reporter, figure.Partner, figure.Period, figure.Unit,
            figure.Value, figure.Low, figure.High, figure.Bound, IsChange: figure.Change?.Kind);
}
