using KorusMonitor.Digests;
using KorusMonitor.Sources;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages;

/// <summary>
/// For a snapshot that a host gave up on: it goes back on the extract list, so that the next reconciling run tries it again, and people hear of
/// it once, in the next digest. Any number of times; the item's name is made of the snapshot's.
/// </summary>
public sealed class PoisonStage(IBlobStore store, IReadOnlyList<ISource> sources, TimeProvider time)
{
    private const string Kind = "not-extracted";

    /// <returns>Whether it was news: <c>false</c> when the item was left before, or there is no such snapshot.</returns>
    public async Task<bool> RunAsync(ReleaseKey key, int number, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(BlobLayout.Snapshot(key, number), cancellationToken) is null)
        {
            return false;
        }

        await store.PutIfAbsentAsync(BlobLayout.TodoFor(key, number), "{}"u8.ToArray(), cancellationToken);

        var name = BlobLayout.PendingHealth(key.Source, Kind, FormattableString.Invariant($"{key.Id}~{number}"));
        return await store.GetAsync(BlobLayout.Claim(name), cancellationToken) is null
            && await store.PutJsonIfAbsentAsync(name, Item(key, number), cancellationToken) is not null;
    }

    private PendingItem Item(ReleaseKey key, int number)
    {
        var source = sources.FirstOrDefault(source => source.Id == key.Source) ?? SourceCatalog.ForId(key.Source);
        return new PendingItem
        {
            Kind = PendingKind.SourceProblem,
            Source = key.Source,
            Title = source?.Title ?? key.Source,
            Url = source?.ListingPage(0).AbsoluteUri,
            Issuer = source?.Profile.Issuer,
            Language = "en",
            Zone = source?.Profile.Zone,
            SeenAt = Instant.FromDateTimeOffset(time.GetUtcNow()),
            Problem = FormattableString.Invariant($"snapshot {number} of {key.Id} is stored and could not be read for findings; it is tried again"),
        };
    }
}
