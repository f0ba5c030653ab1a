using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation.Parts;

/// <summary>The clock of a run's machine: not always the world's.</summary>
internal sealed class RunClock(Run run) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => run.Simulator.Turns.Now + run.Instance.Skew;

    public override long GetTimestamp() => run.Simulator.Turns.Now.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException("no stage waits");
}
