using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KorusMonitor.Reading;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Sources;

/// <summary>Dates that a listing shows. Only a text that is nothing but a date and a label counts, never a number inside a sentence.</summary>
internal static partial class ListedDates
{
    private const int LongestDateText = 64;
    private const string Months =
        "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";

    private static readonly OffsetDateTimePattern[] Instants =
    [
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<Z+HHmm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<G>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:sso<G>"),
    ];

    private static readonly LocalDateTimePattern[] Locals =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
    ];

    /// <summary>The first date of a row: its time elements, then its date elements, then any text of its own.</summary>
    /// <param name="row">The row or a part of it.</param>
    /// <param name="zone">IANA id of the zone that instants are dated in.</param>
    /// <param name="skipClasses">Classes of elements that hold prose.</param>
    /// <param name="title">The title's element, which may name a date that is not the row's.</param>
    public static PublicationDate? In(IElement row, string zone, IReadOnlyCollection<string> skipClasses, IElement? title)
    {
        var date = row.QuerySelectorAll("time[datetime]").Select(time => OfDatetime(time.GetAttribute("datetime")!, zone))
                .FirstOrDefault(found => found is not null)
            ?? row.QuerySelectorAll("time, .date").SelectMany(element => RowText.Texts(element, skipClasses, title))
                .Select(OfText).FirstOrDefault(found => found is not null)
            ?? RowText.Texts(row, skipClasses, title).Select(OfText).FirstOrDefault(found => found is not null);
        return date is { } day ? new PublicationDate(day, DatePrecision.Day, zone, "listing")
            : RowText.Texts(row, skipClasses, title).Select(MonthOfText).FirstOrDefault(found => found is not null) is { } month
                ? new PublicationDate(month, DatePrecision.Month, zone, "listing")
                : null;
    }

    /// <summary>
    /// An instant gives the day it is in <paramref name="zone"/>: <c>2026-05-05T02:00:00Z</c> is May 4 in Washington. A value without
    /// offset is a day of the zone already.
    /// </summary>
    public static LocalDate? OfDatetime(string value, string zone)
    {
        var text = value.Trim();
        if (text.Length > LongestDateText)
        {
            return null;
        }

        var tz = DateTimeZoneProviders.Tzdb[zone];
        foreach (var pattern in Instants)
        {
            if (pattern.Parse(text) is { Success: true, Value: var moment } && IsPlausible(moment.Year))
            {
                return moment.InZone(tz).Date;
            }
        }

        foreach (var pattern in Locals)
        {
            if (pattern.Parse(text) is { Success: true, Value: var moment })
            {
                return Plausible(moment.Date);
            }
        }

        return LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? Plausible(date) : null;
    }

    /// <summary>
    /// <c>2026-05-04</c>, <c>2026.05.04.</c>, <c>2026. 5. 4.(월)</c>, <c>2026년 5월 4일</c>, <c>’26.5.4</c>, <c>05/04/2026 00:00:00</c>,
    /// <c>May 4, 2026</c>; a label may be glued on: <c>date2025-07-25</c>.
    /// </summary>
    public static LocalDate? OfText(string raw)
    {
        var text = raw.Trim();
        if (text.Length is < 6 or > LongestDateText)
        {
            return null;
        }

        foreach (var pattern in (ReadOnlySpan<Regex>)[YearFirst(), MonthFirst(), MonthName(), ShortYear()])
        {
            if (pattern.Match(text) is { Success: true, Groups: var parts })
            {
                return Day(YearOf(parts["y"].Value), MonthOf(parts["m"].Value), int.Parse(parts["d"].ValueSpan, CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    /// <summary>A month and no day: <c>’26.1월</c>, <c>2026년 1월</c>. The first day of it.</summary>
    public static LocalDate? MonthOfText(string raw) =>
        raw.Length <= LongestDateText && MonthOnly().Match(raw.Trim()) is { Success: true, Groups: var parts }
            ? Day(YearOf(parts["y"].Value), MonthOf(parts["m"].Value), 1)
            : null;

    /// <summary>
    /// RFC 822 as feeds write it, with a name or number for the zone or none: <c>Mon, 16 Mar 2026 09:00:00 +0900</c>. Without a zone it is
    /// a time of <paramref name="zone"/>.
    /// </summary>
    public static LocalDate? OfMail(string raw, string zone)
    {
        if (raw.Length > LongestDateText || MailDate().Match(raw.Trim()) is not { Success: true, Groups: var parts }
            || Day(YearOf(parts["y"].Value), MonthOf(parts["m"].Value), int.Parse(parts["d"].ValueSpan, CultureInfo.InvariantCulture)) is not { } day)
        {
            return null;
        }

        if (!parts["h"].Success || OffsetOf(parts["z"].Value) is not { } offset)
        {
            return day;
        }

        var time = new LocalTime(Number(parts["h"], 23), Number(parts["n"], 59), Number(parts["s"], 59));
        return day.At(time).WithOffset(offset).InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
    }

    /// <summary>1 to 12 for a number or an English month name in any case, short or long; 0 for anything else.</summary>
    public static int MonthOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 12 ? number : 0;
        }

        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var isShort = text.Length == 3 || text.Equals("sept", StringComparison.OrdinalIgnoreCase);
        return 1 + Array.FindIndex(
            names,
            name => name.Equals(text, StringComparison.OrdinalIgnoreCase) || (isShort && name.StartsWith(text, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A year of two digits is one of this century.</summary>
    private static int YearOf(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) + (digits.Length == 2 ? 2000 : 0);

    private static int Number(Group digits, int most) => digits.Success ? Math.Min(int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture), most) : 0;

    private static Offset? OffsetOf(string zone) => zone.ToUpperInvariant() switch
    {
        "" => null,
        "GMT" or "UT" or "UTC" or "Z" => Offset.Zero,
        "KST" => Offset.FromHours(9),
        "EST" => Offset.FromHours(-5),
        "EDT" => Offset.FromHours(-4),
        var digits => OffsetPattern.CreateWithInvariantCulture("+HHmm")
            .Parse(digits.Replace(":", string.Empty, StringComparison.Ordinal)) is { Success: true, Value: var offset }
            ? offset
            : null,
    };

    private static LocalDate? Day(int year, int month, int day) =>
        IsPlausible(year) && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static LocalDate? Plausible(LocalDate date) => IsPlausible(date.Year) ? date : null;

    private static bool IsPlausible(int year) => year is >= 1900 and <= 2999;

    private const string Before = "^[^0-9]{0,24}";
    private const string After = "(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?[^0-9]{0,8}$";

    [GeneratedRegex(Before + "(?<y>[0-9]{4}) ?(?:[-./]|년) ?(?<m>[0-9]{1,2}) ?(?:[-./]|월) ?(?<d>[0-9]{1,2})" + After, RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(Before + "(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})/(?<y>[0-9]{4})" + After, RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(
        $"^[^0-9]{{0,24}}?(?<m>{Months})\\.?\\s(?<d>[0-9]{{1,2}}),?\\s(?<y>[0-9]{{4}})[^0-9]{{0,4}}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthName();

    [GeneratedRegex("^[^0-9]{0,8}[’‘'](?<y>[0-9]{2})[./] ?(?<m>[0-9]{1,2})[./] ?(?<d>[0-9]{1,2})" + After, RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();

    [GeneratedRegex(
        "^[^0-9]{0,8}(?:[’‘'](?<y>[0-9]{2})|(?<y>[0-9]{4})) ?(?:[-./]|년) ?(?<m>[0-9]{1,2}) ?(?:월|[.]?$)[^0-9]{0,4}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex MonthOnly();

    [GeneratedRegex(
        $"^(?:[a-z]{{2,9}}\\.?,?\\s{{1,3}})?(?<d>[0-9]{{1,2}})[\\s-](?<m>{Months})[\\s-](?<y>[0-9]{{4}}|[0-9]{{2}})"
        + $"(?:\\s{{1,3}}(?<h>[0-9]{{1,2}}):(?<n>[0-9]{{2}})(?::(?<s>[0-9]{{2}}))?\\s{{0,3}}"
        + $"(?<z>[+-][0-9]{{2}}:?[0-9]{{2}}|[a-z]{{1,5}})?)?\\s{{0,3}}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MailDate();
}
