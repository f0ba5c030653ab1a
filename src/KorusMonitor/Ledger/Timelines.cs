using KorusMonitor.Snapshots;

namespace KorusMonitor.Ledger;

/// <summary>Statements put together for reading: one for a sentence said several times, by flow and unit, then by period. Pure.</summary>
public static class Timelines
{
    /// <summary>
    /// The same sentence of the same office with the same value is one statement with several places: background blocks are copied from
    /// release to release, and every edition of a release repeats what was not edited.
    /// </summary>
    /// <param name="statements">In any order.</param>
    /// <returns>By time, see <see cref="Places"/>.</returns>
    public static IReadOnlyList<Statement> Merge(IEnumerable<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return
        [
            .. statements
                .GroupBy(statement => new Identity(
                    statement.Quantity, statement.Value, statement.Low, statement.High, statement.Bound, statement.Issuer, MeaningText.Normalize(statement.Sentence)))
                .Select(Merged)
                .OrderBy(statement => statement.Places[0], Places.ByTime)
                .ThenBy(statement => statement.Quantity.Unit, StringComparer.Ordinal)
                .ThenBy(statement => statement.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>By measure, flow and unit; in each, period after period.</summary>
    public static IReadOnlyList<Timeline> Of(IEnumerable<Statement> statements) =>
    [
        .. Merge(statements)
            .GroupBy(statement => statement.Quantity with { Period = null })
            .OrderBy(line => line.Key.Measure, StringComparer.Ordinal)
            .ThenBy(line => line.Key.Flow, StringComparer.Ordinal)
            .ThenBy(line => line.Key.Unit, StringComparer.Ordinal)
            .Select(line => new Timeline(
                line.Key.Measure,
                line.Key.Reporter,
                line.Key.Partner,
                line.Key.Coverage,
                line.Key.Unit,
                [
                    .. line.GroupBy(statement => statement.Quantity.Period)
                        .OrderBy(period => LedgerNames.PeriodSegment(period.Key), StringComparer.Ordinal)
                        .Select(period => new TimelinePeriod(period.Key, [.. period])),
                ])),
    ];

    private static Statement Merged(IEnumerable<Statement> same)
    {
        var all = same.ToList();
        return all[0] with { Places = [.. all.SelectMany(statement => statement.Places).Distinct().Order(Places.ByTime)] };
    }

    private sealed record Identity(
        Quantity Quantity, decimal? Value, decimal? Low, decimal? High, Findings.Bound Bound, string? Issuer, string Sentence);
}

/// <summary>What was said of one measure, flow and unit over time.</summary>
public sealed record Timeline(
    string Measure, string? Reporter, string? Partner, string? Coverage, string Unit, IReadOnlyList<TimelinePeriod> Periods);

/// <param name="Period">ISO; <c>null</c> for statements that name none.</param>
/// <param name="Statements">By the time they were published; later vintages stand below earlier ones.</param>
public sealed record TimelinePeriod(string? Period, IReadOnlyList<Statement> Statements);
