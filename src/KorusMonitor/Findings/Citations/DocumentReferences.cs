using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using KorusMonitor.Reading;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Findings.Citations;

/// <summary>
/// Other documents and meetings that a release refers to by their date: "the July 12 letter", "the joint statement of September 24, 2018",
/// 7월 12일자 서한. A date without year is the last one of that day before the release.
/// </summary>
public static partial class DocumentReferences
{
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["letter"] = "letter", ["서한"] = "letter", ["statement"] = "statement", ["성명"] = "statement", ["공동성명"] = "statement", ["fact sheet"] = "fact-sheet",
        ["팩트시트"] = "fact-sheet", ["설명자료"] = "fact-sheet", ["공동설명자료"] = "fact-sheet", ["release"] = "release", ["press release"] = "release",
        ["announcement"] = "release", ["보도자료"] = "release", ["notice"] = "notice", ["공고"] = "notice", ["request"] = "request",
        ["요청"] = "request", ["session"] = "meeting", ["meeting"] = "meeting", ["summit"] = "meeting", ["회의"] = "meeting",
        ["회담"] = "meeting", ["정상회담"] = "meeting", ["공동위원회"] = "meeting", ["agreement"] = "agreement", ["합의"] = "agreement",
        ["negotiations"] = "meeting", ["talks"] = "meeting", ["round"] = "meeting", ["call"] = "meeting", ["hearing"] = "meeting",
        ["협상"] = "meeting", ["면담"] = "meeting", ["통화"] = "meeting", ["공청회"] = "meeting", ["memorandum"] = "agreement",
        ["memorandum of understanding"] = "agreement", ["mou"] = "agreement", ["양해각서"] = "agreement", ["발표"] = "release",
        ["브리핑"] = "release", ["고시"] = "notice", ["executive order"] = "order", ["행정명령"] = "order",
        ["proclamation"] = "proclamation", ["포고문"] = "proclamation", ["order"] = "order", ["report"] = "report", ["보고서"] = "report",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <param name="text">Of the reading.</param>
    /// <param name="published">Decides the year of a day without one; without it such a reference has no date.</param>
    /// <returns>In order of the text; spans hold: <c>text.Substring(start, length) == relation.Text</c>.</returns>
    public static IReadOnlyList<Relation> Find(string text, PublicationDate? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. DateFirst().Matches(text).Concat(DateLast().Matches(text)).Concat(Korean().Matches(text)).Concat(DayBefore().Matches(text))
                .Select(match => Of(match, published?.Date))
                .OrderBy(relation => relation.Start)
                .DistinctBy(relation => relation.Start),
        ];
    }

    private static Relation Of(Match match, LocalDate? published) => new(
        Kinds.GetValueOrDefault(match.Groups["kind"].Value, "document"),
        match.Value, match.Index, match.Length,
        Day(match, published) is { } day ? LocalDatePattern.Iso.Format(day) : null);

    private static LocalDate? Day(Match match, LocalDate? published)
    {
        if (match.Groups["yesterday"].Success)
        {
            return published?.PlusDays(-1);
        }

        var month = int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var written)
            ? written
            : Array.FindIndex(Months, name => match.Groups["month"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["year"].Success)
        {
            return Valid(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), month, day);
        }

        return published is not { } on ? null
            : Valid(on.Year, month, day) is { } same && same <= on ? same
            : Valid(on.Year - 1, month, day);
    }

    private static LocalDate? Valid(int year, int month, int day) =>
        year is >= 1900 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private const string English =
        @"(?<kind>letter|statement|fact sheet|press release|release|announcement|notice|request|session|meeting|summit|negotiations|talks"
        + @"|round|call|hearing|memorandum of understanding|memorandum|MOU|agreement|proclamation|executive order|order|report)";

    private const string Date =
        @"(?<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct"
        + @"(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?) (?<day>[0-9]{1,2})(?:, (?<year>[0-9]{4}),?)?";

    [GeneratedRegex(@"\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Yy]our) " + Date + @" (?:[a-z]{3,12} )?" + English + @"\b", RegexOptions.CultureInvariant)]
    private static partial Regex DateFirst();

    [GeneratedRegex(
        @"\b(?:(?i:" + English
        + @")(?: (?:No\. )?[0-9]{1,2},?[0-9]{3})?) (?:dated|of|from|on|(?:sent|issued|held|signed|released|published|announced|convened"
        + @"|dated)(?: in [A-Z][a-z]{2,12}(?: [A-Z][a-z]{2,12})?(?:, D\.?C\.?,?)?)? on|in [A-Z][a-z]{2,12}(?: [A-Z][a-z]{2,12})? on) "
        + Date,
        RegexOptions.CultureInvariant)]
    private static partial Regex DateLast();

    [GeneratedRegex(@"\b(?<yesterday>[Yy]esterday)['’]s (?:[a-z]{3,12} )?" + English + @"\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayBefore();

    [GeneratedRegex(
        @"(?:(?<year>[0-9]{4})년 ?)?(?<number>[0-9]{1,2})월 ?(?<day>[0-9]{1,2})일(?:자|의|에)? ?(?:\(현지시간\) ?)?(?:[가-힣·]{1,8} ){0,2}"
        + @"(?<kind>서한|협상|면담|통화|공청회|양해각서|브리핑|고시|행정명령|공동성명|성명|팩트시트|공동설명자료|설명자료|보도자료|공고|정상회담|공동위원회|회담|보고서|포고문)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Korean();
}
