using NodaTime;

namespace KorusMonitor.Cli.Commands;

/// <summary>Begins at a chosen moment, runs as time does, and can be put forward: the demo's second morning comes at once.</summary>
internal sealed class DemoClock(Instant start) : TimeProvider
{
    private readonly long began = System.GetTimestamp();
    private TimeSpan skipped;

    public void Skip(TimeSpan time) => skipped += time;

    public override DateTimeOffset GetUtcNow() => start.ToDateTimeOffset() + skipped + System.GetElapsedTime(began);
}
