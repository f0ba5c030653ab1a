using KorusMonitor.Simulation.Parts;
using KorusMonitor.Simulation.Running;
using KorusMonitor.Stages;

namespace KorusMonitor.Simulation.Checking;

/// <summary>Nothing is left lying about, and what can be made again from the snapshots is what is stored.</summary>
internal static class StoreChecks
{
    public static IEnumerable<string> Of(Simulator simulator)
    {
        if (!simulator.Mail.Boxes.Values.Contains(Mailbox.Refused))
        {
            foreach (var left in simulator.Memory.Names.Where(name => name.StartsWith("pending/", StringComparison.Ordinal) || name.StartsWith("outbox/", StringComparison.Ordinal)))
            {
                // That a source is well again waits for news to be told with.
                if (!left.Contains("-over-", StringComparison.Ordinal))
                {
                    yield return $"{left} is left over at the end";
                }
            }
        }

        var copy = simulator.Memory.Copy();
        var report = Rebuild(copy);
        if (report.Problems.Count > 0 || report.Written > 0 || report.Removed > 0)
        {
            yield return $"the ledger made again differs: {report.Written} entries put, {report.Removed} removed; {string.Join("; ", report.Problems)}";
        }
    }

    /// <summary>Over a store that answers at once, so the answer is there when the call returns.</summary>
    private static LedgerReport Rebuild(Memory memory) =>
        new LedgerStage(new QuietStore(memory), Known.Snapshots, Known.Extractor).RebuildAsync(CancellationToken.None).GetAwaiter().GetResult();
}
