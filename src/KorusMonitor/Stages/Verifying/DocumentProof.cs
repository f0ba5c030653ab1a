using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Stages.Sending;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Verifying;

/// <summary>Proves what is neither snapshot nor made of one: digests, receipts, claims, and what is known of releases and sources.</summary>
internal sealed class DocumentProof(IBlobStore store, VerifyLog log, Inventory inventory)
{
    private readonly SealedReader documents = new(store, log);
    private readonly HashSet<string> known = [.. inventory.Documents];

    /// <summary>Reads digests and waiting items: what they quote is proved with the snapshots.</summary>
    public async Task<Quotations> QuotedAsync(CancellationToken cancellationToken)
    {
        var quotations = new Quotations();
        foreach (var name in inventory.Documents)
        {
            if (name.StartsWith("digests/", StringComparison.Ordinal) && await documents.GetAsync<DigestDocument>(name, cancellationToken) is { } digest)
            {
                Check(name, BlobLayout.Digest(digest.Slot) == name, $"says that it is of slot {digest.Slot}");
                quotations.Add(name, digest);
                var isOpen = known.Contains(BlobLayout.OutboxOf(digest.Slot));
                Check(name, isOpen || digest is { Version: > 1, Recipients.Count: 0 } || known.Any(other => other.StartsWith($"receipts/{digest.Slot}/", StringComparison.Ordinal)),
                    "no receipt says that anybody got it, and it does not wait to be sent");
            }
            else if (name.StartsWith(BlobLayout.Pending, StringComparison.Ordinal) && await documents.GetAsync<PendingItem>(name, cancellationToken) is { } item)
            {
                quotations.Add(name, item);
            }
        }

        return quotations;
    }

    /// <summary>Reads statements whose name does not tell their snapshot.</summary>
    public async Task QuoteUnplacedAsync(LedgerInventory ledger, Quotations quotations, CancellationToken cancellationToken)
    {
        foreach (var name in ledger.Unplaced)
        {
            if (await documents.GetAsync<Ledger.FiledStatements>(name, cancellationToken) is { } filed)
            {
                quotations.Add(name, filed);
            }
        }
    }

    /// <param name="name">Any other document.</param>
    /// <param name="releases">What was proved of the snapshots.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task ProveAsync(string name, ReleaseProof releases, CancellationToken cancellationToken) => name[..name.IndexOf('/', StringComparison.Ordinal)] switch
    {
        "receipts" => ReceiptAsync(name, cancellationToken),
        "watch" => WatchAsync(name, releases, cancellationToken),
        "due" => documents.GetAsync<Watch>(name, cancellationToken),
        "sources" => documents.GetAsync<SourceState>(name, cancellationToken),
        "claims" => ClaimAsync(name, cancellationToken),
        "todo" or "enrich" => MarkerAsync(name, cancellationToken),
        "pruned" => documents.GetAsync<Pruned>(name, cancellationToken),
        "journal" => JournalAsync(name, cancellationToken),
        "outbox" => documents.GetAsync<SlotIntent>(name, cancellationToken),
        "language" or "sending" or "mails" or "suppressions" or "secrets" => documents.GetAsync<System.Text.Json.Nodes.JsonObject>(name, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task ReceiptAsync(string name, CancellationToken cancellationToken)
    {
        if (await documents.GetAsync<MailReceipt>(name, cancellationToken) is not { } receipt)
        {
            return;
        }

        var slot = name["receipts/".Length..name.LastIndexOf('/')];
        Check(BlobLayout.Digest(slot), known.Contains(BlobLayout.Digest(slot)), $"is missing: {name} tells of it");
        Check(name, receipt.MessageId.StartsWith('<') && receipt.MessageId.EndsWith('>'), "names no message");
    }

    private async Task WatchAsync(string name, ReleaseProof releases, CancellationToken cancellationToken)
    {
        if (await documents.GetAsync<Watch>(name, cancellationToken) is not { } watch)
        {
            return;
        }

        Check(name, BlobLayout.Watch(watch.Key()) == name, $"says that it is of {watch.Key()}");
        if (watch.LastChange is { } change && (!releases.LastCapture.TryGetValue(watch.Key(), out var last) || last < change))
        {
            // A damaged manifest was named already; one that is gone leaves only those who speak of it.
            var isThere = inventory.Releases.TryGetValue(watch.Key().ToString(), out var release);
            if (!isThere || release.Numbers.All(number => releases.Manifests.ContainsKey(BlobLayout.Snapshot(watch.Key(), number))))
            {
                log.Problem(BlobLayout.ReleaseSnapshots(watch.Key()), $"a snapshot captured at {change} is missing: {name} tells of it");
            }
        }
    }

    private async Task ClaimAsync(string name, CancellationToken cancellationToken)
    {
        if (await documents.GetAsync<Claim>(name, cancellationToken) is { } claim)
        {
            foreach (var slot in claim.All())
            {
                Check(name, Slots.IsSlot(slot), $"names no slot: '{slot}'");
            }
        }
    }

    private async Task JournalAsync(string name, CancellationToken cancellationToken)
    {
        if (await documents.GetAsync<JournalEntry>(name, cancellationToken) is { } entry)
        {
            var key = ReleaseKey.FromSafe(entry.Source, entry.Release);
            Check(BlobLayout.Snapshot(key, entry.Number), inventory.Holds(key, entry.Number), $"is missing: {name} tells of it");
        }
    }

    private async Task MarkerAsync(string name, CancellationToken cancellationToken)
    {
        if (await documents.GetAsync(name, cancellationToken) is { } blob)
        {
            Check(name, blob.Content.Span.SequenceEqual("{}"u8), "a marker holds {} and nothing else; this one was changed");
        }
    }

    private void Check(string name, bool holds, string what)
    {
        if (!holds)
        {
            log.Problem(name, what);
        }
    }
}
