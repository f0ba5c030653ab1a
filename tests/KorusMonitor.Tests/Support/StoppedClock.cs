using System.Globalization;

namespace KorusMonitor.Tests.Support;

/// <summary>Stands still until it is put forward.</summary>
internal sealed class StoppedClock(string start) : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Forward(TimeSpan time) => _now += time;
}
