using KorusMonitor.Digests;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Sending;

/// <summary>
/// Fixes what a slot says. Items are claimed for the slot one by one, then the document is written, once. The document is the truth: a
/// claim whose slot has a document without the item is void, and a claim whose slot has no document yet is left to that slot.
/// </summary>
internal sealed class SlotOpening(IBlobStore store, DigestOptions options)
{
    public async Task<bool> HasNewsAsync(string slot, CancellationToken cancellationToken)
    {
        await foreach (var name in store.ListAsync(BlobLayout.Pending, null, cancellationToken))
        {
            if (await TakeAsync(name, slot, claim: false, cancellationToken) is { } item && IsNews(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The slot's document, just written or found; <c>null</c> when there is nothing to tell.</returns>
    public async Task<DigestDocument?> OpenAsync(string slot, Instant now, CancellationToken cancellationToken)
    {
        if (await store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(slot), cancellationToken) is { } open)
        {
            return open.Value;
        }

        var items = new List<(string Name, PendingItem Item)>();
        await foreach (var name in store.ListAsync(BlobLayout.Pending, null, cancellationToken))
        {
            if (await TakeAsync(name, slot, claim: true, cancellationToken) is { } item)
            {
                items.Add((name, item));
            }
        }

        if (!items.Exists(item => IsNews(item.Item)))
        {
            return null;
        }

        var digest = DigestComposer.Compose(
            slot, now, DateTimeZoneProviders.Tzdb[options.Zone], new DigestLinks(options.ViewerAddress), items, await HealthAsync(cancellationToken),
            await new ToldBefore(store).FindAsync(items, _ => true, cancellationToken)) with
        {
            From = options.From,
            Recipients = options.Recipients,
        };
        await store.PutJsonIfAbsentAsync(BlobLayout.Digest(slot), digest, cancellationToken);
        return (await store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(slot), cancellationToken))!.Value;
    }

    /// <summary>That a source is well again is told along with news, and is none by itself.</summary>
    private static bool IsNews(PendingItem item) => item.Kind != PendingKind.SourceRecovered;

    private async Task<PendingItem?> TakeAsync(string name, string slot, bool claim, CancellationToken cancellationToken)
    {
        var mine = new Claim(slot);
        var claimName = BlobLayout.Claim(name);
        if (await store.GetJsonAsync<Claim>(claimName, cancellationToken) is { } taken && taken.Value.Slot != slot)
        {
            var other = await store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(taken.Value.Slot), cancellationToken);
            if (other is null)
            {
                return null;
            }

            if (other.Value.Pending.Contains(name, StringComparer.Ordinal))
            {
                // Told there, and left over by a run that was killed while it tidied up, or put again by a trigger that fired late.
                await RemoveToldAsync(name, taken.Value.Slot, cancellationToken);
                return null;
            }

            if (claim && await store.PutJsonIfMatchAsync(claimName, mine, taken.Version, cancellationToken) is null)
            {
                return null;
            }
        }
        else if (claim && await store.PutJsonIfAbsentAsync(claimName, mine, cancellationToken) is null
            && (await store.GetJsonAsync<Claim>(claimName, cancellationToken))?.Value.Slot != slot)
        {
            return null;
        }

        return (await store.GetJsonAsync<PendingItem>(name, cancellationToken))?.Value;
    }

    /// <summary>Only when that slot is finished: an unfinished one still removes its items itself.</summary>
    private async Task RemoveToldAsync(string name, string slot, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(BlobLayout.OutboxOf(slot), cancellationToken) is null)
        {
            await store.DeleteAsync(name, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<HealthLine>> HealthAsync(CancellationToken cancellationToken)
    {
        var lines = new List<HealthLine>();
        await foreach (var name in store.ListAsync("sources/", null, cancellationToken))
        {
            if (await store.GetJsonAsync<SourceState>(name, cancellationToken) is { } state)
            {
                lines.AddRange(state.Value.Problems.Select(problem => new HealthLine(state.Value.Source, false, problem.Detail)));
            }
        }

        return lines;
    }
}

/// <summary><c>claims/…</c>: the slot that took an item.</summary>
internal sealed record Claim(string Slot)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> Slots => [Slot];
}
