using KorusMonitor.Stages;

namespace KorusMonitor.Functions.Endpoints;

/// <summary>A line for each snapshot as it is stored: what a killed run did is seen too.</summary>
internal sealed class CollectProgress(ILogger log) : IProgress<StageProgress>
{
    public void Report(StageProgress value)
    {
        if (value.Snapshot is { } snapshot)
        {
            log.LogInformation("{Note} ({Source}/{Release}/{Snapshot})", value.Note, value.Task, value.Release, snapshot);
        }
    }
}
