using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace KorusMonitor.Digests;

/// <summary>Named runs of a digest. A slot is known by its name alone, so that firing twice in one slot is one digest.</summary>
public static class Slots
{
    private const string Daily = "daily/";

    /// <summary>The latest daily slot whose hour has come in the zone.</summary>
    /// <param name="now">From the clock.</param>
    /// <param name="zone">The readers' zone.</param>
    /// <param name="hour">0 to 23, on the clocks of the zone. An hour that a clock change skips comes when the clock goes on.</param>
    /// <returns><c>daily/yyyy-MM-dd</c>.</returns>
    public static string Current(Instant now, DateTimeZone zone, int hour)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var today = now.InZone(zone).Date;
        var due = OpensAt(today, zone, hour) <= now ? today : today.PlusDays(-1);
        return Daily + LocalDatePattern.Iso.Format(due);
    }

    /// <summary>When the slot of a day opens; of an hour that comes twice, the first.</summary>
    public static Instant OpensAt(LocalDate day, DateTimeZone zone, int hour)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return day.At(new LocalTime(hour, 0)).InZone(zone, Resolvers.LenientResolver).ToInstant();
    }

    /// <summary>The day in a slot's name.</summary>
    /// <exception cref="StatedFailureException">The name is not one of a daily slot.</exception>
    public static LocalDate Day(string slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return Parse(slot) ?? throw new StatedFailureException($"'{slot}' is not a slot: expected daily/yyyy-MM-dd.");
    }

    /// <summary>"Daily digest".</summary>
    public static string Word(string slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return "Daily digest";
    }

    public static bool IsSlot(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Parse(name) is not null;
    }

    private static LocalDate? Parse(string slot) =>
        slot.StartsWith(Daily, StringComparison.Ordinal) && LocalDatePattern.Iso.Parse(slot[Daily.Length..]) is { Success: true } day ? day.Value : null;
}
