using System.Runtime.CompilerServices;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages;

/// <summary>
/// The ledger made again from the snapshots alone: after a better reader of figures, or for a store that was collected before there was a
/// ledger.
/// Killed anywhere and run again, it ends in the same entries.
/// </summary>
public sealed class LedgerStage(IBlobStore store, SnapshotReader reader, IFindingExtractor extractor)
{
    private readonly SnapshotStore snapshots = new(store);

    public async Task<LedgerReport> RebuildAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var read = 0;

        // Nothing goes while a snapshot cannot be read: the entry may be the one that it states.
        var entries = EntriesAsync(problems, () => read++, cancellationToken);
        var (written, removed) = await new LedgerStore(store).ReplaceAsync(entries, () => problems.Count == 0, cancellationToken);
        return new LedgerReport(read, written, removed, problems);
    }

    private async IAsyncEnumerable<LedgerEntry> EntriesAsync(List<string> problems, Action count,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (key, number) in snapshots.AllAsync(null, cancellationToken))
        {
            IReadOnlyList<LedgerEntry> entries = [];
            try
            {
                entries = await EntriesOfAsync(key, number, cancellationToken);
                count();
            }
            catch (StatedFailureException failure)
            {
                // One damaged snapshot holds nothing else back.
                problems.Add($"{key}/{number}: {failure.Message}");
            }

            foreach (var entry in entries)
            {
                yield return entry;
            }
        }
    }

    private async Task<IReadOnlyList<LedgerEntry>> EntriesOfAsync(ReleaseKey key, int number, CancellationToken cancellationToken)
    {
        if (await snapshots.GetAsync(key, number, cancellationToken) is not { Change: not ChangeKind.Withdrawn } manifest
            || await store.IsPrunedAsync(key, number, cancellationToken))
        {
            return [];
        }

        var reading = await reader.ReadAsync(manifest, snapshots, cancellationToken);
        return Filing.Of(FiledSnapshot.Of(manifest), reading.Text, extractor.Find(reading, manifest.Key, manifest.Url));
    }
}

/// <param name="Snapshots">Snapshots read.</param>
/// <param name="Written">Entries put or replaced.</param>
/// <param name="Removed">Entries that no snapshot states.</param>
/// <param name="Problems">Snapshots that could not be read, one line each; while there are any, nothing is removed.</param>
public sealed record LedgerReport(int Snapshots, int Written, int Removed, IReadOnlyList<string> Problems);
