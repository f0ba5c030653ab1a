using System.Runtime.CompilerServices;
using KorusMonitor.Sources;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>
/// Which releases are known and which are to be fetched when. A release is listed under <c>due/</c> before it becomes known, and under its
/// next moment before the entry of the last one goes: killed anywhere, it is due at least once, and a doubled entry is recognised by its watch.
/// </summary>
internal sealed class WatchList(IBlobStore store)
{
    public async Task<bool> KnowsAsync(ReleaseKey key, CancellationToken cancellationToken) =>
        await store.GetAsync(BlobLayout.Watch(key), cancellationToken) is not null;

    public Task<Versioned<Watch>?> FindAsync(ReleaseKey key, CancellationToken cancellationToken) =>
        store.GetJsonAsync<Watch>(BlobLayout.Watch(key), cancellationToken);

    public async Task AddAsync(ReleaseLink link, Instant now, CancellationToken cancellationToken)
    {
        var watch = Watch.Of(link, now, BlobLayout.DueFirst);
        await store.PutJsonIfAbsentAsync(BlobLayout.Due(link.Key, watch.Due), watch, cancellationToken);
        await store.PutJsonIfAbsentAsync(BlobLayout.Watch(link.Key), watch, cancellationToken);
    }

    /// <summary>Due releases of a source, never fetched ones first, then by time. Costs what is due, not what is known.</summary>
    public IAsyncEnumerable<Versioned<Watch>> DueAsync(string source, Instant now, CancellationToken cancellationToken) =>
        UntilAsync(source, RecheckRule.Moment(now), cancellationToken);

    /// <summary>Releases of a source that were never asked for.</summary>
    public IAsyncEnumerable<Versioned<Watch>> NewAsync(string source, CancellationToken cancellationToken) =>
        UntilAsync(source, BlobLayout.DueFirst, cancellationToken);

    private async IAsyncEnumerable<Versioned<Watch>> UntilAsync(
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
    public async Task MoveAsync(Versioned<Watch> before, Watch after, CancellationToken cancellationToken)
    {
        var key = after.Key();
        if (after.Due != before.Value.Due)
        {
            await store.PutJsonIfAbsentAsync(BlobLayout.Due(key, after.Due), after.AsDiscovered(), cancellationToken);
        }

        var written = await store.PutJsonIfMatchAsync(BlobLayout.Watch(key), after, before.Version, cancellationToken);
        if (written is not null && after.Due != before.Value.Due)
        {
            await store.DeleteAsync(BlobLayout.Due(key, before.Value.Due), cancellationToken);
        }
    }

    private async Task<Versioned<Watch>?> OpenAsync(string dueName, CancellationToken cancellationToken)
    {
        if (await store.GetJsonAsync<Watch>(dueName, cancellationToken) is not { } entry)
        {
            return null;
        }

        var key = entry.Value.Key();
        var watch = await store.GetJsonAsync<Watch>(BlobLayout.Watch(key), cancellationToken);
        if (watch is null)
        {
            // Killed between the due entry and the watch: the entry holds all that the watch needs.
            var discovered = entry.Value with { Due = BlobLayout.MomentOfDue(dueName) };
            await store.PutJsonIfAbsentAsync(BlobLayout.Watch(key), discovered, cancellationToken);
            watch = await store.GetJsonAsync<Watch>(BlobLayout.Watch(key), cancellationToken);
        }

        if (watch is not null && BlobLayout.Due(key, watch.Value.Due) == dueName)
        {
            return watch;
        }

        // Two runs moved the same release: the entry that its watch names counts, the other one is a left-over. An entry later than
        // the watch's may belong to a run that is just about to write the watch, so only earlier ones go.
        if (watch is not null && string.CompareOrdinal(dueName, BlobLayout.Due(key, watch.Value.Due)) < 0)
        {
            await store.DeleteAsync(dueName, cancellationToken);
        }

        return null;
    }
}
