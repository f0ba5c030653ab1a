using System.Globalization;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Verifying;

/// <summary>Every name of a store, by what it belongs to.</summary>
internal sealed class Inventory
{
    private readonly Dictionary<(ReleaseKey Key, int Number), List<string>> ledger = [];

    public SortedDictionary<string, (ReleaseKey Key, SortedSet<int> Numbers)> Releases { get; } = new(StringComparer.Ordinal);

    public HashSet<(ReleaseKey Key, int Number)> Findings { get; } = [];

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
            case "ledger":
                AddLedger(name);
                break;
            case "pending" or "claims" or "digests" or "receipts" or "sources" or "watch" or "due" or "todo" or "enrich" or "outbox" or "language" or "journal"
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

    /// <summary><c>ledger/measure/flow/period/2017-07-12~source~release~000001.json</c>; a name that was too long ends in a hash instead.</summary>
    private void AddLedger(string name)
    {
        var leaf = name[(name.LastIndexOf('/') + 1)..];
        var parts = leaf.EndsWith(".json", StringComparison.Ordinal) ? leaf[..^5].Split('~') : [];
        if (parts.Length < 4 || parts[^1].Length != 6 || !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            UnplacedLedger.Add(name);
            return;
        }

        var snapshot = (ReleaseKey.FromSafe(parts[1], string.Join('~', parts[2..^1])), number);
        if (!ledger.TryGetValue(snapshot, out var entries))
        {
            ledger[snapshot] = entries = [];
        }

        entries.Add(name);
    }
}
