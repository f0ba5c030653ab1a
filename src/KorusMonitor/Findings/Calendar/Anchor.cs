using KorusMonitor.Reading;
using NodaTime;

namespace KorusMonitor.Findings.Calendar;

/// <summary>What relative dates count from: the publication date as far as it is known.</summary>
internal sealed record Anchor(PublicationDate? Published)
{
    public int? Year => Published?.Date.Year;

    public LocalDate? Month => Published is { Precision: DatePrecision.Day or DatePrecision.Month } published ? published.Date : null;

    /// <summary>The year that puts a day nearest to the publication: releases speak of last week and of next month, not of other years.</summary>
    public int? YearOf(int month, int day)
    {
        if (Month is not { } near)
        {
            return null;
        }

        int? best = null;
        var distance = int.MaxValue;
        for (var year = near.Year - 1; year <= near.Year + 1; year++)
        {
            if (day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            {
                continue;
            }

            var days = Math.Abs(Period.DaysBetween(near, new LocalDate(year, month, day)));
            if (days < distance)
            {
                (best, distance) = (year, days);
            }
        }

        return best;
    }
}
