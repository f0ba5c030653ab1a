using KorusMonitor.Functions.Invocations;
using KorusMonitor.Stages;

namespace KorusMonitor.Functions.Endpoints;

/// <summary>Timer: asks every source for what is new or changed. A source in trouble is its health's matter, not a failed invocation.</summary>
internal sealed class CollectReleases(Pipeline pipeline, ILogger<CollectReleases> log)
{
    private readonly CollectStage stage = pipeline.Collect();

    public async Task RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var report = await stage.RunAsync(pipeline.Sources, everything: false, new CollectProgress(log), cancellationToken);
        foreach (var source in report.Sources)
        {
            log.LogInformation(
                "{Source}: {Discovered} discovered, {Checked} checked, {New} new, {Edited} edited, {Reverted} reverted, {Withdrawn} withdrawn, {Failed} failed",
                source.Source, source.Discovered, source.Checked, source.New, source.Edited, source.Reverted, source.Withdrawn, source.Failed);
            foreach (var problem in source.Problems)
            {
                log.LogWarning("{Source}: {Problem}", source.Source, problem);
            }
        }
    }
}
