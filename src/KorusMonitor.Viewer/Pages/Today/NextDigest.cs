using KorusMonitor.Digests;
using KorusMonitor.Digests.Rendering;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Viewer.Pages.Today;

/// <summary>What the next digest would say if it were opened now. Reads and claims nothing: the digest itself is made by its stage.</summary>
internal sealed class NextDigest(IBlobStore store, ViewerOptions options)
{
    /// <summary>A first run leaves thousands of items; a page shows so many of them and says that there are more.</summary>
    private const int MostItems = 120;

    /// <summary>Items are written once: the same names under the same slot on the same day say the same again.</summary>
    private volatile Composed? last;

    public async Task<NextDigestModel> ComposeAsync(IReadOnlyList<SourceState> sources, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(options.Time.GetUtcNow());
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(Readers.Zone) ?? DateTimeZone.Utc;
        var slot = await SlotAsync(now, zone, cancellationToken);
        var opens = Readers.Cadence is DigestCadence.Immediate ? now : Slots.OpensAt(Slots.Day(slot), zone, Math.Clamp(Readers.Hour, 0, 23));
        var names = await NamesAsync(cancellationToken);
        var health = sources.SelectMany(state => state.Problems.Select(problem => new HealthLine(state.Source, false, problem.Summary))).ToList();
        var key = string.Join('\n', names.Concat(health.Select(line => line.ToString())).Append(slot).Append(now.InZone(zone).Date.ToString("R", null)));
        if (last is not { } known || known.Key != key)
        {
            known = new Composed(key, await ItemsAsync(names.Take(MostItems), cancellationToken) is { Count: > 0 } items
                ? DigestRenderer.Whole(DigestComposer.Compose(slot, now, zone, new DigestLinks(options.Digest.ViewerAddress), items, health))
                : null);
            last = known;
        }

        return new NextDigestModel(slot, opens, opens <= now, known.View, Math.Min(names.Count, MostItems), names.Count > MostItems);
    }

    private async Task<string> SlotAsync(Instant now, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var due = SlotPlan.Of(Readers with { Hour = Math.Clamp(Readers.Hour, 0, 23), Zone = zone.Id }, now)[^1].Name;
        return Readers.Cadence is DigestCadence.Immediate || await store.GetAsync(BlobLayout.Digest(due), cancellationToken) is null
            ? due : Slots.Name(Readers.Id, Readers.Cadence, Slots.Day(due).PlusDays(Readers.Cadence is DigestCadence.Weekly ? 7 : 1));
    }

    /// <summary>The subscription whose digest is shown: the first one.</summary>
    private Subscription Readers => options.Digest.All()[0];

    /// <summary>One more than are shown, to know whether there are more.</summary>
    private async Task<List<string>> NamesAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await foreach (var name in store.ListAsync(BlobLayout.Pending, null, cancellationToken))
        {
            names.Add(name);
            if (names.Count > MostItems)
            {
                break;
            }
        }

        return names;
    }

    private async Task<List<(string Name, PendingItem Item)>> ItemsAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var items = new List<(string Name, PendingItem Item)>();
        foreach (var name in names)
        {
            if (await store.GetJsonAsync<PendingItem>(name, cancellationToken) is { Value: var item } && TopicRule.IsWanted(item, Readers.Topics)
                && !await IsToldAsync(name, cancellationToken))
            {
                items.Add((name, item));
            }
        }

        return items;
    }

    /// <summary>An item that a digest lists already waits only to be tidied up.</summary>
    private async Task<bool> IsToldAsync(string name, CancellationToken cancellationToken) =>
        await store.GetJsonAsync<Claim>(BlobLayout.Claim(name), cancellationToken) is { Value: var claim }
        && (claim.Slots ?? [claim.Slot!]).FirstOrDefault(slot => Slots.Subscription(slot) == Readers.Id) is { } taken
        && await store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(taken), cancellationToken) is { } digest
        && digest.Value.Pending.Contains(name, StringComparer.Ordinal);

    /// <summary>Slots, one a subscription; the one slot of stores of before.</summary>
    private sealed record Claim(IReadOnlyList<string>? Slots, string? Slot);

    private sealed record Composed(string Key, DigestView? View);
}

/// <param name="Slot">As it would be named.</param>
/// <param name="Opens">When it opens.</param>
/// <param name="IsDue">Whether that moment has come.</param>
/// <param name="View">What it would say; <c>null</c> when there is nothing to tell.</param>
/// <param name="Items">How many things wait, as far as they were looked at.</param>
/// <param name="More">Whether more wait than are shown.</param>
public sealed record NextDigestModel(string Slot, Instant Opens, bool IsDue, DigestView? View, int Items, bool More);
