using NodaTime;

namespace KorusMonitor.Findings.Calendar.Holidays;

/// <summary>Federal holidays by 5 U.S.C. 6103; on a Saturday they are kept on Friday, on a Sunday on Monday.</summary>
internal static class UnitedStatesHolidays
{
    private const int FirstJuneteenth = 2021;
    private const int FirstKingDay = 1986;

    /// <summary>Those kept in a year, with the New Year's Day of the next one where it is kept on December 31.</summary>
    public static IReadOnlyDictionary<LocalDate, string> Of(int year)
    {
        var kept = new Dictionary<LocalDate, string>();
        void Fixed(int month, int day, string name, int of = 0)
        {
            var date = new LocalDate(year + of, month, day);
            var observed = date.DayOfWeek switch { IsoDayOfWeek.Saturday => date.PlusDays(-1), IsoDayOfWeek.Sunday => date.PlusDays(1), _ => date };
            if (observed.Year == year)
            {
                kept[observed] = name;
            }
        }

        Fixed(1, 1, "New Year's Day");
        Fixed(1, 1, "New Year's Day", of: 1);
        Fixed(7, 4, "Independence Day");
        Fixed(11, 11, "Veterans Day");
        Fixed(12, 25, "Christmas Day");
        if (year >= FirstJuneteenth)
        {
            Fixed(6, 19, "Juneteenth");
        }

        if (year >= FirstKingDay)
        {
            kept[Nth(year, 1, 3, IsoDayOfWeek.Monday)] = "Birthday of Martin Luther King, Jr.";
        }

        kept[Nth(year, 2, 3, IsoDayOfWeek.Monday)] = "Washington's Birthday";
        kept[LastMonday(year, 5)] = "Memorial Day";
        kept[Nth(year, 9, 1, IsoDayOfWeek.Monday)] = "Labor Day";
        kept[Nth(year, 10, 2, IsoDayOfWeek.Monday)] = "Columbus Day";
        kept[Nth(year, 11, 4, IsoDayOfWeek.Thursday)] = "Thanksgiving Day";
        return kept;
    }

    private static LocalDate Nth(int year, int month, int number, IsoDayOfWeek weekday)
    {
        var first = new LocalDate(year, month, 1);
        var ahead = ((int)weekday - (int)first.DayOfWeek + 7) % 7;
        return first.PlusDays(ahead + (7 * (number - 1)));
    }

    private static LocalDate LastMonday(int year, int month)
    {
        var last = new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month));
        return last.PlusDays(-(((int)last.DayOfWeek - 1 + 7) % 7));
    }
}
