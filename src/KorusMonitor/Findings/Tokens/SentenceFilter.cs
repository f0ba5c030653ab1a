using System.Buffers;

namespace KorusMonitor.Findings.Tokens;

/// <summary>Lets sentences without digits and number words pass untouched: most text is never tokenized, and costs no allocation.</summary>
internal static class SentenceFilter
{
    private const WordRole NumberRoles =
        WordRole.Cardinal | WordRole.Scale | WordRole.Plural | WordRole.Ratio | WordRole.Fraction | WordRole.Superlative | WordRole.Ordinal;

    /// <summary>Words that are numbers only with what follows them.</summary>
    private static readonly string[] Others =
    [
        "half", "twice", "double", "triple", "quadruple", "halve", "duty", "tariff", "ranked", "ranks", "twofold", "threefold", "fourfold", "fivefold", "sixfold", "sevenfold",
        "eightfold", "ninefold", "tenfold",
    ];

    private static readonly WordFilter NumberWords = new(Lexicon.WordsOf(NumberRoles).Concat(Others));

    private static readonly SearchValues<string> KoreanWords = SearchValues.Create(
        [
            "배", "절반", "수십", "수백", "수천", "수만", "수억", "수조", "무관세", "무세", "달 ", "차례", "두 ", "세 ", "네 ", "다섯", "여섯", "일곱", "여덟", "아홉", "열 ", "두배",
            "올해", "지난해", "작년",
        ],
        StringComparison.Ordinal);

    public static bool MayHoldFigure(ReadOnlySpan<char> sentence) =>
        sentence.IndexOfAnyInRange('0', '9') >= 0 || HasNumberWord(sentence)
        || (Hangul.IsIn(sentence) && (sentence.IndexOfAny(KoreanWords) >= 0 || sentence.IndexOfAnyInRange('\uFF10', '\uFF19') >= 0));

    private static bool HasNumberWord(ReadOnlySpan<char> sentence)
    {
        for (var at = 0; at < sentence.Length; at++)
        {
            var start = at;
            while (at < sentence.Length && char.IsAsciiLetter(sentence[at]))
            {
                at++;
            }

            if (at - start > 2 && NumberWords.MayHold(sentence[start..at]) && IsNumberWord(sentence[start..at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumberWord(ReadOnlySpan<char> word)
    {
        if (Lexicon.Find(word) is { } lexeme && (lexeme.Roles & NumberRoles) != 0)
        {
            return true;
        }

        foreach (var other in Others)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
