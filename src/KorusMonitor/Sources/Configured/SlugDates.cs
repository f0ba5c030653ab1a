using System.Globalization;
using System.Text.RegularExpressions;
using KorusMonitor.Reading;
using NodaTime;

namespace KorusMonitor.Sources.Configured;

/// <summary>Dates in addresses: <c>/2025/11/13/…</c> and <c>/2025/11/…</c> in a path, <c>032818-…</c> (month, day, year) before a slug.</summary>
internal static partial class SlugDates
{
    public static PublicationDate? Of(Uri address, string zone)
    {
        var path = address.AbsolutePath;
        if (Slug().Match(path) is { Success: true, Groups: var slug } && Day(2000 + Number(slug["y"]), Number(slug["m"]), Number(slug["d"])) is { } named)
        {
            return new PublicationDate(named, DatePrecision.Day, zone, "url-day");
        }

        if (Folders().Match(path) is not { Success: true, Groups: var folders })
        {
            return null;
        }

        return folders["d"].Success && Day(Number(folders["y"]), Number(folders["m"]), Number(folders["d"])) is { } day
            ? new PublicationDate(day, DatePrecision.Day, zone, "url-day")
            : Day(Number(folders["y"]), Number(folders["m"]), 1) is { } month ? new PublicationDate(month, DatePrecision.Month, zone, "url-month") : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static LocalDate? Day(int year, int month, int day) =>
        year is >= 1990 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    [GeneratedRegex("/(?<m>[0-9]{2})(?<d>[0-9]{2})(?<y>[0-9]{2})-[^/]+/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();

    [GeneratedRegex("/(?<y>(?:19|20)[0-9]{2})/(?<m>[0-9]{2})/(?:(?<d>[0-9]{2})/)?", RegexOptions.CultureInvariant)]
    private static partial Regex Folders();
}
