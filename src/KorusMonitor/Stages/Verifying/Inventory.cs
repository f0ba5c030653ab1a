using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Verifying;

/// <summary>Every name of a store, by what it belongs to.</summary>
internal sealed class Inventory
{
    private readonly Dictionary<(ReleaseKey Key, int Number), List<string>> ledger = [];

    public SortedDictionary<string, (ReleaseKey Key, SortedSet<int> Numbers)> Releases { get; } = new(StringComparer.Ordinal);

    public HashSet<(ReleaseKey Key, int Number)> Findings { get; } = [];

    /// <summary>Whose bytes were taken away on purpose.</summary>
    public HashSet<(ReleaseKey Key, int Number)> Pruned { get; } = [];

    public HashSet<string> Content { get; } = new(StringComparer.Ordinal);

    /// <summary>Ledger entries whose name does not tell their snapshot.</summary>
    public List<string> UnplacedLedger { get; } = [];

    /// <summary>All other documents.</summary>
    public List<string> Documents { get; } = [];

    public List<string> Foreign { get; } = [];

    public int Count { get; private set; }

    public IEnumerable<(ReleaseKey Key, int Number)> SnapshotsInLedger => ledger.Keys;

    public IReadOnlyList<string> LedgerOf(ReleaseKey key, int number) => ledger.GetValueOrDefault((key, number)) ?? [];

    public bool Holds(ReleaseKey key, int number) => Releases.TryGetValue(key.ToString(), out var release) && release.Numbers.Contains(number);

    public static async Task<Inventory> TakeAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        var inventory = new Inventory();
        await foreach (var name in store.ListAsync(string.Empty, null, cancellationToken))
        {
            inventory.Add(name);
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
            case "ledger":
                AddLedger(name);
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

    private void AddLedger(string name)
    {
        if (LedgerLeaf.Parse(name) is not { } snapshot)
        {
            UnplacedLedger.Add(name);
            return;
        }

        if (!ledger.TryGetValue(snapshot, out var entries))
        {
            ledger[snapshot] = entries = [];
        }

        entries.Add(name);
    }
}
