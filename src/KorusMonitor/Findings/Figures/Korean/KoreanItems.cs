using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>Figures that stand before the noun or verb that measures them all: "자동차(+3.1%), 기계(△5.2%) 수출", "103대를 362억 달러에 구매".</summary>
internal static class KoreanItems
{
    private const int Left = 6;

    public static Cue? Of(TokenizedSentence sentence, Quantity quantity, Cue later)
    {
        if (later.Name is "purchase" && (quantity.IsMoney || quantity.Unit is not (Units.Percent or Units.Ratio or Units.Rank)))
        {
            return Units.IsTime(quantity.Unit) || HasComma(sentence, quantity.Last, later.Head) ? null : later;
        }

        if (later.Name is "tariff" && quantity.Unit == Units.Percent && later.Head - quantity.Last > 1)
        {
            return Side(sentence, quantity.First) is { } partner ? later with { Partner = partner } : null;
        }

        var item = quantity.Begin - 1;
        return later.Name is "exports" or "imports" && sentence.Symbol(item) == '(' && sentence.Is(item - 1, WordRole.Product)
            ? later with { Measure = $"{sentence[item - 1].Lexeme!.Code(WordRole.Product)}-{later.Name}" }
            : null;
    }

    private static bool HasComma(TokenizedSentence sentence, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (sentence.Symbol(at) == ',')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"중국산 제품에 30%": whose goods bear this one of the rates.</summary>
    private static string? Side(TokenizedSentence sentence, int first)
    {
        for (var at = first - 1; at >= 0 && at > first - Left; at--)
        {
            if (sentence.Is(at, WordRole.Demonym))
            {
                return sentence[at].Lexeme!.Code(WordRole.Demonym);
            }
        }

        return null;
    }
}
