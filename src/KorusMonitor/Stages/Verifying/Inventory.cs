using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Verifying;

/// <summary>Every name of a store but those of its ledger, by what it belongs to.</summary>
internal sealed class Inventory
{
    public SortedDictionary<string, (ReleaseKey Key, SortedSet<int> Numbers)> Releases { get; } = new(StringComparer.Ordinal);

    public HashSet<(ReleaseKey Key, int Number)> Findings { get; } = [];

    /// <summary>Whose bytes were taken away on purpose.</summary>
    public HashSet<(ReleaseKey Key, int Number)> Pruned { get; } = [];

    public HashSet<string> Content { get; } = new(StringComparer.Ordinal);

    /// <summary>All other documents.</summary>
    public List<string> Documents { get; } = [];

    public List<string> Foreign { get; } = [];

    public int Count { get; private set; }

    public bool Holds(ReleaseKey key, int number) => Releases.TryGetValue(key.ToString(), out var release) && release.Numbers.Contains(number);

    /// <param name="store">All of it but the ledger.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public static async Task<Inventory> TakeAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        var inventory = new Inventory();
        foreach (var after in new[] { null, $"{BlobLayout.Ledger}~~~~" })
        {
            await foreach (var name in store.ListAsync(string.Empty, after, cancellationToken))
            {
                if (!name.StartsWith(BlobLayout.Ledger, StringComparison.Ordinal))
                {
                    inventory.Add(name);
                }
                else if (after is null)
                {
                    break;
                }
            }
        }

        return inventory;
    }

    private void Add(string name)
    {
        Count++;
        var kind = name[..Math.Max(0, name.IndexOf('/', StringComparison.Ordinal))];
        switch (kind)
        {
            case "content":
                Content.Add(name);
                break;
            case "snapshots" when BlobLayout.Parse(name) is { } snapshot && BlobLayout.Snapshot(snapshot.Key, snapshot.Number) == name:
                AddSnapshot(snapshot.Key, snapshot.Number);
                break;
            case "findings" when BlobLayout.Parse(name) is { } found && BlobLayout.Findings(found.Key, found.Number) == name:
                Findings.Add(found);
                break;
            case "pruned" when BlobLayout.Parse(name) is { } pruned && BlobLayout.PrunedSnapshot(pruned.Key, pruned.Number) == name:
                Pruned.Add(pruned);
                Documents.Add(name);
                break;
            case "pending" or "claims" or "digests" or "receipts" or "sources" or "watch" or "due" or "todo" or "enrich" or "outbox" or "language" or "journal" or "sending"
                or "mails" or "suppressions" or "secrets"
                when name.EndsWith(".json", StringComparison.Ordinal):
                Documents.Add(name);
                break;
            default:
                Foreign.Add(name);
                Count--;
                break;
        }
    }

    private void AddSnapshot(ReleaseKey key, int number)
    {
        if (!Releases.TryGetValue(key.ToString(), out var release))
        {
            Releases[key.ToString()] = release = (key, []);
        }

        release.Numbers.Add(number);
    }
}
