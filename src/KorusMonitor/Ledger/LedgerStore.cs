using System.Collections.Concurrent;
using KorusMonitor.Storage;

namespace KorusMonitor.Ledger;

/// <summary>The ledger in a blob store. Nothing is ever overwritten: a later vintage, or a later edition of a release, has a name of its
/// own.</summary>
public sealed class LedgerStore(IBlobStore store)
{
    /// <summary>A release full of figures has dozens of entries, and each write waits for the disk or the network: the waits overlap.</summary>
    private const int WritesAtOnce = 8;

    /// <summary>On either side of an entry, by each source: a release has few editions.</summary>
    private const int Neighbours = 6;

    /// <summary>Files what one snapshot states, in no order: each entry stands for itself. A second time changes nothing.</summary>
    public async Task FileAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var waiting = new ConcurrentQueue<LedgerEntry>(entries);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(WritesAtOnce, entries.Count)).Select(_ => PutAsync()));

        async Task PutAsync()
        {
            while (waiting.TryDequeue(out var entry))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await store.PutJsonIfAbsentAsync(entry.Name, entry.Filed, cancellationToken);
            }
        }
    }

    /// <summary>The measures that have statements, ordinally ascending: two names are looked at for each, however many there are.</summary>
    public async Task<IReadOnlyList<string>> MeasuresAsync(CancellationToken cancellationToken)
    {
        var measures = new List<string>();
        string? after = null;
        while (await FirstAsync(BlobLayout.Ledger, after, cancellationToken) is { } name)
        {
            var parts = name.Split('/');
            if (LedgerNames.Parse(name) is { } parsed)
            {
                measures.Add(parsed.Measure);
            }

            after = parts.Length > 2 ? LedgerNames.Behind($"{parts[0]}/{parts[1]}/") : name;
        }

        return measures;
    }

    /// <summary>How much there is, by names alone.</summary>
    public async Task<IReadOnlyList<LedgerCount>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = new SortedDictionary<(string Measure, string Flow), (HashSet<string> Periods, int Entries)>();
        await foreach (var name in store.ListAsync(BlobLayout.Ledger, null, cancellationToken))
        {
            if (LedgerNames.Parse(name) is { } parsed)
            {
                var (periods, entries) = counts.GetValueOrDefault((parsed.Measure, parsed.Flow), ([], 0));
                periods.Add(parsed.Period);
                counts[(parsed.Measure, parsed.Flow)] = (periods, entries + 1);
            }
        }

        return [.. counts.Select(count =>
            new LedgerCount(count.Key.Measure, count.Key.Flow, count.Value.Periods.Count, count.Value.Entries))];
    }

    /// <summary>What was said of one measure, as filed: not yet merged. Lists nothing of other measures.</summary>
    /// <param name="measure">For example <c>goods-deficit</c>.</param>
    /// <param name="isWanted">Which periods, by their ISO form as a name has it (<c>2016</c>, <c>2011--2016</c>, <c>undated</c>).</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StatedFailureException">An entry is damaged or of a newer program; the message names it.</exception>
    public async Task<IReadOnlyList<Statement>> ReadAsync(string measure, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(isWanted);
        return await ReadNamesAsync(LedgerNames.PrefixOf(measure), name => LedgerNames.Parse(name) is { } parsed && isWanted(parsed.Period),
            cancellationToken);
    }

    /// <summary>
    /// What was said of a measure, flow and period just before and just after an entry, by each source: the last words that a new one is
    /// compared with. Reads no more of a quantity that thousands of releases repeat than of one that few do.
    /// </summary>
    /// <param name="quantity">Its unit is not looked at.</param>
    /// <param name="entry">Name of the entry, of this quantity or of another, that gives the day and the release.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StatedFailureException">An entry is damaged or of a newer program; the message names it.</exception>
    public async Task<IReadOnlyList<Statement>> ReadNearAsync(Quantity quantity, string entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        ArgumentNullException.ThrowIfNull(entry);
        var prefix = LedgerNames.PrefixOf(quantity.Measure, quantity.Flow, quantity.Period);
        var names = new List<string>();
        await foreach (var name in store.ListAsync(prefix, null, cancellationToken))
        {
            if (LedgerNames.Parse(name) is not null)
            {
                names.Add(name);
            }
        }

        var statements = new List<Statement>();
        foreach (var name in LedgerNames.Near(names, prefix, entry, Neighbours))
        {
            statements.AddRange(await ReadOneAsync(name, cancellationToken));
        }

        return statements;
    }

    /// <summary>Makes the stored ledger what the entries say: what is missing is put, what differs replaced, what was there and is not
    /// among them removed.</summary>
    /// <param name="entries">All that there should be.</param>
    /// <param name="isComplete">Asked at the end, before anything is removed.</param>
    /// <param name="cancellationToken">Stops the work; a second run goes on.</param>
    public async Task<(int Written, int Removed)> ReplaceAsync(IAsyncEnumerable<LedgerEntry> entries, Func<bool> isComplete,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(isComplete);

        // Listed first: what an extraction files meanwhile is not among them and stays.
        var stale = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var name in store.ListAsync(BlobLayout.Ledger, null, cancellationToken))
        {
            stale.Add(name);
        }

        var written = 0;
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            stale.Remove(entry.Name);
            written += await WriteAsync(entry, cancellationToken) ? 1 : 0;
        }

        if (!isComplete())
        {
            return (written, 0);
        }

        foreach (var name in stale)
        {
            await store.DeleteAsync(name, cancellationToken);
        }

        return (written, stale.Count);
    }

    private async Task<bool> WriteAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var bytes = KorusJson.ToBytes(entry.Filed);
        var stored = await store.GetAsync(entry.Name, cancellationToken);
        return stored is null ? await store.PutIfAbsentAsync(entry.Name, bytes, cancellationToken) is not null
            : !stored.Content.Span.SequenceEqual(bytes)
                && await store.PutIfMatchAsync(entry.Name, bytes, stored.Version, cancellationToken) is not null;
    }

    private async Task<IReadOnlyList<Statement>> ReadNamesAsync(string prefix, Func<string, bool> isWanted,
        CancellationToken cancellationToken)
    {
        var statements = new List<Statement>();
        await foreach (var name in store.ListAsync(prefix, null, cancellationToken))
        {
            if (isWanted(name))
            {
                statements.AddRange(await ReadOneAsync(name, cancellationToken));
            }
        }

        return statements;
    }

    private async Task<IReadOnlyList<Statement>> ReadOneAsync(string name, CancellationToken cancellationToken) =>
        await store.GetJsonAsync<FiledStatements>(name, cancellationToken) is { } filed ? Understood(name, filed.Value).Statements : [];

    private async Task<string?> FirstAsync(string prefix, string? after, CancellationToken cancellationToken)
    {
        await foreach (var name in store.ListAsync(prefix, after, cancellationToken))
        {
            return name;
        }

        return null;
    }

    private static FiledStatements Understood(string name, FiledStatements filed) => filed.Version <= FiledStatements.CurrentVersion
        ? filed
        : throw new StatedFailureException($"'{name}' is of version {filed.Version}; this program knows {FiledStatements.CurrentVersion}: use a newer one");
}

/// <param name="Measure">For example <c>goods-deficit</c>.</param>
/// <param name="Flow">For example <c>us-kr-goods</c>.</param>
/// <param name="Periods">Different periods that are spoken of.</param>
/// <param name="Entries">Snapshots that speak of one, each counted once a period.</param>
public sealed record LedgerCount(string Measure, string Flow, int Periods, int Entries);
