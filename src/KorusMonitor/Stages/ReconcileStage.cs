using KorusMonitor.Fetching;
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
    public async Task<ReconcileReport> RunAsync(CancellationToken cancellationToken)
    {
        var snapshots = new SnapshotStore(store);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var toExtract = 0;
        var toWatch = 0;
        await foreach (var (key, number) in snapshots.AllAsync(null, cancellationToken))
        {
            if (await store.GetAsync(BlobLayout.Findings(key, number), cancellationToken) is null
                && await store.PutIfAbsentAsync(BlobLayout.TodoFor(key, number), "{}"u8.ToArray(), cancellationToken) is not null)
            {
                toExtract++;
            }

            if (number == 1 && await store.GetAsync(BlobLayout.Watch(key), cancellationToken) is null
                && await snapshots.GetAsync(key, number, cancellationToken) is { } manifest)
            {
                await WatchAsync(manifest, now, cancellationToken);
                toWatch++;
            }
        }

        return new ReconcileReport(toExtract, toWatch);
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
public sealed record ReconcileReport(int ToExtract, int ToWatch);
