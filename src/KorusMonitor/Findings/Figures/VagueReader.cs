using KorusMonitor.Findings.Figures.Korean;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Reads numbers that name only their size: "hundreds of millions of dollars" is at least a hundred million.</summary>
internal static class VagueReader
{
    public static bool TryRead(TokenizedSentence sentence, int at, out Quantity quantity)
    {
        quantity = null!;
        if (!sentence.Is(at, WordRole.Plural) || sentence.IsHyphen(at - 1))
        {
            return false;
        }

        var value = sentence[at].Lexeme!.Number(WordRole.Plural);
        var last = at;
        while (sentence.IsWord(last + 1, "of") && sentence.Is(last + 2, WordRole.Plural) && value < 1_000_000_000_000m)
        {
            last += 2;
            value *= sentence[last].Lexeme!.Number(WordRole.Plural);
        }

        // "Tens" and "scores" say nothing alone, and "thousands" without a noun is a manner of speaking.
        var unit = default(UnitReading);
        if (sentence.IsHangul(at))
        {
            if (!KoreanUnitReader.TryRead(sentence, new Numeral(at, at, value, value, InDigits: true, Grouped: true), out unit))
            {
                return false;
            }

            quantity = new Quantity { First = at, Last = unit.Last, Value = value * unit.Factor, Unit = unit.Unit, Bound = Bound.AtLeast, Scale = value };
            return true;
        }

        var hasUnit = sentence.IsWord(last + 1, "of")
            && UnitReader.TryRead(sentence, new Numeral(at, last + 1, value, value, InDigits: true, Grouped: true), out unit);
        if (!hasUnit || (last == at && sentence.IsAnyWord(at, "tens", "scores")))
        {
            return false;
        }

        quantity = new Quantity { First = at, Last = unit.Last, Value = value * unit.Factor, Unit = unit.Unit, Bound = Bound.AtLeast, Scale = value };
        return true;
    }
}
