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

            if (TryReadSpecial(sentence, at, out var quantity))
            {
                found.Add(quantity);
                at = quantity.Last;
            }
            else if (TryReadSeveral(sentence, at, taken, found, out var last, out var single))
            {
                at = last;
            }
            else if (single is not null && !taken[single.Last])
            {
                found.Add(BoundReader.Apply(sentence, single));
                at = single.Last;
            }
        }

        BareNumbers.Name(sentence, found);
        return found;
    }

    private const WordRole Starts = WordRole.Cardinal | WordRole.Currency | WordRole.Ordinal | WordRole.Ratio | WordRole.Plural | WordRole.Starter;

    private static bool CanStart(TokenizedSentence sentence, int at)
    {
        var token = sentence[at];
        return token.Kind switch
        {
            TokenKind.Number => true,
            TokenKind.Word => token.Has(Starts) || sentence.Symbol(at + 1) == '$'
                || (token.Length <= 2 && sentence.IsAnyWord(at, "a", "an") && (sentence.Is(at + 1, WordRole.Scale | WordRole.Fraction) || sentence.IsWord(at + 1, "half"))),
            TokenKind.Symbol => token.Has(WordRole.Currency)
                || sentence.Symbol(at) is '-' or '(' or '\u2212' or '\u2013' or '+' or '\u25B3' or '\u25B2' or '\u25BD' or '\u25BC' or '\u2191' or '\u2193',
            _ => false,
        };
    }

    /// <summary>What is more than a number with a unit: ranks, parts, ratios, vague numbers, rates of nothing.</summary>
    private static bool TryReadSpecial(TokenizedSentence sentence, int at, out Quantity quantity)
    {
        quantity = null!;
        return sentence[at].Kind is TokenKind.Word or TokenKind.Number
            && ((sentence.HasHangul && KoreanRatioReader.TryRead(sentence, at, out quantity)) || RankReader.TryRead(sentence, at, out quantity)
                || FractionReader.TryRead(sentence, at, out quantity) || RatioReader.TryRead(sentence, at, out quantity) || VagueReader.TryRead(sentence, at, out quantity)
                || FreeReader.TryRead(sentence, at, out quantity));
    }

    /// <summary>"12 to 15 percent", "$10–15 billion", "between 5 and 10 percent", "25 and 15 percent", "$10 billion to $15 billion".</summary>
    private static bool TryReadSeveral(TokenizedSentence sentence, int at, bool[] taken, List<Quantity> found, out int last, out Quantity? single)
    {
        last = at;
        if (!TryReadFirst(sentence, at, out var first, out var complete, out single))
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

        // "dropped by 13,000 to 201,000", "fell $1.15 to $80.02": by how much, then where it ended.
        var endsElsewhere = other.Bare || (first.IsMoney && other.Scale == first.Scale && sentence.Is(other.First, WordRole.Currency));
        if (!complete && endsElsewhere && IsMoved(sentence, before))
        {
            return false;
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
            var range = new Quantity { First = first.First, Last = other.Last, Unit = other.Unit, Low = first.Value, High = other.Value, Bound = Bound.Range, Scale = other.Scale, Bare = other.Bare };
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
    /// <param name="single">The number as a quantity of its own, when nothing follows that it shares a unit with.</param>
    private static bool TryReadFirst(TokenizedSentence sentence, int at, out Quantity first, out bool complete, out Quantity? single)
    {
        complete = false;
        single = QuantityReader.TryRead(sentence, at, out first) ? first : null;
        if (single is not null && !(first.Unit == Units.Count && first.Scale == 1 && sentence.IsAnyWord(first.Last + 1, "to", "and", "or") && first.First == first.Last))
        {
            complete = !(first.IsMoney && first.Scale == 1) || sentence[first.Last].Kind == TokenKind.Word;
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
