using KorusMonitor.Digests;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Sending;

/// <summary>
/// Fixes what a slot says. Items are claimed for the slot one by one, then the document is written, once. The document is the truth; a slot
/// that was begun and has nothing to tell is closed by a document that lists nothing, so that no claim of it can count later.
/// </summary>
internal sealed class SlotOpening(IBlobStore store, DigestOptions options, WaitingItems waiting, Documents documents)
{
    public async Task<bool> HasNewsAsync(Subscription subscription, string slot, SlotIntent intent, Instant now, CancellationToken cancellationToken)
    {
        await foreach (var (_, item) in waiting.ForAsync(subscription, slot, intent, Today(subscription, now), claim: false, cancellationToken))
        {
            if (IsNews(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The slot's document, just written or found.</returns>
    public async Task<DigestDocument> OpenAsync(Subscription? subscription, string slot, SlotIntent intent, Instant now, CancellationToken cancellationToken)
    {
        if (await documents.GetAsync(slot, cancellationToken) is { } open)
        {
            return open;
        }

        var digest = subscription is null ? Closed(slot, now) : await ComposeAsync(subscription, slot, intent, now, cancellationToken);
        await store.PutJsonIfAbsentAsync(BlobLayout.Digest(slot), digest, cancellationToken);
        return (await documents.GetAsync(slot, cancellationToken))!;
    }

    /// <summary>What a slot would tell now, without taking anything.</summary>
    public async Task<DigestDocument> PreviewAsync(Subscription subscription, string slot, Instant now, CancellationToken cancellationToken)
    {
        var items = new List<(string Name, PendingItem Item)>();
        await foreach (var item in waiting.ForAsync(subscription, slot, new SlotIntent(), Today(subscription, now), claim: false, cancellationToken))
        {
            items.Add(item);
        }

        return await ComposeAsync(subscription, slot, now, items, cancellationToken);
    }

    private async Task<DigestDocument> ComposeAsync(
        Subscription subscription, string slot, SlotIntent intent, Instant now, CancellationToken cancellationToken)
    {
        var items = new List<(string Name, PendingItem Item)>();
        await foreach (var item in waiting.ForAsync(subscription, slot, intent, Today(subscription, now), claim: true, cancellationToken))
        {
            items.Add(item);
        }

        return items.Exists(item => IsNews(item.Item)) ? await ComposeAsync(subscription, slot, now, items, cancellationToken) : Closed(slot, now);
    }

    private async Task<DigestDocument> ComposeAsync(
        Subscription subscription, string slot, Instant now, IReadOnlyList<(string Name, PendingItem Item)> items, CancellationToken cancellationToken)
    {
        var tellings = await new ToldBefore(store, documents).FindAsync(items, subscription.Id, cancellationToken);
        var digest = DigestComposer.Compose(
            slot, now, subscription.DateTimeZone, new DigestLinks(options.ViewerAddress), items, await HealthAsync(cancellationToken), tellings);
        return digest with
        {
            Subscription = subscription.Id,
            Urgent = items.Any(item => UrgencyRule.IsUrgent(item.Item, Today(subscription, now))),
            From = options.From,
            Recipients = subscription.Recipients,
        };
    }

    private DigestDocument Closed(string slot, Instant now) =>
        DigestComposer.Compose(slot, now, DateTimeZoneProviders.Tzdb[options.Zone], new DigestLinks(options.ViewerAddress), [], []) with
        {
            Subscription = Slots.Subscription(slot),
        };

    private static LocalDate Today(Subscription subscription, Instant now) => now.InZone(subscription.DateTimeZone).Date;

    /// <summary>That a source is well again is told along with news, and is none by itself.</summary>
    private static bool IsNews(PendingItem item) => item.Kind != PendingKind.SourceRecovered;

    private async Task<IReadOnlyList<HealthLine>> HealthAsync(CancellationToken cancellationToken)
    {
        var lines = new List<HealthLine>();
        await foreach (var name in store.ListAsync("sources/", null, cancellationToken))
        {
            if (await store.GetJsonAsync<SourceState>(name, cancellationToken) is { } state)
            {
                lines.AddRange(state.Value.Problems.Select(problem => new HealthLine(state.Value.Source, false, problem.Summary)));
            }
        }

        return lines;
    }
}
