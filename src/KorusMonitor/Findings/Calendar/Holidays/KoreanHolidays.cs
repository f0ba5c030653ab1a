using System.Globalization;
using NodaTime;

namespace KorusMonitor.Findings.Calendar.Holidays;

/// <summary>
/// Public holidays of the Republic of Korea: fixed, lunar, the substitute days of the Regulations on Holidays of Public Offices (since 2014,
/// widened in 2021 and 2023), and days that were made holidays once. Days that a government may still declare are not known.
/// </summary>
internal static class KoreanHolidays
{
    private const int FirstSubstitutes = 2014;
    private const int FirstNationalSubstitutes = 2021;
    private const int FirstReligiousSubstitutes = 2023;

    /// <summary>The lunar calendar of the runtime ends in 2050.</summary>
    private const int LastLunarYear = 2050;
    private const int FirstLunarYear = 1950;

    private static readonly KoreanLunisolarCalendar Lunar = new();

    /// <summary>Elections, and days between holidays, as they were proclaimed.</summary>
    private static readonly (int Year, int Month, int Day, string Name)[] Once =
    [
        (2015, 8, 14, "temporary holiday"), (2016, 4, 13, "election day"), (2016, 5, 6, "temporary holiday"), (2017, 5, 9, "election day"),
        (2017, 10, 2, "temporary holiday"), (2018, 6, 13, "election day"), (2020, 4, 15, "election day"), (2020, 8, 17, "temporary holiday"),
        (2022, 3, 9, "election day"), (2022, 6, 1, "election day"), (2023, 10, 2, "temporary holiday"), (2024, 4, 10, "election day"),
        (2024, 10, 1, "temporary holiday"), (2025, 1, 27, "temporary holiday"), (2025, 6, 3, "election day"), (2026, 6, 3, "election day"),
    ];

    public static IReadOnlyDictionary<LocalDate, string> Of(int year)
    {
        var kept = new Dictionary<LocalDate, string>();
        var substituted = new Dictionary<LocalDate, bool>();
        var shared = new HashSet<LocalDate>();
        void Keep(LocalDate? date, string name, int substituteSince, bool onSaturdayToo)
        {
            if (date is not { } day)
            {
                return;
            }

            if (!kept.TryAdd(day, name))
            {
                shared.Add(day);
            }

            if (year >= substituteSince)
            {
                substituted[day] = onSaturdayToo || substituted.GetValueOrDefault(day);
            }
        }

        Keep(new LocalDate(year, 1, 1), "New Year's Day", int.MaxValue, false);
        foreach (var offset in new[] { -1, 0, 1 })
        {
            Keep(FromLunar(year, 1, 1)?.PlusDays(offset), "Seollal", FirstSubstitutes, onSaturdayToo: false);
            Keep(FromLunar(year, 8, 15)?.PlusDays(offset), "Chuseok", FirstSubstitutes, onSaturdayToo: false);
        }

        Keep(new LocalDate(year, 3, 1), "Independence Movement Day", FirstNationalSubstitutes + 1, true);
        Keep(new LocalDate(year, 5, 5), "Children's Day", FirstSubstitutes, true);
        Keep(FromLunar(year, 4, 8), "Buddha's Birthday", FirstReligiousSubstitutes, true);
        Keep(new LocalDate(year, 6, 6), "Memorial Day", int.MaxValue, false);
        if (year is <= 2007 or >= 2026)
        {
            Keep(new LocalDate(year, 7, 17), "Constitution Day", FirstNationalSubstitutes, true);
        }

        Keep(new LocalDate(year, 8, 15), "Liberation Day", FirstNationalSubstitutes, true);
        Keep(new LocalDate(year, 10, 3), "National Foundation Day", FirstNationalSubstitutes, true);
        if (year is <= 1990 or >= 2013)
        {
            Keep(new LocalDate(year, 10, 9), "Hangul Day", FirstNationalSubstitutes, true);
        }

        Keep(new LocalDate(year, 12, 25), "Christmas Day", FirstReligiousSubstitutes, true);
        foreach (var (_, month, day, name) in Once.Where(once => once.Year == year))
        {
            kept.TryAdd(new LocalDate(year, month, day), name);
        }

        // Two holidays on one day are one lost, like one on a Sunday.
        var lost = substituted
            .Where(one => one.Key.DayOfWeek == IsoDayOfWeek.Sunday || (one.Value && one.Key.DayOfWeek == IsoDayOfWeek.Saturday) || shared.Contains(one.Key))
            .Select(one => one.Key);
        Substitute(kept, lost.Order());
        return kept;
    }

    /// <summary>For each lost one, the next day that is none.</summary>
    private static void Substitute(Dictionary<LocalDate, string> kept, IEnumerable<LocalDate> lost)
    {
        foreach (var day in lost)
        {
            var next = day.PlusDays(1);
            while (next.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || kept.ContainsKey(next))
            {
                next = next.PlusDays(1);
            }

            kept[next] = "substitute holiday";
        }
    }

    private static LocalDate? FromLunar(int year, int month, int day)
    {
        if (year is < FirstLunarYear or > LastLunarYear)
        {
            return null;
        }

        // A leap month counts as a month of its own for the calendar class.
        var leap = Lunar.GetLeapMonth(year);
        var date = Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0);
        return LocalDate.FromDateTime(date);
    }
}
