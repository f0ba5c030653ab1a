using System.Buffers;
using System.Text.RegularExpressions;
using KorusMonitor.Reading.Dates;
using KorusMonitor.Reading.Facts;

namespace KorusMonitor.Reading.PlainText;

/// <summary>What a line of a letter, a statement or a copied page is by its looks.</summary>
internal static partial class LineShapes
{
    private const int LongestHeading = 250;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("#-*_=~ –—");

    private static readonly string[] Labels =
    [
        "contact:", "contacts:", "for immediate release", "embargoed", "for more information",
        "press release", "date:", "from:", "to:", "tel:", "source:", "url:",
        "보도시점", "배포", "담당", "문의",
    ];

    /// <summary><c>###</c>, <c>---</c>, <c>* * *</c>: an end or a rule, no words.</summary>
    public static bool IsRule(string line) => line.AsSpan().IndexOfAnyExcept(RuleMarks) < 0;

    /// <summary>The address that a copied page begins with: <c>&lt;https://…&gt;</c>, bare, or behind <c>Source:</c>.</summary>
    public static Uri? Address(string line)
    {
        var match = AddressLine().Match(line.Length > 2000 ? string.Empty : line);
        return match.Success && Uri.TryCreate(match.Groups["url"].Value, UriKind.Absolute, out var url) ? url : null;
    }

    /// <summary>A date alone on its line, with or without a label, weekday or place glued to it.</summary>
    public static DateMatch? LoneDate(string line)
    {
        var bare = line.Trim('*', '(', ')', '[', ']', ' ');
        if (bare.Length > 60 || DateText.First(bare) is not { } found)
        {
            return null;
        }

        var before = bare[..found.Start].Trim(' ', ':', ',', '|', '\t', '-', '–');
        var after = bare[found.End..].Trim(' ', '.', ',', '|', ')', '(');
        return DateLabel().IsMatch(before) && WeekdayOrTime().IsMatch(after) ? found : null;
    }

    /// <summary><c>Washington, D.C., July 12, 2017 – …</c>: the date between the place and the dash that opens the text.</summary>
    public static DateMatch? DatelineDate(string line)
    {
        var dash = Dateline().Match(line);
        if (!dash.Success)
        {
            return null;
        }

        var found = DateText.First(dash.Value);
        return found is not null && dash.Length - found.End <= 8 ? found : null;
    }

    /// <summary>Length of <c>Washington, D.C. – </c> in front of a first sentence; 0 when there is none.</summary>
    public static int DatelineLength(string line)
    {
        var match = Dateline().Match(line);
        return match.Success ? match.Length : 0;
    }

    public static bool IsSalutation(string line) => line.StartsWith("Dear ", StringComparison.Ordinal) && line.Length <= 120 && line[^1] is ':' or ',';

    public static bool IsClosing(string line) =>
        line.Length <= 60
        && (line.StartsWith("Sincerely", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Respectfully", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Yours ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Very truly yours", StringComparison.OrdinalIgnoreCase));

    public static bool IsLetterhead(string line)
    {
        var words = line.Trim('*', '#', ' ');
        return Offices.OfLetterhead(words) is not null || PostalLine().IsMatch(words) || HeadOffice().IsMatch(words);
    }

    public static bool IsLabel(string line) =>
        Kinds.OfLabel(line) is not null || Array.Exists(Labels, label => line.TrimStart('*', ' ').StartsWith(label, StringComparison.OrdinalIgnoreCase));

    /// <summary>Length of <c>- </c>, <c>° </c>, <c>1. </c>, <c>(a) </c> in front of a list item; 0 when there is none.</summary>
    public static int ListMarkLength(string line)
    {
        var match = ListMark().Match(line);
        return match.Success && match.Length < line.Length ? match.Length : 0;
    }

    /// <summary><c># Heading</c>, <c>**Heading**</c> or <c>Background:</c> alone in its paragraph.</summary>
    public static bool IsHeading(string line) =>
        line.Length <= LongestHeading
        && (MarkdownHeading().IsMatch(line) || IsAllBold(line) || (line.EndsWith(':') && line.Length <= 90 && char.IsUpper(line[0]) && !IsSalutation(line)));

    /// <summary>A line that can stand over a text as its headline.</summary>
    public static bool IsHeadline(string line) =>
        line.Length is > 3 and <= LongestHeading && line.AsSpan().IndexOfAnyExceptInRange('\0', '@') >= 0
        && (MarkdownHeading().IsMatch(line) || IsAllBold(line) || !EndsAsSentence(line)) && ListMarkLength(line) == 0
        && !IsRule(line) && !IsSalutation(line) && !IsLabel(line) && !IsLetterhead(line) && Address(line) is null && LoneDate(line) is null;

    /// <summary>The words of a headline without <c># </c> and <c>**</c> around them.</summary>
    public static TextSpan HeadlineWords(TextLine line)
    {
        var (from, to) = (0, line.Words.Length);
        while (from < to && IsMark(line.Words[from]))
        {
            from++;
        }

        while (to > from && IsMark(line.Words[to - 1]))
        {
            to--;
        }

        return to > from ? TextSpan.Between(line.Start + from, line.Start + to) : TextSpan.Between(line.Start, line.End);
    }

    public static bool EndsAsSentence(string line)
    {
        var words = line.TrimEnd('"', '”', '’', '\'', ')', '*');
        return words.EndsWith('.') && !words.EndsWith("U.S.", StringComparison.Ordinal) && !words.EndsWith("D.C.", StringComparison.Ordinal)
            && !words.EndsWith("Inc.", StringComparison.Ordinal);
    }

    private static bool IsMark(char c) => c is '#' or '*' or '_' || char.IsWhiteSpace(c);

    private static bool IsAllBold(string line) =>
        line.Length > 4 && line.StartsWith("**", StringComparison.Ordinal) && line.EndsWith("**", StringComparison.Ordinal)
        && line.IndexOf("**", 2, StringComparison.Ordinal) == line.Length - 2;

    /// <summary>
    /// Every repetition has an end, or stands alone at the start of a line: without an engine
    /// that guarantees linear time, which takes megabytes for each.
    /// </summary>
    private const RegexOptions Bounded = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^((source|url|출처)\\s?:\\s?)?<?(?<url>https?://[^\\s<>\"]+)>?$", Bounded | RegexOptions.IgnoreCase)]
    private static partial Regex AddressLine();

    [GeneratedRegex(
        "^((release |registration |issue |posted )?date|published( on)?|posted( on)?|released( on)?|issued( on)?|등록일|작성일|배포일|게시일|일자|날짜"
        + "|washington,? d\\.?c\\.?|seoul(, korea)?|sejong|(mon|tues|wednes|thurs|fri|satur|sun)day)?$",
        Bounded | RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    [GeneratedRegex(
        "^(\\(?(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?\\)?|[월화수목금토일](요일)?|[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( ?[ap]\\.?m\\.?)?( ?[A-Z]{2,4})?)?$",
        Bounded | RegexOptions.IgnoreCase)]
    private static partial Regex WeekdayOrTime();

    [GeneratedRegex("^\\**[A-Z][\\w .,’'/()-]{2,80}?\\**\\s{0,3}(–|—|--|- )\\**\\s?", Bounded)]
    private static partial Regex Dateline();

    [GeneratedRegex("^([A-Za-z .]{3,40}, )([A-Z]{2}|D\\.?C\\.?) [0-9]{5}(-[0-9]{4})?$", Bounded)]
    private static partial Regex PostalLine();

    [GeneratedRegex(
        "^(executive office of the president|office of (the )?(press secretary|public affairs|the spokesperson)|"
        + "(u\\.s\\. |united states )?department of [a-z ]{3,40}|republic of korea|대한민국)$",
        Bounded | RegexOptions.IgnoreCase)]
    private static partial Regex HeadOffice();

    [GeneratedRegex("^(([-–—*+•·▪◦○●□■ㅇ°▲△※]|\\[[0-9]{1,2}\\]|\\(?[0-9]{1,2}[.)]|\\([a-zA-Z가-하ivx]{1,4}\\)|[①-⑳])\\s+)", Bounded)]
    private static partial Regex ListMark();

    [GeneratedRegex("^#{1,6} ", Bounded)]
    private static partial Regex MarkdownHeading();
}
