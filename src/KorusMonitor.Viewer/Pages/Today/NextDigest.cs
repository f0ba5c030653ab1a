using KorusMonitor.Digests;
using KorusMonitor.Digests.Rendering;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Viewer.Pages.Today;

/// <summary>What the next digest would say if it were opened now. Reads and claims nothing: the digest itself is made by its stage.</summary>
internal sealed class NextDigest(IBlobStore store, ViewerOptions options)
{
    /// <summary>A first run leaves thousands of items; a page shows so many of them and says that there are more.</summary>
    private const int MostItems = 200;

    public async Task<NextDigestModel> ComposeAsync(IReadOnlyList<SourceState> sources, CancellationToken cancellationToken)
    {
        var (items, more) = await PendingAsync(cancellationToken);
        var now = Instant.FromDateTimeOffset(options.Time.GetUtcNow());
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.Digest.Zone) ?? DateTimeZone.Utc;
        var slot = await SlotAsync(now, zone, cancellationToken);
        var health = sources.SelectMany(state => state.Problems.Select(problem => new HealthLine(state.Source, false, problem.Detail))).ToList();
        var opens = Slots.OpensAt(Slots.Day(slot), zone, Math.Clamp(options.Digest.Hour, 0, 23));
        if (items.Count == 0)
        {
            return new NextDigestModel(slot, opens, opens <= now, null, 0, false);
        }

        var links = new DigestLinks(options.Digest.ViewerAddress);
        var digest = DigestComposer.Compose(slot, now, zone, links, items, health);
        return new NextDigestModel(slot, opens, opens <= now, DigestRenderer.Whole(digest), items.Count, more);
    }

    private async Task<string> SlotAsync(Instant now, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var due = Slots.Current(now, zone, Math.Clamp(options.Digest.Hour, 0, 23));
        return await store.GetAsync(BlobLayout.Digest(due), cancellationToken) is null
            ? due : "daily/" + LocalDatePattern.Iso.Format(Slots.Day(due).PlusDays(1));
    }

    private async Task<(List<(string Name, PendingItem Item)> Items, bool More)> PendingAsync(CancellationToken cancellationToken)
    {
        var items = new List<(string Name, PendingItem Item)>();
        await foreach (var name in store.ListAsync(BlobLayout.Pending, null, cancellationToken))
        {
            if (items.Count == MostItems)
            {
                return (items, true);
            }

            if (await store.GetJsonAsync<PendingItem>(name, cancellationToken) is { Value: var item } && !await IsToldAsync(name, cancellationToken))
            {
                items.Add((name, item));
            }
        }

        return (items, false);
    }

    /// <summary>An item that a digest lists already waits only to be tidied up.</summary>
    private async Task<bool> IsToldAsync(string name, CancellationToken cancellationToken) =>
        await store.GetJsonAsync<Claim>(BlobLayout.Claim(name), cancellationToken) is { } claim
        && await store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(claim.Value.Slot), cancellationToken) is { } digest
        && digest.Value.Pending.Contains(name, StringComparer.Ordinal);

    private sealed record Claim(string Slot);
}

/// <param name="Slot">As it would be named.</param>
/// <param name="Opens">When it opens.</param>
/// <param name="IsDue">Whether that moment has come.</param>
/// <param name="View">What it would say; <c>null</c> when there is nothing to tell.</param>
/// <param name="Items">How many things wait, as far as they were looked at.</param>
/// <param name="More">Whether more wait than are shown.</param>
public sealed record NextDigestModel(string Slot, Instant Opens, bool IsDue, DigestView? View, int Items, bool More);
