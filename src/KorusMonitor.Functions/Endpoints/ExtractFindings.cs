using KorusMonitor.Functions.Invocations;
using KorusMonitor.Stages;

namespace KorusMonitor.Functions.Endpoints;

/// <summary>Blob trigger: findings of one snapshot, any number of times, in any order.</summary>
internal sealed class ExtractFindings(Pipeline pipeline, string container, ILogger<ExtractFindings> log)
{
    private readonly ExtractStage stage = pipeline.Extract();
    private readonly EnrichStage? enrich = pipeline.Enrich();

    public async Task RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (key, number) = SnapshotBlob.Of(invocation, container);
        using var scope = log.BeginScope("{Source}/{Release}/{Snapshot}", key.Source, key.Id, number);
        var outcome = await stage.ExtractAsync(key, number, cancellationToken);
        if (outcome == ExtractOutcome.NoSnapshot)
        {
            // Deleted since the event: trying again would not bring it back.
            log.LogWarning("{Source}/{Release}/{Snapshot} is gone: there is nothing to extract", key.Source, key.Id, number);
            return;
        }

        log.LogInformation("{Source}/{Release}/{Snapshot} extracted: {Outcome}", key.Source, key.Id, number, outcome);
        if (enrich is not null)
        {
            // Findings and the digest's item are stored: whatever the service does now, Reconcile asks again.
            var answered = await enrich.TryAsync(key, number, cancellationToken);
            log.LogInformation("{Source}/{Release}/{Snapshot}: entity service {Outcome}", key.Source, key.Id, number, answered);
        }
    }
}
