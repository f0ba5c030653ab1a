using KorusMonitor.Findings.Calendar.Holidays;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Tests.Findings.Calendar;

public sealed class HolidayTests
{
    [Theory]
    [InlineData("2017-01-02", "New Year's Day")]
    [InlineData("2021-12-31", "New Year's Day")]
    [InlineData("2018-01-15", "Birthday of Martin Luther King, Jr.")]
    [InlineData("2026-02-16", "Washington's Birthday")]
    [InlineData("2026-05-25", "Memorial Day")]
    [InlineData("2022-06-20", "Juneteenth")]
    [InlineData("2020-06-19", null)]
    [InlineData("2026-07-03", "Independence Day")]
    [InlineData("2026-09-07", "Labor Day")]
    [InlineData("2025-10-13", "Columbus Day")]
    [InlineData("2025-11-27", "Thanksgiving Day")]
    [InlineData("2017-08-11", null)]
    public void Federal_holidays_are_known_on_the_day_they_are_kept(string day, string? name) => BusinessCalendar.UnitedStates.HolidayOn(Day(day)).ShouldBe(name);

    [Theory]
    [InlineData("2017-01-30", "substitute holiday")]
    [InlineData("2017-10-04", "Chuseok")]
    [InlineData("2017-10-06", "substitute holiday")]
    [InlineData("2017-10-02", "temporary holiday")]
    [InlineData("2018-02-16", "Seollal")]
    [InlineData("2018-05-07", "substitute holiday")]
    [InlineData("2018-05-22", "Buddha's Birthday")]
    [InlineData("2020-05-01", null)]
    [InlineData("2021-08-16", "substitute holiday")]
    [InlineData("2020-10-05", null)]
    [InlineData("2023-05-29", "substitute holiday")]
    [InlineData("2024-02-12", "substitute holiday")]
    [InlineData("2025-03-03", "substitute holiday")]
    [InlineData("2025-05-06", "substitute holiday")]
    [InlineData("2025-10-06", "Chuseok")]
    [InlineData("2025-10-08", "substitute holiday")]
    [InlineData("2026-02-17", "Seollal")]
    [InlineData("2026-07-17", "Constitution Day")]
    [InlineData("2025-07-17", null)]
    [InlineData("2012-10-09", null)]
    public void Korean_holidays_are_known_with_the_lunar_ones_and_their_substitutes(string day, string? name) => BusinessCalendar.Korea.HolidayOn(Day(day)).ShouldBe(name);

    [Fact]
    public void Every_year_of_the_calendar_can_be_asked_for()
    {
        foreach (var year in Enumerable.Range(1, 9998))
        {
            BusinessCalendar.Korea.HolidayOn(new LocalDate(year, 1, 1)).ShouldBe("New Year's Day");
        }
    }

    [Theory]
    [InlineData("2025-11-26", 1, "2025-11-28")]
    [InlineData("2025-12-31", 1, "2026-01-02")]
    [InlineData("2026-07-02", 10, "2026-07-17")]
    public void Business_days_pass_over_weekends_and_holidays(string from, int days, string due) =>
        BusinessCalendar.UnitedStates.AddBusinessDays(Day(from), days).ShouldBe(Day(due));

    [Fact]
    public void Seoul_has_business_days_of_its_own() => BusinessCalendar.Korea.AddBusinessDays(Day("2025-10-02"), 1).ShouldBe(Day("2025-10-10"));

    [Theory]
    [InlineData("2017-08-12", "a Saturday")]
    [InlineData("2017-08-15", "a holiday in Korea: Liberation Day")]
    [InlineData("2026-12-25", "a holiday in the United States: Christmas Day; a holiday in Korea: Christmas Day")]
    [InlineData("2017-08-11", null)]
    public void A_day_off_in_either_country_is_remarked(string day, string? remark) => BusinessCalendar.Remark(Day(day)).ShouldBe(remark);

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
