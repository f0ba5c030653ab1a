using KorusMonitor.Digests;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Sending;

/// <summary>Which earlier digests told a release that is now changed: found by the claims of its earlier items, a few names each.</summary>
internal sealed class ToldBefore(IBlobStore store)
{
    /// <summary>The latest digests that told it; a release that is edited every day does not make a mail of corrections alone.</summary>
    private const int MostDigests = 5;

    /// <param name="items">What is about to be told.</param>
    /// <param name="isOwn">Whether a slot is one of the same subscription.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<EarlierTelling>>> FindAsync(
        IReadOnlyList<(string Name, PendingItem Item)> items, Func<string, bool> isOwn, CancellationToken cancellationToken)
    {
        var documents = new Dictionary<string, DigestDocument?>(StringComparer.Ordinal);
        var tellings = new Dictionary<string, IReadOnlyList<EarlierTelling>>(StringComparer.Ordinal);
        foreach (var (name, item) in items)
        {
            if (item is { Kind: PendingKind.Edited or PendingKind.Reverted or PendingKind.Withdrawn, Release: { } release })
            {
                tellings[name] = await OfAsync(name, item.Source, release, isOwn, documents, cancellationToken);
            }
        }

        return tellings;
    }

    private async Task<IReadOnlyList<EarlierTelling>> OfAsync(
        string name, string source, string release, Func<string, bool> isOwn, Dictionary<string, DigestDocument?> documents, CancellationToken cancellationToken)
    {
        var slots = new List<string>();
        var own = BlobLayout.Claim(name);
        await foreach (var claim in store.ListAsync(own[..(own.LastIndexOf('/') + 1)], null, cancellationToken))
        {
            if (string.CompareOrdinal(claim, own) < 0 && await store.GetJsonAsync<Claim>(claim, cancellationToken) is { } taken)
            {
                slots.AddRange(taken.Value.Slots.Where(isOwn));
            }
        }

        var tellings = new List<EarlierTelling>();
        foreach (var slot in slots.Distinct().Reverse().Take(MostDigests))
        {
            if (!documents.TryGetValue(slot, out var document))
            {
                documents[slot] = document = (await store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(slot), cancellationToken))?.Value;
            }

            if (document is not null && EarlierTelling.Of(document, source, release) is { } telling)
            {
                tellings.Add(telling);
            }
        }

        return tellings;
    }
}
