using KorusMonitor.Ledger;
using KorusMonitor.Stages.Verifying;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Retaining;

/// <summary>Which entries of the ledger a snapshot states, those whose names do not tell it included.</summary>
internal static class LedgerEntries
{
    public static async Task<LedgerInventory> ReadAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        var all = await LedgerInventory.TakeAsync(store, cancellationToken);
        foreach (var name in all.Unplaced)
        {
            if (await store.GetJsonAsync<FiledStatements>(name, cancellationToken) is { Value: var filed }
                && filed.Statements.SelectMany(statement => statement.Places).FirstOrDefault() is { Source: { } source, Release: { } release, Snapshot: { } number })
            {
                all.Place((ReleaseKey.FromSafe(source, release), number), name);
            }
        }

        return all;
    }
}
