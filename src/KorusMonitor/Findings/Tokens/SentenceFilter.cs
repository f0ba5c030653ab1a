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

    public static bool MayHoldFigure(ReadOnlySpan<char> sentence) =>
        sentence.IndexOfAnyInRange('0', '9') >= 0 || sentence.IndexOfAny(NumberWords) >= 0;
}
