using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages;

/// <summary>
/// Looks for what should be there and is not: snapshots without findings go back on the extract list, snapshots without a watch are
/// watched again. Reads the whole store's names, so it runs seldom; slots without receipts are finished by <see cref="DigestStage"/>.
/// </summary>
public sealed class ReconcileStage(IBlobStore store, TimeProvider time)
{
    private readonly WatchList watches = new(store);

    public async Task<ReconcileReport> RunAsync(CancellationToken cancellationToken)
    {
        var snapshots = new SnapshotStore(store);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var toExtract = 0;
        var toWatch = 0;
        var problems = new List<string>();
        await foreach (var (key, number) in snapshots.AllAsync(null, cancellationToken))
        {
            try
            {
                toExtract += await IsToExtractAsync(key, number, cancellationToken) ? 1 : 0;
                toWatch += number == 1 && await IsToWatchAsync(snapshots, key, now, cancellationToken) ? 1 : 0;
            }
            catch (StatedFailureException failure)
            {
                // One damaged manifest, or one of a newer program, holds nothing else back.
                problems.Add(failure.Message);
            }
        }

        return new ReconcileReport(toExtract, toWatch, problems);
    }

    private async Task<bool> IsToExtractAsync(ReleaseKey key, int number, CancellationToken cancellationToken) =>
        await store.GetAsync(BlobLayout.Findings(key, number), cancellationToken) is null
        && !await store.IsPrunedAsync(key, number, cancellationToken)
        && await store.PutIfAbsentAsync(BlobLayout.TodoFor(key, number), "{}"u8.ToArray(), cancellationToken) is not null;

    private async Task<bool> IsToWatchAsync(SnapshotStore snapshots, ReleaseKey key, Instant now, CancellationToken cancellationToken)
    {
        if (await watches.KnowsAsync(key, cancellationToken)
            || await snapshots.GetAsync(key, 1, cancellationToken) is not { } manifest)
        {
            return false;
        }

        await WatchAsync(manifest, now, cancellationToken);
        return true;
    }

    private async Task WatchAsync(SnapshotManifest manifest, Instant now, CancellationToken cancellationToken)
    {
        var watch = new Watch
        {
            Source = manifest.Source,
            Release = manifest.Release,
            Url = manifest.Url,
            Title = manifest.ListedTitle,
            Listed = manifest.Listed,
            DiscoveredAt = manifest.CapturedAt,
            Due = RecheckRule.Moment(now),
        };
        await store.PutJsonIfAbsentAsync(BlobLayout.Due(manifest.Key, watch.Due), watch.AsDiscovered(), cancellationToken);
        await store.PutJsonIfAbsentAsync(BlobLayout.Watch(manifest.Key), watch, cancellationToken);
    }
}

/// <param name="ToExtract">Snapshots put back on the extract list.</param>
/// <param name="ToWatch">Releases watched again.</param>
/// <param name="Problems">Snapshots that could not be looked at, one line each.</param>
public sealed record ReconcileReport(int ToExtract, int ToWatch, IReadOnlyList<string> Problems);
