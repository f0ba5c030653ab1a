using System.Runtime.CompilerServices;
using KorusMonitor.Sources;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>
/// Which releases are known and which are to be fetched when. An entry under <c>due/</c> makes a release known; its watch comes with the first
/// look at it. The entry of the next moment is written before that of the last one goes: killed anywhere, it is due at least once, and a
/// doubled entry is recognised by its watch.
/// </summary>
internal sealed class WatchList(IBlobStore store)
{
    /// <summary>The watch is asked for again, since a look that ends meanwhile writes it and then takes the entry away.</summary>
    public async Task<bool> KnowsAsync(ReleaseKey key, CancellationToken cancellationToken) =>
        await IsThereAsync(BlobLayout.Watch(key), cancellationToken)
        || await IsThereAsync(BlobLayout.Due(key, BlobLayout.DueFirst), cancellationToken)
        || await IsThereAsync(BlobLayout.Watch(key), cancellationToken);

    public async Task<Watched?> FindAsync(ReleaseKey key, CancellationToken cancellationToken) =>
        await store.GetJsonAsync<Watch>(BlobLayout.Watch(key), cancellationToken) is { } watch ? new Watched(watch.Value, watch.Version) : null;

    public Task AddAsync(ReleaseLink link, Instant now, CancellationToken cancellationToken) => store.PutJsonIfAbsentAsync(
        BlobLayout.Due(link.Key, BlobLayout.DueFirst), Watch.Of(link, now, BlobLayout.DueFirst), cancellationToken);

    /// <summary>Due releases of a source, never fetched ones first, then by time. Costs what is due, not what is known.</summary>
    public IAsyncEnumerable<Watched> DueAsync(string source, Instant now, CancellationToken cancellationToken) =>
        UntilAsync(source, RecheckRule.Moment(now), cancellationToken);

    /// <summary>Releases of a source that were never asked for.</summary>
    public IAsyncEnumerable<Watched> NewAsync(string source, CancellationToken cancellationToken) =>
        UntilAsync(source, BlobLayout.DueFirst, cancellationToken);

    private async IAsyncEnumerable<Watched> UntilAsync(
        string source, string moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = BlobLayout.DueOf(source);
        var end = BlobLayout.DueAt(source, moment) + "\uffff";
        await foreach (var name in store.ListAsync(prefix, null, cancellationToken))
        {
            if (string.CompareOrdinal(name, end) > 0)
            {
                yield break;
            }

            if (await OpenAsync(name, cancellationToken) is { } watch)
            {
                yield return watch;
            }
        }
    }

    /// <summary>Writes what a check found and when the next one is due.</summary>
    public async Task MoveAsync(Watched before, Watch after, CancellationToken cancellationToken)
    {
        var key = after.Key();
        if (after.Due != before.Value.Due)
        {
            await store.PutJsonIfAbsentAsync(BlobLayout.Due(key, after.Due), after.AsDiscovered(), cancellationToken);
        }

        var written = before.Version is null
            ? await store.PutJsonIfAbsentAsync(BlobLayout.Watch(key), after, cancellationToken)
            : await store.PutJsonIfMatchAsync(BlobLayout.Watch(key), after, before.Version, cancellationToken);
        if (written is not null && after.Due != before.Value.Due)
        {
            await store.DeleteAsync(BlobLayout.Due(key, before.Value.Due), cancellationToken);
        }
    }

    /// <summary>Read and not listed: to list a name in a folder reads all the names beside it.</summary>
    private async Task<bool> IsThereAsync(string name, CancellationToken cancellationToken) => await store.GetAsync(name, cancellationToken) is not null;

    private async Task<Watched?> OpenAsync(string dueName, CancellationToken cancellationToken)
    {
        if (await store.GetJsonAsync<Watch>(dueName, cancellationToken) is not { } entry)
        {
            return null;
        }

        var key = entry.Value.Key();
        if (await FindAsync(key, cancellationToken) is not { } watch)
        {
            return await UnwatchedAsync(entry.Value with { Due = BlobLayout.MomentOfDue(dueName) }, cancellationToken);
        }

        if (BlobLayout.Due(key, watch.Value.Due) == dueName)
        {
            return watch;
        }

        // Two runs moved the same release: the entry that its watch names counts, the other one is a left-over. An entry later than
        // the watch's may belong to a run that is just about to write the watch, so only earlier ones go.
        if (string.CompareOrdinal(dueName, BlobLayout.Due(key, watch.Value.Due)) < 0)
        {
            await store.DeleteAsync(dueName, cancellationToken);
        }

        return null;
    }

    /// <summary>
    /// Never looked at, or its watch was lost: the entry holds all that the watch needs. Killed just before the watch was written, a release
    /// has two entries, of which the first counts.
    /// </summary>
    private async Task<Watched?> UnwatchedAsync(Watch entry, CancellationToken cancellationToken) =>
        entry.Due == BlobLayout.DueFirst || !await IsThereAsync(BlobLayout.Due(entry.Key(), BlobLayout.DueFirst), cancellationToken)
            ? new Watched(entry, null)
            : null;
}

/// <param name="Value">What is known of the release.</param>
/// <param name="Version">Of its watch; <c>null</c> where there is none yet.</param>
internal sealed record Watched(Watch Value, string? Version);
