using System.Buffers;

namespace KorusMonitor.Findings.Tokens;

/// <summary>Lets sentences without digits and number words pass untouched: most text is never tokenized.</summary>
internal static class SentenceFilter
{
    /// <summary>Parts of words suffice: a needless look costs little, a missed figure is lost.</summary>
    private static readonly SearchValues<string> NumberWords = SearchValues.Create(
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten ", "ten-", "eleven", "twel", "teen", "twent", "thirt", "fort", "fift",
            "hundred", "thousand", "illion", "dozen", "doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv", "half", "twice", "fold", "largest", "biggest", "decade",
            "ranked", "zero", "duty-free", "third", "quarter", "tens of", "scores of",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> KoreanWords = SearchValues.Create(
        ["배", "절반", "수십", "수백", "수천", "수만", "수억", "수조", "무관세", "무세", "달 ", "차례", "두 ", "세 ", "네 ", "다섯", "여섯", "일곱", "여덟", "아홉", "열 ", "두배", "올해", "지난해", "작년"], StringComparison.Ordinal);

    public static bool MayHoldFigure(ReadOnlySpan<char> sentence) =>
        sentence.IndexOfAnyInRange('0', '9') >= 0 || sentence.IndexOfAny(NumberWords) >= 0
        || (Hangul.IsIn(sentence) && (sentence.IndexOfAny(KoreanWords) >= 0 || sentence.IndexOfAnyInRange('\uFF10', '\uFF19') >= 0));
}
