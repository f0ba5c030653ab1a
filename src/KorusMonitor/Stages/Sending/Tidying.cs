using KorusMonitor.Digests;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Sending;

/// <summary>
/// Removes items that every subscription has told or does not want. Its claim stays: it remembers, whatever trigger fires how late. An item
/// that nobody wants is kept for as long as missed slots are looked for, in case a topic was mistyped.
/// </summary>
internal sealed class Tidying(IBlobStore store, WaitingItems waiting, Documents documents, IReadOnlyList<Subscription> subscriptions)
{
    private static readonly Duration Kept = Duration.FromDays(8);
    private readonly HashSet<string> removed = new(StringComparer.Ordinal);

    /// <param name="names">Items to look at.</param>
    /// <param name="finished">The slot that was just finished; <c>null</c> for none.</param>
    /// <param name="now">From the clock.</param>
    /// <param name="cancellationToken">Stops between two.</param>
    public async Task RunAsync(IEnumerable<string> names, string? finished, Instant now, CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            if (!removed.Contains(name) && await IsDoneAsync(name, finished, now, cancellationToken))
            {
                await store.DeleteAsync(name, cancellationToken);
                removed.Add(name);
            }
        }
    }

    private async Task<bool> IsDoneAsync(string name, string? finished, Instant now, CancellationToken cancellationToken)
    {
        if (await waiting.ReadAsync(name, cancellationToken) is not { } item)
        {
            return false;
        }

        var claim = (await store.GetJsonAsync<Claim>(BlobLayout.Claim(name), cancellationToken))?.Value;
        var wanting = subscriptions.Where(one => TopicRule.IsWanted(item, one.Topics)).ToList();
        if (wanting.Count == 0)
        {
            return item.SeenAt < now - Kept;
        }

        foreach (var slot in wanting.Select(one => claim?.Of(one.Id)))
        {
            // One that is not finished still removes its items itself.
            if (slot is null
                || !await documents.TellsAsync(slot, name, cancellationToken)
                || (slot != finished && await store.HoldsAsync(BlobLayout.OutboxOf(slot), cancellationToken)))
            {
                return false;
            }
        }

        return true;
    }
}
