using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace KorusMonitor.Reading.Dates;

/// <summary>
/// The date in an address: <c>/2018/january/</c>, <c>/2025/11/</c>, <c>/2025/11/14/</c>, <c>/20251114/</c>. A month is a month: no day is made up.
/// </summary>
internal static partial class UrlDate
{
    public const string DayBasis = "url-day";
    public const string MonthBasis = "url-month";

    public static PublicationDate? Of(Uri? url, string zone)
    {
        if (url is null || !url.IsAbsoluteUri)
        {
            return null;
        }

        var path = url.AbsolutePath.Length > 2000 ? url.AbsolutePath[..2000] : url.AbsolutePath;
        if (DayIn(YearMonthDay().Match(path)) is { } day)
        {
            return new PublicationDate(day, DatePrecision.Day, zone, DayBasis);
        }

        if (IsEmbassy(url) && DayInSlug(path) is { } posted)
        {
            return new PublicationDate(posted, DatePrecision.Day, zone, DayBasis);
        }

        return MonthIn(YearMonth().Match(path)) is { } month ? new PublicationDate(month, DatePrecision.Month, zone, MonthBasis) : null;
    }

    private static LocalDate? DayIn(Match match) =>
        match.Success ? DateText.Day(Number(match, "y"), Number(match, "m"), Number(match, "d")) : null;

    private static LocalDate? MonthIn(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["m"].ValueSpan;
        var month = char.IsAsciiDigit(name[0]) ? int.Parse(name, CultureInfo.InvariantCulture) : DateText.MonthNumber(name);
        return DateText.Day(Number(match, "y"), month, 1);
    }

    private static bool IsEmbassy(Uri url) => url.Host.EndsWith(".usembassy.gov", StringComparison.OrdinalIgnoreCase);

    /// <summary>Embassies begin their slugs with <c>mmddyy-</c>.</summary>
    private static LocalDate? DayInSlug(string path)
    {
        var match = ShortSlug().Match(path);
        return match.Success ? DateText.Day(2000 + Number(match, "y"), Number(match, "m"), Number(match, "d")) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>
    /// Every repetition has an end, or stands alone at the start of a line: without an engine
    /// that guarantees linear time, which takes megabytes for each.
    /// </summary>
    private const RegexOptions Bounded = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex("[/_-](?<y>(19|20)[0-9]{2})[/._-]?(?<m>0[1-9]|1[0-2])[/._-]?(?<d>[0-2][0-9]|3[01])($|[^0-9]|[0-9]{6}($|[^0-9]))", Bounded)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(
        "/(?<y>(19|20)[0-9]{2})[/-](?<m>[0-9]{1,2}|january|february|march|april|may|june|july|august|september|october|november|december"
        + "|[a-z]{3})(/|$)",
        Bounded)]
    private static partial Regex YearMonth();

    [GeneratedRegex("/(?<m>[0-9]{2})(?<d>[0-9]{2})(?<y>[0-9]{2})-[a-z]", Bounded)]
    private static partial Regex ShortSlug();
}
