using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>
/// Gives numbers without a noun the unit they share: "50,000 vehicles, up from 25,000", "50,000 vehicles instead of 25,000", "the number of
/// vehicles doubles from 25,000 to 50,000".
/// </summary>
internal static class BareNumbers
{
    private const int Reach = 20;

    public static void Name(TokenizedSentence sentence, List<Quantity> quantities)
    {
        for (var i = 0; i < quantities.Count; i++)
        {
            if (quantities[i].Bare && (Joined(sentence, quantities, i) ?? NumberOf(sentence, quantities[i].First)) is { } unit)
            {
                quantities[i] = quantities[i] with { Unit = unit, Bare = false };
            }
        }
    }

    private static string? Joined(TokenizedSentence sentence, List<Quantity> quantities, int index)
    {
        var bare = quantities[index];
        if (index == 0 || quantities[index - 1] is not { Bare: false } other || !IsThing(other.Unit) || bare.Begin - other.Last > Reach)
        {
            return null;
        }

        var before = bare.Begin - 1;
        return sentence.IsWord(before, "from") || (sentence.IsWord(before, "of") && sentence.IsWord(before - 1, "instead")) || sentence.IsAnyWord(before, "than", "to")
            || (sentence.IsWord(before, "with") && sentence.IsWord(before - 1, "compared"))
            ? other.Unit
            : null;
    }

    private static string? NumberOf(TokenizedSentence sentence, int first)
    {
        for (var at = first - 1; at >= 0 && at > first - Reach; at--)
        {
            if (Clauses.IsBoundary(sentence, at))
            {
                return null;
            }

            if (sentence.IsAnyWord(at, "number", "quota", "cap", "limit") && sentence.IsAnyWord(at + 1, "of", "for", "on"))
            {
                for (var noun = at + 2; noun < first && noun <= at + 4; noun++)
                {
                    if (sentence.Is(noun, WordRole.Unit))
                    {
                        return sentence[noun].Lexeme!.Code(WordRole.Unit);
                    }
                }

                return null;
            }
        }

        return null;
    }

    private static bool IsThing(string unit) =>
        unit is not (Units.Percent or Units.PercentagePoint or Units.Ratio or Units.Rank) && !Units.IsTime(unit) && !(unit.Length == 3 && char.IsAsciiLetterUpper(unit[0]));
}
