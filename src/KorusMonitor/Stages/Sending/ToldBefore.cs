using KorusMonitor.Digests;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Sending;

/// <summary>Which earlier digests told a release that is now changed: found by the claims of its earlier items, a few names each.</summary>
internal sealed class ToldBefore(IBlobStore store, Documents documents)
{
    /// <summary>The latest digests that told it; a release that is edited every day does not make a mail of corrections alone.</summary>
    private const int MostDigests = 5;

    /// <param name="items">What is about to be told.</param>
    /// <param name="subscription">Only its own digests count: others have other readers.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<EarlierTelling>>> FindAsync(
        IReadOnlyList<(string Name, PendingItem Item)> items, string subscription, CancellationToken cancellationToken)
    {
        var tellings = new Dictionary<string, IReadOnlyList<EarlierTelling>>(StringComparer.Ordinal);
        foreach (var (name, item) in items)
        {
            if (item is { Kind: PendingKind.Edited or PendingKind.Reverted or PendingKind.Withdrawn, Release: { } release })
            {
                tellings[name] = await OfAsync(name, item.Source, release, subscription, cancellationToken);
            }
        }

        return tellings;
    }

    private async Task<IReadOnlyList<EarlierTelling>> OfAsync(
        string name, string source, string release, string subscription, CancellationToken cancellationToken)
    {
        var slots = new List<string?>();
        var own = BlobLayout.Claim(name);
        await foreach (var claim in store.ListAsync(own[..(own.LastIndexOf('/') + 1)], null, cancellationToken))
        {
            if (string.CompareOrdinal(claim, own) < 0 && await store.GetJsonAsync<Claim>(claim, cancellationToken) is { } taken)
            {
                slots.Add(taken.Value.Of(subscription));
            }
        }

        var tellings = new List<EarlierTelling>();
        foreach (var slot in slots.OfType<string>().Distinct().Reverse().Take(MostDigests))
        {
            if (await documents.GetAsync(slot, cancellationToken) is { } document && EarlierTelling.Of(document, source, release) is { } telling)
            {
                tellings.Add(telling);
            }
        }

        return tellings;
    }
}
