using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Digests.Subscriptions;

/// <summary>Hours of every day, on local clocks, in which only urgent items are sent; they may run over midnight.</summary>
/// <param name="From">First minute.</param>
/// <param name="To">First minute after them.</param>
internal readonly record struct QuietHours(LocalTime From, LocalTime To)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    public bool Contains(LocalTime time) => From < To ? time >= From && time < To : time >= From || time < To;

    /// <summary><c>22:00-07:00</c>; <c>null</c> for what is none, for nothing, and for two equal times.</summary>
    public static QuietHours? Parse(string? text)
    {
        var ends = (text ?? string.Empty).Split('-', StringSplitOptions.TrimEntries);
        return ends.Length == 2 && Clock.Parse(ends[0]) is { Success: true, Value: var from }
            && Clock.Parse(ends[1]) is { Success: true, Value: var to } && from != to
            ? new QuietHours(from, to)
            : null;
    }
}
