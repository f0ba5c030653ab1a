using KorusMonitor.Digests;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Sending;

/// <summary>
/// What waits, listed once a run, and taken from for one slot after the other. A claim is written with a condition: of two runs that want an
/// item for two slots of one subscription, one gets it.
/// </summary>
internal sealed class WaitingItems(IBlobStore store, Documents documents)
{
    private readonly Dictionary<string, PendingItem?> known = new(StringComparer.Ordinal);
    private List<string>? names;

    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        if (names is null)
        {
            var found = new List<string>();
            await foreach (var name in store.ListAsync(BlobLayout.Pending, null, cancellationToken))
            {
                found.Add(name);
            }

            names = found;
        }

        return names;
    }

    public async Task<PendingItem?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(name, out var item))
        {
            known[name] = item = (await store.GetJsonAsync<PendingItem>(name, cancellationToken))?.Value;
        }

        return item;
    }

    /// <summary>Items that a slot may tell: of its subscription's topics, not told to it, and what its intent asks for.</summary>
    /// <param name="subscription">Whose slot.</param>
    /// <param name="slot">Its name.</param>
    /// <param name="intent">What it is to tell.</param>
    /// <param name="today">For what is urgent.</param>
    /// <param name="claim">Whether to take them.</param>
    /// <param name="cancellationToken">Stops between two.</param>
    public async IAsyncEnumerable<(string Name, PendingItem Item)> ForAsync(
        Subscription subscription, string slot, SlotIntent intent, LocalDate today, bool claim,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var name in await NamesAsync(cancellationToken))
        {
            if (await ReadAsync(name, cancellationToken) is { } item
                && TopicRule.IsWanted(item, subscription.Topics)
                && (intent.Until is null || item.SeenAt <= intent.Until)
                && (!intent.UrgentOnly || UrgencyRule.IsUrgent(item, today))
                && await IsFreeAsync(name, subscription, slot, claim, cancellationToken))
            {
                yield return (name, item);
            }
        }
    }

    private async Task<bool> IsFreeAsync(string name, Subscription subscription, string slot, bool claim, CancellationToken cancellationToken)
    {
        var claimName = BlobLayout.Claim(name);
        while (true)
        {
            var stored = await store.GetJsonAsync<Claim>(claimName, cancellationToken);
            if (stored?.Value.Of(subscription.Id) is { } other && other != slot)
            {
                // Without a document it is left to that slot, which some run will finish or close.
                if (await documents.GetAsync(other, cancellationToken) is not { } document || document.Pending.Contains(name, StringComparer.Ordinal))
                {
                    return false;
                }
            }
            else if (stored?.Value.Of(subscription.Id) == slot)
            {
                return true;
            }

            if (!claim)
            {
                return true;
            }

            var mine = (stored?.Value ?? new Claim()).With(slot);
            var written = stored is null
                ? await store.PutJsonIfAbsentAsync(claimName, mine, cancellationToken)
                : await store.PutJsonIfMatchAsync(claimName, mine, stored.Version, cancellationToken);
            if (written is not null)
            {
                return true;
            }

            // Another run wrote in between, for this subscription or another one: what it wrote decides.
        }
    }
}
