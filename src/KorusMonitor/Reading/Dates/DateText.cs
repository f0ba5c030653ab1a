using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace KorusMonitor.Reading.Dates;

/// <param name="Date">The day named.</param>
/// <param name="Start">Where its words begin in the text searched.</param>
/// <param name="Length">How many characters they take.</param>
internal sealed record DateMatch(LocalDate Date, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Whole days as pages write them: <c>July 12, 2017</c>, <c>01/29/2019</c>, <c>2026.09.07</c>, <c>2026. 3. 15.</c>, <c>2019년 11월 4일</c>.</summary>
internal static partial class DateText
{
    private const int EarliestYear = 1980;
    private const int LatestYear = 2100;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first day named; longer texts are searched in their first 4,000 characters only.</summary>
    public static DateMatch? First(string text)
    {
        var window = text.Length > 4000 ? text[..4000] : text;
        DateMatch? first = null;
        foreach (var found in new[] { ByName(window), ByDayName(window), YearFirst(window), YearLast(window) })
        {
            if (found is not null && (first is null || found.Start < first.Start))
            {
                first = found;
            }
        }

        return first;
    }

    /// <summary>
    /// A date that the text is about, not one that it mentions: the text is little more than the date, or begins or ends with it.
    /// </summary>
    public static DateMatch? Standing(string text)
    {
        var trimmed = text.Trim();
        var found = First(trimmed);
        if (found is null)
        {
            return null;
        }

        var others = trimmed.Length - found.Length;
        var isEdge = found.Start <= 1 || trimmed.Length - found.End <= 2;
        return others <= 40 || (isEdge && others <= 200) ? found : null;
    }

    /// <summary>1 to 12 for <c>july</c>, <c>Jul</c>, <c>Sept</c>; 0 for anything else.</summary>
    public static int MonthNumber(ReadOnlySpan<char> name)
    {
        if (name.Length < 3)
        {
            return 0;
        }

        for (var i = 0; i < Months.Length; i++)
        {
            if (name[..3].Equals(Months[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    public static LocalDate? Day(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static DateMatch? ByName(string text) =>
        Search(NamedMonth(), text, match => Day(Number(match, "y"), MonthNumber(match.Groups["m"].ValueSpan), Number(match, "d")));

    private static DateMatch? ByDayName(string text) =>
        Search(DayThenMonth(), text, match => Day(Number(match, "y"), MonthNumber(match.Groups["m"].ValueSpan), Number(match, "d")));

    private static DateMatch? YearFirst(string text) =>
        Search(YearMonthDay(), text, match => Day(Number(match, "y"), Number(match, "m"), Number(match, "d")));

    /// <summary>American order; the other only where the first number can be no month, or between stops, which Americans do not write.</summary>
    private static DateMatch? YearLast(string text) =>
        Search(MonthDayYear(), text, match => match.ValueSpan.Contains('.')
            ? Day(Number(match, "y"), Number(match, "d"), Number(match, "m")) ?? Day(Number(match, "y"), Number(match, "m"), Number(match, "d"))
            : Day(Number(match, "y"), Number(match, "m"), Number(match, "d")) ?? Day(Number(match, "y"), Number(match, "d"), Number(match, "m")));

    private static DateMatch? Search(Regex pattern, string text, Func<Match, LocalDate?> read)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (read(match) is { } date)
            {
                var words = match.Groups["w"];
                return new DateMatch(date, words.Index, words.Length);
            }
        }

        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>
    /// Every repetition has an end, or stands alone at the start of a line: without an engine
    /// that guarantees linear time, which takes megabytes for each.
    /// </summary>
    private const RegexOptions Bounded = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private const string MonthNames =
        "(?<m>jan(uary|\\.)?|feb(ruary|\\.)?|mar(ch|\\.)?|apr(il|\\.)?|may|june?\\.?|july?\\.?|aug(ust|\\.)?|sept(ember|\\.)?|sep\\.?|oct"
        + "(ober|\\.)?|nov(ember|\\.)?|dec(ember|\\.)?)";

    [GeneratedRegex("(^|[^a-z])(?<w>" + MonthNames + "\\s{0,3}(?<d>[0-9]{1,2})(st|nd|rd|th)?\\s{0,2},?\\s{0,3}(?<y>(19|20)[0-9]{2}))($|[^0-9])", Bounded)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(
        "(^|[^0-9])(?<w>(?<d>[0-9]{1,2})(st|nd|rd|th)?[\\s-]{1,3}(of )?" + MonthNames + "[\\s-]{0,2},?\\s{0,3}(?<y>(19|20)[0-9]{2}))($|[^0-9])",
        Bounded)]
    private static partial Regex DayThenMonth();

    [GeneratedRegex(
        "(^|[^0-9./-])(?<w>(?<y>(19|20)[0-9]{2})\\s?([./-]|년)\\s{0,2}(?<m>[0-9]{1,2})\\s?([./-]|월)\\s{0,2}(?<d>[0-9]{1,2})(\\s?일|\\.)?)($|[^0-9])",
        Bounded)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex("(^|[^0-9./-])(?<w>(?<m>[0-9]{1,2})[./-](?<d>[0-9]{1,2})[./-](?<y>(19|20)[0-9]{2}))($|[^0-9])", Bounded)]
    private static partial Regex MonthDayYear();
}
