using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Digests.Wording;

/// <summary>Dates and times as a reader of mail expects them, always with the zone they are meant in.</summary>
public static class DateWords
{
    private static readonly LocalDatePattern Short = LocalDatePattern.CreateWithInvariantCulture("MMM d, uuuu");
    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("dddd, MMMM d, uuuu");
    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("MMM uuuu");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Day(LocalDate day) => Short.Format(day);

    public static string LongDay(LocalDate day) => Long.Format(day);

    /// <summary>"Nov 21, 2026, 07:00 ET".</summary>
    public static string Moment(Instant instant, string zone)
    {
        var local = instant.InZone(ZoneOrUtc(ref zone));
        return $"{Day(local.Date)}, {Clock.Format(local.TimeOfDay)} {ZoneName(zone)}";
    }

    /// <summary>"07:00 ET".</summary>
    public static string TimeOfDay(Instant instant, string zone) =>
        $"{Clock.Format(instant.InZone(ZoneOrUtc(ref zone)).TimeOfDay)} {ZoneName(zone)}";

    /// <summary>ET and KST by name, because these two are the ones that must never be mixed up.</summary>
    public static string ZoneName(string zone) => zone switch
    {
        "America/New_York" => "ET",
        "Asia/Seoul" => "KST",
        _ => zone,
    };

    /// <summary>A publication date, as precise as it is known: "Jul 12, 2017 (ET)", "Aug 2025 (ET)".</summary>
    public static string Published(string? iso, string? zone) =>
        string.IsNullOrEmpty(iso) ? "undated" : Point(iso) + (zone is null ? string.Empty : $" ({ZoneName(zone)})");

    /// <summary>An ISO year, month, day or interval; what is not one is given back as it is.</summary>
    public static string Period(string iso)
    {
        var slash = iso.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return Point(iso);
        }

        var (from, to) = (iso[..slash], iso[(slash + 1)..]);
        return (from.Trim('.'), to.Trim('.')) switch
        {
            ("", "") => iso,
            ("", _) => "until " + Point(to),
            (_, "") => "since " + Point(from),
            _ => $"{Point(from)} to {Point(to)}",
        };
    }

    public static LocalDate? ParseDay(string? iso) =>
        iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true } day ? day.Value : null;

    private static string Point(string iso)
    {
        if (ParseDay(iso) is { } day)
        {
            return Day(day);
        }

        return iso.Length == 7 && ParseDay(iso + "-01") is { } month ? Month.Format(month) : iso;
    }

    /// <summary>A zone that this machine does not know still lets the digest out, in UTC and saying so.</summary>
    private static DateTimeZone ZoneOrUtc(ref string zone)
    {
        var known = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
        zone = known is null ? "UTC" : zone;
        return known ?? DateTimeZone.Utc;
    }
}
