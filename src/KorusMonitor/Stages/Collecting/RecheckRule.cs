using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Stages.Collecting;

/// <summary>
/// When a known release is looked at again. Quiet edits come soon after publication or not at all: pages are checked at every run for two
/// days after they were found or last changed, then ever more rarely; a page that fails is tried again with growing pauses.
/// </summary>
internal static class RecheckRule
{
    private static readonly InstantPattern Minute = InstantPattern.Create("yyyyMMddHHmm", CultureInfo.InvariantCulture);

    /// <summary>A minute as it stands in the names of due entries.</summary>
    public static string Moment(Instant instant) => Minute.Format(instant);

    public static Instant AfterCheck(Instant now, Instant lastChange)
    {
        var age = now - lastChange;
        return now + (age < Duration.FromDays(2) ? Duration.Zero
            : age < Duration.FromDays(14) ? Duration.FromHours(6)
            : age < Duration.FromDays(90) ? Duration.FromDays(1)
            : Duration.FromDays(14));
    }

    /// <param name="now">The time of the failure.</param>
    /// <param name="failures">How many in a row, this one included.</param>
    public static Instant AfterFailure(Instant now, int failures) => now + failures switch
    {
        <= 2 => Duration.Zero,
        <= 5 => Duration.FromHours(1),
        _ => Duration.FromHours(12),
    };
}
