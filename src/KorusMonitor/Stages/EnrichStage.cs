using KorusMonitor.Findings;
using KorusMonitor.Findings.Service;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Enriching;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages;

/// <summary>
/// Asks the entity service about releases whose local findings are already stored and, where they matter, waiting for the digest: whatever the
/// service does, nothing waits for it. A marker per snapshot says what is still to be asked; it goes when the answer is in the findings.
/// </summary>
public sealed class EnrichStage(IBlobStore store, SnapshotReader reader, IEntityService service, LanguageOptions options, TimeProvider time)
{
    /// <summary>So many failures in a row mean that the service is down, and the rest is left for the next run.</summary>
    private const int MostFailures = 2;

    private readonly SnapshotStore snapshots = new(store);
    private readonly RecordBudget budget = new(store, options.DailyRecords, time);

    /// <summary>Called before the findings are written, so that a kill in between leaves the marker and never forgets the release.</summary>
    public Task MarkAsync(ReleaseKey key, int number, CancellationToken cancellationToken) =>
        store.PutIfAbsentAsync(BlobLayout.EnrichFor(key, number), "{}"u8.ToArray(), cancellationToken);

    /// <summary>Marks what was extracted while the service was off. Reads every findings document: for a run by hand, not for a timer.</summary>
    /// <returns>How many were marked.</returns>
    public async Task<int> MarkUnaskedAsync(CancellationToken cancellationToken)
    {
        var marked = 0;
        await foreach (var name in store.ListAsync(BlobLayout.FindingsRoot, null, cancellationToken))
        {
            if (BlobLayout.Parse(name) is var (key, number) && await IsUnaskedAsync(name, cancellationToken))
            {
                await MarkAsync(key, number, cancellationToken);
                marked++;
            }
        }

        return marked;
    }

    private async Task<bool> IsUnaskedAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await store.GetJsonAsync<FindingsDocument>(name, cancellationToken) is { Value.EntityService: null };
        }
        catch (StatedFailureException)
        {
            // Damaged findings are named by whoever reads them; the others are still asked about.
            return false;
        }
    }

    /// <summary>Everything that is marked, until the service fails repeatedly or the day's records are spent.</summary>
    public async Task<EnrichReport> RunAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        int done = 0, failures = 0;
        await foreach (var name in store.ListAsync(BlobLayout.Enrich, null, cancellationToken))
        {
            if (BlobLayout.Parse(name) is not var (key, number))
            {
                continue;
            }

            try
            {
                var outcome = await TryAsync(key, number, cancellationToken);
                done += outcome == EnrichOutcome.Answered ? 1 : 0;
                failures = outcome == EnrichOutcome.Refused ? failures + 1 : 0;
                if (outcome == EnrichOutcome.Spent)
                {
                    problems.Add(FormattableString.Invariant($"the {options.DailyRecords} text records of today are spent; the rest is asked tomorrow"));
                    break;
                }
            }
            catch (StatedFailureException failure)
            {
                problems.Add($"{key}/{number}: {failure.Message}");
            }

            if (failures >= MostFailures)
            {
                problems.Add("the entity service does not answer; the rest is asked at the next run");
                break;
            }
        }

        return new EnrichReport(done, problems);
    }

    /// <summary>One snapshot, any number of times.</summary>
    /// <exception cref="StatedFailureException">The store's own data is damaged; a failure of the service is an outcome.</exception>
    public async Task<EnrichOutcome> TryAsync(ReleaseKey key, int number, CancellationToken cancellationToken)
    {
        var marker = BlobLayout.EnrichFor(key, number);
        var name = BlobLayout.Findings(key, number);
        if (await store.GetJsonAsync<FindingsDocument>(name, cancellationToken) is not { } stored
            || await snapshots.GetAsync(key, number, cancellationToken) is not { } manifest)
        {
            return EnrichOutcome.NotYet;
        }

        if (stored.Value.EntityService?.State == EntityServiceState.Answered)
        {
            await store.DeleteAsync(marker, cancellationToken);
            return EnrichOutcome.Answered;
        }

        var reading = await reader.ReadAsync(manifest, snapshots, cancellationToken);
        var records = service.TextRecords(reading);
        if (!await budget.TryTakeAsync(records, cancellationToken))
        {
            return EnrichOutcome.Spent;
        }

        var (answer, problem) = await AskAsync(reading, cancellationToken);
        var use = answer is null
            ? new EntityServiceUse(EntityServiceState.Waiting, problem, 0)
            : new EntityServiceUse(EntityServiceState.Answered, answer.Problems.Count > 0 ? string.Join("; ", answer.Problems) : null, records);
        var entities = answer is null ? stored.Value.Entities : EntityAgreement.Merge(reading.Text, stored.Value.Entities, answer);
        var written = await store.PutJsonIfMatchAsync(name, stored.Value with { Entities = entities, EntityService = use }, stored.Version, cancellationToken);
        if (answer is null)
        {
            return EnrichOutcome.Refused;
        }

        if (written is not null)
        {
            await new SnapshotJournal(store, time).NoteAsync(key, number, cancellationToken);
            await store.DeleteAsync(marker, cancellationToken);
        }

        return EnrichOutcome.Answered;
    }

    private async Task<(ServiceFindings? Answer, string? Problem)> AskAsync(Reading.DocumentReading reading, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return (await service.RecognizeAsync(reading, both.Token), null);
        }
        catch (StatedFailureException refused)
        {
            return (null, refused.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, FormattableString.Invariant($"the entity service gave no answer within {options.Timeout.TotalSeconds:0} s"));
        }
    }
}

/// <param name="Answered">Releases whose findings now hold the service's answer.</param>
/// <param name="Problems">One line each, for people.</param>
public sealed record EnrichReport(int Answered, IReadOnlyList<string> Problems);

public enum EnrichOutcome
{
    /// <summary>The findings, or the snapshot, are not there yet.</summary>
    NotYet,

    Answered,

    /// <summary>The service failed; the findings say so and the marker stays.</summary>
    Refused,

    /// <summary>The day's text records are spent; the marker stays.</summary>
    Spent,
}
