using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;
using NodaTime;

namespace KorusMonitor.Digests;

/// <summary>What is news today and what only came to light today: the first look at a list brings releases of twenty years.</summary>
internal static class Timeliness
{
    /// <summary>Between its date and the first sight of it, a release that is still news; a weekend with a holiday and an outage fit in.</summary>
    public const int NewsDays = 14;

    /// <summary>A deadline missed this recently can still be acted upon.</summary>
    public const int PassedDays = 14;

    /// <summary>A deadline further away than this is told with its release alone, unless its rule looks further.</summary>
    public const int HorizonDays = 180;

    /// <summary>Published long before it was first seen. An undated release is news: nothing says that it is not.</summary>
    public static bool IsOlder(PendingItem item)
    {
        var zone = (item.Zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(item.Zone)) ?? DateTimeZone.Utc;
        return LastDay(item.PublishedOn) is { } published && Period.DaysBetween(published, item.SeenAt.InZone(zone).Date) > NewsDays;
    }

    /// <summary>A deadline that is near, just missed, or of a date that nobody knows.</summary>
    public static bool NeedsAttention(Deadline deadline, LocalDate today) =>
        DateWords.ParseDay(deadline.Due) is not { } due
        || (Period.DaysBetween(today, due) is >= -PassedDays and var days && days <= (deadline.Horizon ?? HorizonDays));

    public static bool HasPassed(Deadline deadline, LocalDate today) => DateWords.ParseDay(deadline.Due) is { } due && due < today;

    /// <summary>The end of a day, month or year.</summary>
    private static LocalDate? LastDay(string? iso) => iso?.Length switch
    {
        10 => DateWords.ParseDay(iso),
        7 => DateWords.ParseDay(iso + "-01")?.With(DateAdjusters.EndOfMonth),
        4 => DateWords.ParseDay(iso + "-12-31"),
        _ => null,
    };
}
