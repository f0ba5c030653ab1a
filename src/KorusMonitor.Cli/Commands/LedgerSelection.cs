using KorusMonitor.Ledger;

namespace KorusMonitor.Cli.Commands;

/// <summary>Which part of the ledger is asked for.</summary>
internal sealed record LedgerSelection(string? Measure, string? Period)
{
    public bool IsEverything => Measure is null && Period is null;

    public bool Wants(Statement statement) =>
        (Measure is null || statement.Quantity.Measure == Measure) && (Period is null || (statement.Quantity.Period is { } period && IsIn(period)));

    /// <summary>What is asked for, and with it what it is compared with: the mirrored measure. Nothing else is read.</summary>
    /// <exception cref="StatedFailureException">There is no such measure; the message names those there are.</exception>
    public async Task<(IReadOnlyList<Statement> Chosen, IReadOnlyList<Statement> Around)> ReadAsync(LedgerStore store, CancellationToken cancellationToken)
    {
        var measures = await store.MeasuresAsync(cancellationToken);
        if (Measure is not null && !measures.Contains(Measure))
        {
            throw new StatedFailureException(measures.Count == 0
                ? "the ledger is empty: 'korus extract' fills it, 'korus ledger --rebuild' makes it from stored snapshots"
                : $"the ledger has no '{Measure}'; it has {string.Join(", ", measures)}");
        }

        var asked = Measure is null ? measures : [.. new[] { Measure, Measures.MirrorOf(Measure) }.OfType<string>().Distinct().Where(measures.Contains)];
        var around = new List<Statement>();
        foreach (var measure in asked)
        {
            around.AddRange(
                await store.ReadAsync(measure, name => Period is null || IsIn(name.Replace("--", "/", StringComparison.Ordinal)), cancellationToken));
        }

        return ([.. around.Where(Wants)], around);
    }

    /// <summary>2016 takes 2016-07 and 2016-07-12 along, and intervals that are written so.</summary>
    private bool IsIn(string period) => period == Period || period.StartsWith(Period + "-", StringComparison.Ordinal);
}
