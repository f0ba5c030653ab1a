using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>Reads bounds on both sides of a quantity: "약 30억 달러", "최대 5만 대", "3% 이상", "100여 개", "10%를 넘는", "500억 달러에 육박".</summary>
internal static class KoreanBoundReader
{
    private static readonly string[] Particles = ["를", "을", "에", "이", "가", "도", "의", "로", "으로"];

    public static bool TryApply(TokenizedSentence sentence, Quantity quantity, out Quantity bounded)
    {
        bounded = quantity;
        var after = quantity.Last + 1;
        if (sentence.IsAnyWord(after, Particles))
        {
            after++;
        }

        // What stands behind is the exacter word: "약 100만 대 이상".
        var at = sentence.Is(after, WordRole.Bound) && !IsOfNext(sentence, after) ? after
            : sentence.Is(quantity.First - 1, WordRole.Bound) && IsPrefix(sentence, quantity.First - 1) ? quantity.First - 1
            : -1;
        if (at >= 0)
        {
            var bound = Enum.Parse<Bound>(sentence[at].Lexeme!.Code(WordRole.Bound), ignoreCase: true);
            bounded = quantity with { Bound = IsUnreached(sentence, at) ? Bound.AtMost : bound, BoundFirst = at < quantity.First ? at : -1 };
            return true;
        }

        if (sentence.IsWord(after, "못") && sentence.IsHangul(after + 1) && sentence.Chars(after + 1).StartsWith("미", StringComparison.Ordinal))
        {
            bounded = quantity with { Bound = Bound.AtMost };
            return true;
        }

        var isOdd = HasOdd(sentence, quantity);
        bounded = isOdd ? quantity with { Bound = Bound.About } : quantity;
        return isOdd;
    }

    private static bool IsPrefix(TokenizedSentence sentence, int at) =>
        sentence.IsAnyWord(at, "약", "대략", "거의", "총약", "최소", "최소한", "적어도", "최대", "최장", "최고", "기껏", "어림잡아");

    /// <summary>"10% 최대 15%": the word stands in front of another number.</summary>
    private static bool IsOfNext(TokenizedSentence sentence, int at) => IsPrefix(sentence, at) || sentence[at + 1].Kind == TokenKind.Number;

    /// <summary>"넘지 않", "넘지 못": what is not exceeded.</summary>
    private static bool IsUnreached(TokenizedSentence sentence, int at) =>
        (sentence.IsAnyWord(at + 1, "하지", "지") && sentence.IsHangul(at + 2) && sentence.Chars(at + 2)[0] is '않' or '못')
        || (sentence.IsWord(at, "넘지") && sentence.IsHangul(at + 1) && sentence.Chars(at + 1)[0] is '않' or '못');

    private static bool HasOdd(TokenizedSentence sentence, Quantity quantity)
    {
        for (var at = quantity.First + 1; at <= quantity.Last + 1; at++)
        {
            if (sentence.Is(at, WordRole.Odd))
            {
                return true;
            }
        }

        return false;
    }
}
