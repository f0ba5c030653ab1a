using System.Text.RegularExpressions;
using KorusMonitor.Findings.Entities;

namespace KorusMonitor.Findings.Citations;

/// <summary>Reads Korean references: 제22.2조, 무역확장법 232조, 제10장, 부속서 2-B, 행정명령 14257호.</summary>
internal static partial class KoreanCitation
{
    private const int Ahead = 60;
    private const int Back = 30;
    private const char Article = '\uC870';
    private const char Chapter = '\uC7A5';

    /// <summary>Laws that are cited by section under an English id.</summary>
    private static readonly Dictionary<string, string> Laws = new(StringComparer.Ordinal)
    {
        ["무역확장법"] = "trade-expansion-act-1962", ["무역법"] = "trade-act-1974", ["관세법"] = "customs-act-kr", ["통상법"] = "trade-act-1974",
    };

    public static bool Handles(char anchor) => TokenizedText.IsHangul(anchor);

    /// <param name="at">Where an anchor stands.</param>
    /// <param name="taken">Where the last citation ended.</param>
    public static Citation? At(CitationContext context, int at, int taken)
    {
        var text = context.Text;
        if (text[at] is Article or Chapter)
        {
            // 시장, 조선: only behind a number.
            if (at == 0 || !(char.IsAsciiDigit(text[at - 1]) || (text[at - 1] == ' ' && at > 1 && char.IsAsciiDigit(text[at - 2]))))
            {
                return null;
            }

            var from = Math.Max(taken, at - Back);
            for (var match = Behind().Match(text, from, Math.Min(Back + Ahead, text.Length - from)); match.Success; match = match.NextMatch())
            {
                if (match.Index <= at && at < match.Index + match.Length)
                {
                    return new Citation(
                        match.Value, match.Index, match.Length,
                        match.Groups["chapter"].Success ? ChapterId(context, match) : ArticleId(context, match));
                }
            }

            return null;
        }

        var order = Order().Match(text, at, Math.Min(Ahead, text.Length - at));
        return order.Success
            ? new Citation(order.Value, order.Index, order.Length, OrderId(context, order))
            : null;
    }

    private static string ChapterId(CitationContext context, Match match)
    {
        var instrument = context.Instrument(match.Index, match.Index + match.Length, korusByDefault: true, "chapter");
        return instrument == "chapter" ? $"chapter:{match.Groups["chapter"].Value}" : $"{instrument}:chapter-{match.Groups["chapter"].Value}";
    }

    private static string ArticleId(CitationContext context, Match match)
    {
        var number = match.Groups["number"].Value;
        var law = match.Groups["law"].Value;
        if (law.Length > 0)
        {
            return $"{Laws.GetValueOrDefault(law) ?? $"law-{Slug.Of(law)}"}:{number}";
        }

        return number.Contains('.', StringComparison.Ordinal)
            ? $"{context.Instrument(match.Index, match.Index + match.Length, korusByDefault: true, "article")}:{CitationReader.ArticleOf(number)}"
            : CitationReader.KnownSections.TryGetValue(number, out var section) ? $"{section}:{number}"
            : $"{context.Instrument(match.Index, match.Index + match.Length, korusByDefault: false, "article")}:{number}";
    }

    private static string OrderId(CitationContext context, Match match)
    {
        if (match.Groups["annex"].Success)
        {
            var annex = Slug.Of(match.Groups["annex"].Value);
            var instrument = context.Instrument(match.Index, match.Index + match.Length, korusByDefault: true, "annex");
            return instrument == "annex" ? $"annex:{annex}" : $"{instrument}:annex-{annex}";
        }

        var number = match.Groups["number"].Value.Replace(",", string.Empty, StringComparison.Ordinal);
        return match.Value.StartsWith("행정명령", StringComparison.Ordinal) ? $"eo:{number}" : $"proclamation:{number}";
    }

    [GeneratedRegex(
        @"(?:(?<law>(?!방법|불법)[가-힣]{1,14}법)[\u300D\u201D\u2019')]?\s?)?(?:제\s?)?(?<number>\d{1,4}(?:\.\d{1,3})?)\s?조"
        + @"(?![\s0-9]*(?:원|달러|엔|위안|유로|억|[0-9]))(?:의\s?\d{1,2})?(?:\s?(?:제\s?)?\d{1,2}항)?(?:\s?(?:제\s?)?\d{1,2}호)?"
        + @"|제\s?(?<chapter>\d{1,2})\s?장(?![가-힣]?관)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"\G(?:(?:행정명령|포고문|포고령|포고)\s?(?:\(E\.?O\.?\)\s?)?(?:제\s?)?(?<number>\d{4,5}|\d{1,2},\d{3})\s?호?|부속서\s?(?:제\s?)?"
        + @"(?<annex>\d{1,2}(?:-[A-Z가-힣])?|[IVX]{1,5}|[A-Z]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Order();
}
