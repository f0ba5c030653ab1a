using System.Globalization;

namespace KorusMonitor.Tests.Support;

/// <summary>Stands still until it is put forward.</summary>
internal sealed class StoppedClock(string start) : TimeProvider
{
    private DateTimeOffset now = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => now;

    public void Forward(TimeSpan time) => now += time;
}
