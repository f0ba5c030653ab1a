using System.Globalization;
using NodaTime;

namespace KorusMonitor.Findings.Calendar;

internal static class Iso
{
    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    public static string Months(int year, int first, int last) => $"{Month(year, first)}/{Month(year, last)}";

    /// <summary>A day; without its year <c>--MM-DD</c>, as ISO 8601 once had it and XML Schema still has.</summary>
    public static string? Day(int? year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1
            || day > (year is { } known ? CalendarSystem.Iso.GetDaysInMonth(known, month) : CalendarSystem.Iso.GetDaysInMonth(2000, month)))
        {
            return null;
        }

        return year is null
            ? string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
    }
}
