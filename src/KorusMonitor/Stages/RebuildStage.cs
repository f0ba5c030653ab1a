using System.Collections.Concurrent;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages;

/// <summary>
/// Findings and ledger made again from snapshots and content alone: after a better reader, or where they were damaged. Killed anywhere and
/// run again, it ends in the same.
/// </summary>
public sealed class RebuildStage(IBlobStore store, ExtractStage extract, LedgerStage ledger)
{
    public async Task<RebuildReport> RunAsync(IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var all = new List<(ReleaseKey Key, int Number)>();
        await foreach (var snapshot in new SnapshotStore(store).AllAsync(null, cancellationToken))
        {
            all.Add(snapshot);
        }

        var problems = new ConcurrentBag<string>();
        int done = 0, differed = 0;
        await Parallel.ForEachAsync(all, cancellationToken, async (snapshot, token) =>
        {
            try
            {
                if (await extract.AgainAsync(snapshot.Key, snapshot.Number, token))
                {
                    Interlocked.Increment(ref differed);
                }
            }
            catch (StatedFailureException failure)
            {
                // One that cannot be read holds nothing else back.
                problems.Add($"{snapshot.Key}/{snapshot.Number}: {failure.Message}");
            }

            progress?.Report(new StageProgress("rebuild", Interlocked.Increment(ref done), all.Count));
        });
        return new RebuildReport(all.Count, differed, await ledger.RebuildAsync(cancellationToken), [.. problems.Order(StringComparer.Ordinal)]);
    }
}

/// <param name="Snapshots">Looked at.</param>
/// <param name="Findings">That differed and were replaced.</param>
/// <param name="Ledger">What became of the ledger.</param>
/// <param name="Problems">Snapshots that could not be read, one line each.</param>
public sealed record RebuildReport(int Snapshots, int Findings, LedgerReport Ledger, IReadOnlyList<string> Problems);
