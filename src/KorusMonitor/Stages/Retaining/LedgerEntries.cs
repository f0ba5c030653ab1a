using KorusMonitor.Stages.Verifying;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Retaining;

/// <summary>Which entries of the ledger a snapshot states.</summary>
internal sealed class LedgerEntries
{
    private readonly Dictionary<(ReleaseKey Key, int Number), List<string>> entries = [];

    public IReadOnlyList<string> Of(ReleaseKey key, int number) => entries.GetValueOrDefault((key, number)) ?? [];

    public static async Task<LedgerEntries> ReadAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        var all = new LedgerEntries();
        await foreach (var name in store.ListAsync(BlobLayout.Ledger, null, cancellationToken))
        {
            if (LedgerLeaf.Parse(name) is { } snapshot)
            {
                all.Add(snapshot, name);
            }
            else if (await store.GetJsonAsync<Ledger.FiledStatements>(name, cancellationToken) is { Value: var filed }
                && filed.Statements.SelectMany(statement => statement.Places).FirstOrDefault() is { Source: { } source, Release: { } release, Snapshot: { } number })
            {
                all.Add((ReleaseKey.FromSafe(source, release), number), name);
            }
        }

        return all;
    }

    private void Add((ReleaseKey Key, int Number) snapshot, string name)
    {
        if (!entries.TryGetValue(snapshot, out var names))
        {
            entries[snapshot] = names = [];
        }

        names.Add(name);
    }
}
