using NodaTime;
using System.Text.Json.Serialization;
using KorusMonitor.Digests;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Sending;

/// <summary>
/// <c>claims/…</c>: the slots that took an item, one a subscription. It outlives the item. A claim is an intent: what a slot tells is what
/// its document lists, and a claim of a slot whose document does not list the item is void.
/// </summary>
internal sealed record Claim
{
    /// <summary>Names of slots.</summary>
    public IReadOnlyList<string> Slots { get; init; } = [];

    /// <summary>As it was written when there was one subscription; read, never written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Slot { get; init; }

    /// <returns>The slot that took it for a subscription; <c>null</c> for none.</returns>
    public string? Of(string subscription) => All().FirstOrDefault(slot => Digests.Slots.Subscription(slot) == subscription);

    public Claim With(string slot)
    {
        var subscription = Digests.Slots.Subscription(slot);
        return new Claim { Slots = [.. All().Where(other => Digests.Slots.Subscription(other) != subscription).Append(slot).Order(StringComparer.Ordinal)] };
    }

    /// <summary>One a subscription.</summary>
    public IReadOnlyList<string> All() => Slot is null ? Slots : [Slot];
}

/// <summary><c>outbox/…</c>: that a slot was begun, and what it was to tell.</summary>
/// <param name="Until">Items seen later are another slot's; <c>null</c>: all.</param>
/// <param name="UrgentOnly">Begun in quiet hours.</param>
internal sealed record SlotIntent(Instant? Until = null, bool UrgentOnly = false);

/// <summary>Documents of slots, each read once a run: what one says never changes.</summary>
internal sealed class Documents(IBlobStore store)
{
    private readonly Dictionary<string, DigestDocument> known = new(StringComparer.Ordinal);

    public async Task<DigestDocument?> GetAsync(string slot, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(slot, out var document)
            && await store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(slot), cancellationToken) is { } stored)
        {
            known[slot] = document = stored.Value;
        }

        return document;
    }

    public async Task<bool> TellsAsync(string slot, string name, CancellationToken cancellationToken) =>
        await GetAsync(slot, cancellationToken) is { } document && document.Pending.Contains(name, StringComparer.Ordinal);
}
