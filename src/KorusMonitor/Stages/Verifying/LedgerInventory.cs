using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Verifying;

/// <summary>Every name of a ledger, by the snapshot that states it. Most names of a store are here.</summary>
internal sealed class LedgerInventory
{
    private readonly Dictionary<(ReleaseKey Key, int Number), List<string>> entries = [];

    public IEnumerable<(ReleaseKey Key, int Number)> Snapshots => entries.Keys;

    /// <summary>Entries whose name does not tell their snapshot.</summary>
    public List<string> Unplaced { get; } = [];

    public int Count { get; private set; }

    public IReadOnlyList<string> Of(ReleaseKey key, int number) => entries.GetValueOrDefault((key, number)) ?? [];

    public static async Task<LedgerInventory> TakeAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        var ledger = new LedgerInventory();
        await foreach (var name in store.ListAsync(BlobLayout.Ledger, null, cancellationToken))
        {
            ledger.Count++;
            if (LedgerLeaf.Parse(name) is { } snapshot)
            {
                ledger.Place(snapshot, name);
            }
            else
            {
                ledger.Unplaced.Add(name);
            }
        }

        return ledger;
    }

    public void Place((ReleaseKey Key, int Number) snapshot, string name)
    {
        if (!entries.TryGetValue(snapshot, out var names))
        {
            entries[snapshot] = names = [];
        }

        names.Add(name);
    }
}
