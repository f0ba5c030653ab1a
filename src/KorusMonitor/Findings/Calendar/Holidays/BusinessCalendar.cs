using NodaTime;

namespace KorusMonitor.Findings.Calendar.Holidays;

/// <summary>Which days an office works: not at weekends, nor on its country's holidays.</summary>
internal sealed class BusinessCalendar
{
    /// <summary>Longer than the longest row of days off by far.</summary>
    private const int LongestSearch = 4000;

    private readonly Func<int, IReadOnlyDictionary<LocalDate, string>> holidays;
    private readonly Dictionary<int, IReadOnlyDictionary<LocalDate, string>> years = [];
    private readonly Lock gate = new();

    private BusinessCalendar(Func<int, IReadOnlyDictionary<LocalDate, string>> holidays) => this.holidays = holidays;

    public static BusinessCalendar UnitedStates { get; } = new(UnitedStatesHolidays.Of);

    public static BusinessCalendar Korea { get; } = new(KoreanHolidays.Of);

    /// <summary>The holiday's name, or <c>null</c>.</summary>
    public string? HolidayOn(LocalDate day)
    {
        lock (gate)
        {
            if (!years.TryGetValue(day.Year, out var year))
            {
                years[day.Year] = year = holidays(day.Year);
            }

            return year.GetValueOrDefault(day);
        }
    }

    public bool IsBusinessDay(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && HolidayOn(day) is null;

    /// <summary>The n-th business day after a day, which itself does not count.</summary>
    public LocalDate AddBusinessDays(LocalDate from, int days)
    {
        var day = from;
        for (var (left, tried) = (days, 0); left > 0 && tried < LongestSearch * 2; tried++)
        {
            day = day.PlusDays(1);
            left -= IsBusinessDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Why nobody may answer on that day: "a Saturday", "a holiday in Korea: Liberation Day"; <c>null</c> on a day when both work.</summary>
    public static string? Remark(LocalDate day)
    {
        if (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        {
            return $"a {day.DayOfWeek}";
        }

        string?[] holidays =
        [
            UnitedStates.HolidayOn(day) is { } american ? $"a holiday in the United States: {american}" : null,
            Korea.HolidayOn(day) is { } korean ? $"a holiday in Korea: {korean}" : null,
        ];
        return holidays.OfType<string>().ToList() is { Count: > 0 } told ? string.Join("; ", told) : null;
    }
}
