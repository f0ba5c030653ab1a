using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>How a figure changes its measure: "11.9% 증가", "3.2% 줄어든", "△3.2%", "11.9%↑", "증가한 123억 달러", "123억 달러로 … 증가".</summary>
internal static class KoreanChangeReader
{
    private const int Near = 4;
    private const int Reach = 16;

    public static Movement Read(TokenizedSentence sentence, Quantity quantity)
    {
        if (quantity.Unit == Units.Rank || Units.IsTime(quantity.Unit))
        {
            return default;
        }

        if (quantity.Unit == Units.Ratio)
        {
            return new Movement(quantity.Kind is null ? null : new Change(null, null, quantity.Kind), IsDecline: false);
        }

        var by = Arrow(sentence, quantity) is var arrow and not 0 ? arrow : After(sentence, quantity);
        if (by != 0)
        {
            return By(by);
        }

        if (quantity is { Signed: true, Unit: Units.Percent or Units.PercentagePoint } && (quantity.Value ?? 0) is var value and not 0)
        {
            return By(Math.Sign(value));
        }

        var to = To(sentence, quantity);
        if (to != 0)
        {
            return new Movement(new Change(null, quantity.Value, to > 0 ? "rose-to" : "fell-to"), IsDecline: false);
        }

        var rate = Rate(sentence, quantity);
        return rate == 0 ? default : By(rate);
    }

    /// <summary>What a ratio states: "두 배로 늘었다" but not "두 배 수준".</summary>
    public static string? RatioKind(TokenizedSentence sentence, int last, decimal value, Bound bound)
    {
        for (var at = last + 1; at <= last + Near; at++)
        {
            if (sentence.Is(at, WordRole.Up | WordRole.Down))
            {
                var isUp = sentence.Is(at, WordRole.Up);
                var kind = value == 0.5m ? "halved"
                    : !isUp ? "decreased"
                    : value switch { 2 => "doubled", 3 => "tripled", 4 => "quadrupled", < 1 => "increased", _ => "multiplied" };
                return bound == Bound.AtLeast ? $"more-than-{kind}" : kind;
            }

            if (!sentence.IsHangul(at) || sentence.Is(at, WordRole.Head))
            {
                return null;
            }
        }

        return null;
    }

    private static Movement By(int direction) => new(new Change(null, null, direction > 0 ? "increased" : "decreased"), direction < 0);

    private static int Arrow(TokenizedSentence sentence, Quantity quantity) => sentence.Symbol(quantity.Last + 1) switch
    {
        '\u2191' or '\u2B06' => 1,
        '\u2193' or '\u2B07' => -1,
        _ => 0,
    };

    /// <summary>"11.9% 증가", "3.2%가량 크게 줄었다": only small words between the amount and the verb.</summary>
    private static int After(TokenizedSentence sentence, Quantity quantity)
    {
        if (sentence.IsAnyWord(quantity.Last + 1, "로", "으로", "에서", "까지"))
        {
            return 0;
        }

        for (var at = quantity.Last + 1; at <= quantity.Last + Near; at++)
        {
            if (Direction(sentence, at) is var direction and not 0)
            {
                return direction;
            }

            var isFiller = sentence.Is(at, WordRole.Bound) || (quantity.Unit == Units.Percent && sentence.IsAnyWord(at, "의", "관세")) || sentence.IsAnyWord(at, "대폭", "소폭", "크게", "더", "씩", "나", "이나", "가", "이", "를", "을", "수준", "가까이", "p");
            if (!isFiller)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"증가한 123억 달러", "줄어 93억 달러", "123억 달러로 전년 대비 11.9% 증가".</summary>
    private static int To(TokenizedSentence sentence, Quantity quantity)
    {
        var before = quantity.Begin - 1;
        if (sentence.IsHangul(before) && sentence[before].Lexeme is null && sentence.Touches(before - 1) && Direction(sentence, before - 1) is var led and not 0)
        {
            return led;
        }

        if (Direction(sentence, before) is var direct and not 0)
        {
            return direct;
        }

        if (!sentence.IsAnyWord(quantity.Last + 1, "로", "으로", "까지"))
        {
            return 0;
        }

        for (var at = quantity.Last + 2; at <= quantity.Last + Reach; at++)
        {
            if (Clauses.IsBoundary(sentence, at) || sentence.Is(at, WordRole.Head))
            {
                return 0;
            }

            if (Direction(sentence, at) is var direction and not 0)
            {
                return direction;
            }
        }

        return 0;
    }

    /// <summary>"증가율은 11.9%".</summary>
    private static int Rate(TokenizedSentence sentence, Quantity quantity)
    {
        if (quantity.Unit != Units.Percent)
        {
            return 0;
        }

        var at = sentence.IsAnyWord(quantity.Begin - 1, "은", "는", "이", "가", "도") ? quantity.Begin - 2 : quantity.Begin - 1;
        return sentence.IsAnyWord(at, "증가율", "인상률", "증감률") ? 1 : sentence.IsAnyWord(at, "감소율", "인하율") ? -1 : 0;
    }

    private static int Direction(TokenizedSentence sentence, int at) => sentence.Is(at, WordRole.Up) ? 1 : sentence.Is(at, WordRole.Down) ? -1 : 0;
}
