using KorusMonitor.Findings.Figures.Korean;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Finds the quantities of a sentence from left to right, with ranges and with numbers that leave their unit to the next one.</summary>
internal static class QuantityScanner
{
    /// <param name="sentence">The sentence.</param>
    /// <param name="taken">Tokens of dates, which are no quantities; indexed by token.</param>
    public static List<Quantity> Scan(TokenizedSentence sentence, bool[] taken)
    {
        var found = new List<Quantity>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (taken[at] || !CanStart(sentence, at))
            {
                continue;
            }

            if (KoreanRatioReader.TryRead(sentence, at, out var quantity) || RankReader.TryRead(sentence, at, out quantity) || FractionReader.TryRead(sentence, at, out quantity)
                || RatioReader.TryRead(sentence, at, out quantity) || VagueReader.TryRead(sentence, at, out quantity)
                || FreeReader.TryRead(sentence, at, out quantity))
            {
                found.Add(quantity);
                at = quantity.Last;
            }
            else if (TryReadSeveral(sentence, at, taken, found, out var last))
            {
                at = last;
            }
            else if (QuantityReader.TryRead(sentence, at, out quantity) && !taken[quantity.Last])
            {
                found.Add(BoundReader.Apply(sentence, quantity));
                at = quantity.Last;
            }
        }

        BareNumbers.Name(sentence, found);
        return found;
    }

    private static bool CanStart(TokenizedSentence sentence, int at) => sentence[at].Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => sentence.Is(at, WordRole.Cardinal | WordRole.Currency | WordRole.Ordinal | WordRole.Ratio | WordRole.Plural)
            || sentence.IsAnyWord(at, "a", "an", "half", "double", "triple", "quadruple", "halve", "twice", "duty", "tariff")
            || sentence.Symbol(at + 1) == '$'
            || sentence.IsAnyWord(at, "절반", "무관세", "무세")
            || (sentence[at].Length > 5 && sentence.Chars(at).EndsWith("fold", StringComparison.OrdinalIgnoreCase)),
        TokenKind.Symbol => sentence.Is(at, WordRole.Currency) || sentence.Symbol(at) is '-' or '\u2212' or '\u2013' or '+' or '\u25B3' or '\u25B2' or '\u25BD' or '\u25BC' or '\u2191' or '\u2193',
        _ => false,
    };

    /// <summary>"12 to 15 percent", "$10–15 billion", "between 5 and 10 percent", "25 and 15 percent", "$10 billion to $15 billion".</summary>
    private static bool TryReadSeveral(TokenizedSentence sentence, int at, bool[] taken, List<Quantity> found, out int last)
    {
        last = at;
        if (!TryReadFirst(sentence, at, out var first, out var complete))
        {
            return false;
        }

        var joint = first.Last + 1;
        var isTo = sentence.IsAnyWord(joint, "to", "through", "내지") || (sentence.IsRangeMark(joint) && sentence.Symbol(joint) != '\u2212');
        var isList = sentence.IsAnyWord(joint, "and", "or", "에서", "와", "과", "및") || sentence.Symbol(joint) is ',' or '\u00B7' or '\u2192';
        var second = sentence.IsWord(joint + 1, "and") || sentence.IsWord(joint + 1, "or") ? joint + 2 : joint + 1;
        if ((!isTo && !isList) || taken[Math.Min(second, taken.Length - 1)] || sentence[second].Kind == TokenKind.None)
        {
            return false;
        }

        // A hyphen glued to the second number joins; it is no minus sign.
        if (!QuantityReader.TryRead(sentence, second, out var other) || other.Signed || taken[other.Last])
        {
            return false;
        }

        if (first.IsMoney && !complete && isTo && other is { Unit: Units.Count, Scale: > 1 })
        {
            other = other with { Unit = first.Unit };
        }

        if (complete && first is { Bare: true, Scale: >= 1000 } && other is { Bare: false, Scale: >= 1000 } && (isTo || sentence.IsWord(joint, "에서")))
        {
            // "13.2 billion to 27.6 billion dollars", "3억~5억 달러".
            first = first with { Unit = other.Unit, Bare = false };
        }

        var before = at - 1;
        while (sentence.IsAnyWord(before, "about", "approximately", "nearly", "around", "roughly"))
        {
            before--;
        }

        var afterFrom = sentence.IsWord(before, "from") && !sentence.IsAnyWord(before - 1, "ranging", "range", "ranges", "ranged", "anywhere");
        var isRange = (isTo && !afterFrom && !(complete && IsMoved(sentence, before))) || (sentence.IsWord(joint, "and") && sentence.IsWord(before, "between"));
        if (!complete)
        {
            if (sentence.Year(at) > 0 && !first.IsMoney)
            {
                return false;
            }

            // "$5 and 10 percent" shares nothing; "$10 to $15 billion" shares the scale.
            if (first.IsMoney && (first.Unit != other.Unit || !(isTo || isRange)))
            {
                return false;
            }

            var share = other.Scale > 1 && first.Scale == 1 && first.Value < 1000 && (isTo || isRange || !first.IsMoney) ? other.Scale : 1;
            first = first with { Value = first.Value * share * (Units.IsTime(other.Unit) ? TimeFactor(sentence, other) : 1), Unit = other.Unit, Scale = other.Scale };
        }
        else if (!isRange || first.Unit != other.Unit)
        {
            return false;
        }

        if (isRange && first.Value < other.Value)
        {
            var range = new Quantity { First = first.First, Last = other.Last, Unit = other.Unit, Low = first.Value, High = other.Value, Bound = Bound.Range, Scale = other.Scale };
            found.Add(range);
            last = range.Last;
            return true;
        }

        if (sentence.IsHyphen(joint) || (!complete && other.Unit == Units.Count))
        {
            return false;
        }

        found.Add(BoundReader.Apply(sentence, first));
        last = first.Last;
        return true;
    }

    /// <summary>The first number of several: complete with its unit, or bare, or money without the scale that follows later.</summary>
    private static bool TryReadFirst(TokenizedSentence sentence, int at, out Quantity first, out bool complete)
    {
        complete = false;
        if (QuantityReader.TryRead(sentence, at, out first) && !(first.Unit == Units.Count && first.Scale == 1 && sentence.IsAnyWord(first.Last + 1, "to", "and", "or")
            && first.First == first.Last))
        {
            complete = !(first.IsMoney && first.Scale == 1);
            return true;
        }

        if (!NumeralReader.TryRead(sentence, at, shortScales: false, out var numeral) || sentence.IsAnyWord(at, "a", "an") || (at > 0 && sentence.Touches(at - 1) && sentence[at - 1].Kind == TokenKind.Word)
            || sentence.Is(at - 1, WordRole.Label))
        {
            return false;
        }

        first = new Quantity { First = numeral.First, Last = numeral.Last, Value = numeral.Value, Unit = Units.Count, Scale = numeral.Scale };
        return true;
    }

    /// <summary>"rose 3 billion dollars to 10 billion dollars": the amount of a movement, then where it arrived.</summary>
    private static bool IsMoved(TokenizedSentence sentence, int before) =>
        sentence.Is(before, WordRole.Up | WordRole.Down) || sentence.IsWord(before, "by");

    private static decimal TimeFactor(TokenizedSentence sentence, Quantity duration) =>
        sentence.Is(duration.Last, WordRole.Time) ? sentence[duration.Last].Lexeme!.Number(WordRole.Time) : 1;
}
