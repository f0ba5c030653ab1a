using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Retaining;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages;

/// <summary>
/// Takes away the bytes, findings and statements of old snapshots that nothing needs. Manifests stay: the chain stays whole, and what a
/// release was still compares. Never taken are the last snapshot of a release and what a digest or a waiting item cites.
/// </summary>
public sealed class RetentionStage(IBlobStore store, TimeProvider time)
{
    private readonly SnapshotStore snapshots = new(store);

    /// <param name="before">Captured before this moment.</param>
    /// <param name="source">Only of this source.</param>
    /// <param name="apply"><c>false</c>: only tell what would go.</param>
    /// <param name="progress">Hears of every release.</param>
    /// <param name="cancellationToken">Stops between two snapshots; the next run goes on.</param>
    public async Task<RetentionReport> RunAsync(
        Instant before, string? source, bool apply, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var citations = await Citations.ReadAsync(store, cancellationToken);
        var releases = await ReleasesAsync(cancellationToken);
        var users = await UsersAsync(releases, cancellationToken);
        var gone = new List<PrunedSnapshot>();
        var kept = 0;
        var done = 0;
        var ledger = apply ? await LedgerEntries.ReadAsync(store, cancellationToken) : null;
        foreach (var (key, history) in users.ByRelease)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var manifest in history.Where(one => (source is null || key.Source == source) && one.CapturedAt < before))
            {
                if (manifest.Number == history[^1].Number || citations.Cites(key, manifest.Number))
                {
                    kept++;
                    continue;
                }

                var frees = ContentUsers.Of(manifest).Where(hash => users.Release(hash, key, manifest.Number)).ToList();
                var isDone = await store.IsPrunedAsync(key, manifest.Number, cancellationToken);
                if (!isDone)
                {
                    gone.Add(new PrunedSnapshot(key.ToString(), manifest.Number, manifest.CapturedAt, LengthOf(manifest, frees)));
                }

                if (apply)
                {
                    await PruneAsync(manifest, before, frees, ledger!.Of(key, manifest.Number), cancellationToken);
                }
            }

            progress?.Report(new StageProgress("prune", ++done, users.ByRelease.Count));
        }

        return new RetentionReport(apply, gone, kept);
    }

    /// <summary>The word first, then the deed: a run that is killed in between is finished by the next.</summary>
    private async Task PruneAsync(SnapshotManifest manifest, Instant before, IReadOnlyList<string> frees, IReadOnlyList<string> ledger, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var word = new Pruned(now, manifest.Sha256, manifest.CapturedAt, $"captured before {before}, not the last of its release, cited by no digest");
        await store.PutJsonIfAbsentAsync(BlobLayout.PrunedSnapshot(manifest.Key, manifest.Number), word, cancellationToken);
        foreach (var name in ledger)
        {
            await store.DeleteAsync(name, cancellationToken);
        }

        await store.DeleteAsync(BlobLayout.Findings(manifest.Key, manifest.Number), cancellationToken);
        foreach (var hash in frees)
        {
            await FreeAsync(manifest.Key, hash, cancellationToken);
        }
    }

    /// <summary>A page that goes back to these very bytes at this moment counts on them: they are put back then.</summary>
    private async Task FreeAsync(ReleaseKey key, string sha256, CancellationToken cancellationToken)
    {
        var name = BlobLayout.Content(sha256);
        if (await store.GetAsync(name, cancellationToken) is not { } bytes)
        {
            return;
        }

        await store.DeleteAsync(name, cancellationToken);
        var history = await snapshots.HistoryAsync(key, cancellationToken);
        if (ContentUsers.Of(history[^1]).Contains(sha256))
        {
            await store.PutIfAbsentAsync(name, bytes.Content, CancellationToken.None);
        }
    }

    private static long LengthOf(SnapshotManifest manifest, List<string> frees) =>
        (frees.Contains(manifest.Sha256) ? manifest.Length : 0)
        + (manifest.Attachments ?? []).Where(file => file.Sha256 is { } hash && frees.Contains(hash)).DistinctBy(file => file.Sha256).Sum(file => file.Length);

    private async Task<SortedDictionary<string, ReleaseKey>> ReleasesAsync(CancellationToken cancellationToken)
    {
        var releases = new SortedDictionary<string, ReleaseKey>(StringComparer.Ordinal);
        await foreach (var (key, _) in snapshots.AllAsync(null, cancellationToken))
        {
            releases[key.ToString()] = key;
        }

        return releases;
    }

    private async Task<ContentUsers> UsersAsync(SortedDictionary<string, ReleaseKey> releases, CancellationToken cancellationToken)
    {
        var users = new ContentUsers();
        foreach (var key in releases.Values)
        {
            users.Add(key, await snapshots.HistoryAsync(key, cancellationToken));
        }

        return users;
    }
}

/// <param name="Applied"><c>false</c> when it was only told.</param>
/// <param name="Snapshots">That went, or would go.</param>
/// <param name="Kept">Old ones that stay: the last of a release, or cited.</param>
public sealed record RetentionReport(bool Applied, IReadOnlyList<PrunedSnapshot> Snapshots, int Kept)
{
    public long Bytes => Snapshots.Sum(snapshot => snapshot.Bytes);
}

/// <param name="Bytes">That no other snapshot needs.</param>
public sealed record PrunedSnapshot(string Release, int Number, Instant CapturedAt, long Bytes);
