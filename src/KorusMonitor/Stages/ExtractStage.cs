using KorusMonitor.Digests;
using KorusMonitor.Findings;
using KorusMonitor.Findings.Relevance;
using KorusMonitor.Ledger;
using KorusMonitor.Ledger.Conflicts;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Extracting;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages;

/// <summary>
/// Snapshots to findings: bytes, reading, findings (written once), then its statements to the ledger, then one pending item where the
/// release concerns the trade between the two countries, then the intent goes. Killed anywhere, the intent is still there and the same is
/// written again.
/// </summary>
public sealed class ExtractStage(
    IBlobStore store, SnapshotReader reader, IFindingExtractor extractor, EnrichStage? enrich = null, TimeProvider? time = null)
{
    /// <summary>Snapshots read ahead of the one whose statements are being filed: filing follows the order, reading does not.</summary>
    private const int ReadAhead = 6;

    private readonly SnapshotStore snapshots = new(store);
    private readonly LedgerStore ledger = new(store);
    private readonly SnapshotJournal journal = new(store, time ?? TimeProvider.System);

    /// <summary>Extracts everything that waits. One that cannot be extracted is said and left waiting; it holds nothing else
    /// back.</summary>
    public async Task<ExtractReport> RunAsync(IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var waiting = new List<(ReleaseKey Key, int Number)>();
        await foreach (var name in store.ListAsync(BlobLayout.Todo, null, cancellationToken))
        {
            if (BlobLayout.Parse(name) is { } snapshot)
            {
                waiting.Add(snapshot);
            }
        }

        var done = 0;
        var relevant = 0;
        var problems = new List<string>();
        await foreach (var ((key, number), read) in Overlap.AheadAsync(waiting, ReadAhead, ReadAsync, cancellationToken))
        {
            try
            {
                var outcome = await FinishAsync(await read, cancellationToken);
                done += outcome == ExtractOutcome.NoSnapshot ? 0 : 1;
                relevant += outcome == ExtractOutcome.Relevant ? 1 : 0;
            }
            catch (StatedFailureException failure)
            {
                problems.Add($"{key}/{number}: {failure.Message}");
            }

            progress?.Report(new StageProgress("extract", done, waiting.Count));
        }

        return new ExtractReport(done, relevant, problems);

        Task<Readings?> ReadAsync((ReleaseKey Key, int Number) snapshot) => BeginAsync(snapshot.Key, snapshot.Number, cancellationToken);
    }

    /// <summary>One snapshot, as the blob trigger asks for it; any number of times.</summary>
    /// <exception cref="StatedFailureException">Its bytes are gone or cannot be read.</exception>
    public async Task<ExtractOutcome> ExtractAsync(ReleaseKey key, int number, CancellationToken cancellationToken) =>
        await FinishAsync(await BeginAsync(key, number, cancellationToken), cancellationToken);

    /// <summary>Everything that depends on the snapshot alone.</summary>
    private async Task<Readings?> BeginAsync(ReleaseKey key, int number, CancellationToken cancellationToken)
    {
        if (await snapshots.GetAsync(key, number, cancellationToken) is not { } manifest)
        {
            // The intent of a run that was killed before its manifest, or is just about to write it: it stays.
            return null;
        }

        using var activity = StageActivities.Extract(manifest);
        var now = await ReadAsync(manifest, cancellationToken);
        await PutAsync(key, number, now.Findings, cancellationToken);
        var before = number > 1 && await snapshots.GetAsync(key, number - 1, cancellationToken) is { } previous
            ? await ReadAsync(previous, cancellationToken)
            : null;
        return new Readings(now, before);
    }

    /// <summary>What depends on what others have said before.</summary>
    private async Task<ExtractOutcome> FinishAsync(Readings? readings, CancellationToken cancellationToken)
    {
        if (readings is not var (now, before))
        {
            return ExtractOutcome.NoSnapshot;
        }

        // What was taken back is not said again.
        var (manifest, key, number) = (now.Manifest, now.Manifest.Key, now.Manifest.Number);
        var entries = manifest.Change == ChangeKind.Withdrawn ? [] : Filing.Of(FiledSnapshot.Of(manifest), now.Reading.Text, now.Findings);
        await ledger.FileAsync(entries, cancellationToken);

        var relevance = Judge(now, before);
        if (relevance.Concerns)
        {
            var around = await AroundAsync(entries, cancellationToken);
            var figures = FigureRule.Of(now, [.. around, .. await SaidBeforeAsync(now, entries, cancellationToken)]);
            var item = ItemBuilder.Build(now, before, relevance.Reasons, DisputeRule.Of(now, around), figures);
            await LeaveAsync(BlobLayout.PendingRelease(key, number), item, cancellationToken);
        }

        // For those who keep an index; before the intent goes, so that it cannot be forgotten.
        await journal.NoteAsync(key, number, cancellationToken);
        await store.DeleteAsync(BlobLayout.TodoFor(key, number), cancellationToken);
        return relevance.Concerns ? ExtractOutcome.Relevant : ExtractOutcome.Extracted;
    }

    /// <summary>With a service, what it is still to be asked about is marked first and said in the findings: the digest does not wait for it.</summary>
    private async Task PutAsync(ReleaseKey key, int number, FindingsDocument findings, CancellationToken cancellationToken)
    {
        if (enrich is not null)
        {
            await enrich.MarkAsync(key, number, cancellationToken);
            findings = findings with { EntityService = new EntityServiceUse(EntityServiceState.Waiting, Problem: null, TextRecords: 0) };
        }

        await store.PutJsonIfAbsentAsync(BlobLayout.Findings(key, number), findings, cancellationToken);
    }

    /// <summary>An edit that takes the last mention of Korea out of a release still concerns Korea.</summary>
    private static Relevance Judge(Extracted now, Extracted? before)
    {
        var relevance = RelevanceRule.Judge(now.Reading, now.Findings.Entities);
        return relevance.Concerns || before is null ? relevance : RelevanceRule.Judge(before.Reading, before.Findings.Entities);
    }

    /// <summary>What else is said of the snapshot's quantities, by either country.</summary>
    private async Task<IReadOnlyList<Statement>> AroundAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var quantities = DisputeRule.Comparable(entries)
            .SelectMany(quantity => new[] { quantity, ConflictFinder.MirrorOf(quantity) }).OfType<Quantity>().Distinct();
        var statements = new List<Statement>();
        await foreach (var (_, near) in Overlap.AheadAsync(quantities, ReadAhead, NearAsync, cancellationToken))
        {
            statements.AddRange(await near);
        }

        return statements;

        Task<IReadOnlyList<Statement>> NearAsync(Quantity quantity) => ledger.ReadNearAsync(quantity, entries[0].Name, cancellationToken);
    }

    /// <summary>What was said before of figures that are told but not compared.</summary>
    private async Task<IReadOnlyList<Statement>> SaidBeforeAsync(
        Extracted now, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var statements = new List<Statement>();
        foreach (var quantity in entries.Count == 0 ? [] : FigureRule.Lookups(now))
        {
            statements.AddRange(await ledger.ReadNearAsync(quantity, entries[0].Name, cancellationToken));
        }

        return statements;
    }

    private async Task LeaveAsync(string name, PendingItem item, CancellationToken cancellationToken)
    {
        // A trigger may fire again long after the item was sent and taken away: its claim remembers.
        if (await store.GetAsync(BlobLayout.Claim(name), cancellationToken) is null)
        {
            await store.PutJsonIfAbsentAsync(name, item, cancellationToken);
        }
    }

    private async Task<Extracted> ReadAsync(SnapshotManifest manifest, CancellationToken cancellationToken)
    {
        var reading = reader.Read(manifest, await snapshots.ContentAsync(manifest, cancellationToken));
        return new Extracted(
            manifest, reading, Sentences.Split(reading.Text, reading.Blocks), extractor.Find(reading, manifest.Key, manifest.Url));
    }

    private sealed record Readings(Extracted Now, Extracted? Before);
}

public enum ExtractOutcome
{
    /// <summary>There is no such manifest yet.</summary>
    NoSnapshot,

    /// <summary>Findings are stored; the release does not concern the trade between the two countries.</summary>
    Extracted,

    /// <summary>Findings are stored and an item waits for the digest.</summary>
    Relevant,
}
