using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>Reads ratios and parts: "두 배", "2.5배", "절반", "3분의 1", and rates of nothing: "무관세".</summary>
internal static class KoreanRatioReader
{
    public static bool TryRead(TokenizedSentence sentence, int at, out Quantity quantity)
    {
        quantity = null!;
        if (sentence.IsAnyWord(at, "무관세", "무세"))
        {
            quantity = new Quantity { First = at, Last = at, Value = 0, Unit = Units.Percent, IsTariff = true };
            return !sentence.Is(at + 1, WordRole.Head) && !sentence.IsWord(at + 1, "쿼터");
        }

        var (last, value) = Read(sentence, at);
        if (last < 0)
        {
            return false;
        }

        quantity = new Quantity { First = at, Last = last, Value = value, Unit = Units.Ratio };
        quantity = KoreanBoundReader.TryApply(sentence, quantity, out var bounded) ? bounded : quantity;
        quantity = quantity with { Kind = KoreanChangeReader.RatioKind(sentence, last, value, quantity.Bound) };
        return true;
    }

    private static (int Last, decimal Value) Read(TokenizedSentence sentence, int at)
    {
        if (sentence.IsWord(at, "절반"))
        {
            return (at, 0.5m);
        }

        if (sentence[at].Kind == TokenKind.Number && sentence.IsWord(at + 1, "분의") && sentence[at + 2].Kind == TokenKind.Number
            && NumeralReader.TryParse(sentence.Chars(at), out var whole) && NumeralReader.TryParse(sentence.Chars(at + 2), out var part) && part > 0 && part < whole)
        {
            return (at + 2, NumeralReader.Plain(Math.Round(part / whole, 4)));
        }

        var isNumber = sentence[at].Kind == TokenKind.Number || (sentence.IsHangul(at) && sentence.Is(at, WordRole.Cardinal));
        return isNumber && NumeralReader.TryRead(sentence, at, shortScales: false, out var numeral) && sentence.IsWord(AfterOdd(sentence, numeral.Last + 1), "배")
            ? (AfterOdd(sentence, numeral.Last + 1), numeral.Value)
            : (-1, 0);
    }

    private static int AfterOdd(TokenizedSentence sentence, int at) => sentence.Is(at, WordRole.Odd) ? at + 1 : at;
}
