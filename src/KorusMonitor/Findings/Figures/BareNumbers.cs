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
            if (quantities[i].Bare && (PartOf(sentence, quantities, i) ?? Casualties(sentence, quantities[i]) ?? Joined(sentence, quantities, i) ?? NumberOf(sentence, quantities[i].First)) is { } unit)
            {
                quantities[i] = quantities[i] with { Unit = unit, Bare = false };
            }
        }
    }

    /// <summary>"17 of 20 samples", "18 of the past 24 months": the part has the unit of the whole.</summary>
    private static string? PartOf(TokenizedSentence sentence, List<Quantity> quantities, int index) =>
        sentence.IsWord(quantities[index].Last + 1, "of") && index + 1 < quantities.Count && quantities[index + 1] is { Bare: false } whole && whole.First - quantities[index].Last <= 4
            ? whole.Unit
            : null;

    /// <summary>"killed 21", "more than 100 wounded": people.</summary>
    private static string? Casualties(TokenizedSentence sentence, Quantity bare) =>
        sentence.IsAnyWord(bare.Begin - 1, "killed", "killing", "kills", "injured", "injuring", "wounded", "wounding", "arrested")
        || IsCasualty(sentence, bare.Last + 1)
            ? "person"
            : null;

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

    /// <summary>Whether a number that nothing names is still an amount: "fell to 49.2 from 51", "killed 21", "17 of 20 samples", "a staff of 110".</summary>
    public static bool IsAmount(TokenizedSentence sentence, Numeral numeral)
    {
        var (before, after) = (numeral.First - 1, numeral.Last + 1);
        if (IsCasualty(sentence, after) || IsScaled(sentence, numeral.First))
        {
            return true;
        }

        if (IsLikeYear(sentence, numeral) || sentence[after].Kind == TokenKind.Word && !sentence.Is(after, WordRole.Function) || sentence.Touches(numeral.Last) && !EndsClause(sentence, after))
        {
            return false;
        }

        if (sentence.IsWord(after, "of"))
        {
            var other = sentence.IsAnyWord(after + 1, "the", "its", "their", "his", "her", "our") ? after + 2 : after + 1;
            other = sentence.IsAnyWord(other, "past", "last", "first", "next", "top") ? other + 1 : other;
            return sentence[other].Kind == TokenKind.Number && sentence.Year(other) == 0;
        }

        while (sentence.IsAnyWord(before, "at", "least", "more", "than", "about", "nearly", "some", "another", "around", "almost", "over", "as", "many"))
        {
            before--;
        }

        var isCasualty = sentence.IsAnyWord(before, "killed", "killing", "kills", "injured", "injuring", "wounded", "wounding", "hired", "arrested");
        var isArrival = sentence.IsAnyWord(numeral.First - 1, "to", "from", "by", "at") && (IsMovement(sentence, numeral.First - 2) || IsMovement(sentence, numeral.First - 3));
        return isCasualty || isArrival || (sentence.IsWord(before, "of") && IsGroup(sentence, before - 1))
            || (sentence.IsWord(numeral.First - 1, "to") && sentence[numeral.First - 2].Kind == TokenKind.Word && sentence[numeral.First - 3].Kind == TokenKind.Number);
    }

    private static bool IsCasualty(TokenizedSentence sentence, int at) =>
        sentence.IsAnyWord(at, "killed", "injured", "wounded", "dead", "missing", "homeless", "arrested", "hospitalized", "hospitalised", "hurt", "displaced");

    /// <summary>"magnitude 6.1", "aged 50 to 75": the scale stands before the number.</summary>
    private static bool IsScaled(TokenizedSentence sentence, int first) => Scale(sentence, first) is not null;

    private static string? Scale(TokenizedSentence sentence, int first)
    {
        var before = sentence.IsAnyWord(first - 1, "to", "and") && sentence[first - 2].Kind == TokenKind.Number ? first - 3 : first - 1;
        return sentence.IsWord(before, "magnitude") ? "magnitude" : sentence.IsAnyWord(before, "aged", "ages") ? "years" : null;
    }

    private static bool IsLikeYear(TokenizedSentence sentence, Numeral numeral) =>
        sentence[numeral.First].Length == 4 && numeral is { Grouped: false, Value: >= 1500 and < 2200 } && numeral.First == numeral.Last;

    /// <summary>A crowd of people said by its size.</summary>
    private static bool IsGroup(TokenizedSentence sentence, int at) =>
        sentence.IsAnyWord(at, "staff", "workforce", "crew", "crowd", "population", "audience", "board", "jury", "panel", "team", "membership", "payroll");

    private static bool IsMovement(TokenizedSentence sentence, int at) => sentence.Is(at, WordRole.Up | WordRole.Down) || (sentence[at].Kind == TokenKind.Number && sentence.IsAnyWord(at - 1, "to", "from"));

    private static bool EndsClause(TokenizedSentence sentence, int at) => sentence.Symbol(at) is '.' or ',' or ';' or ':' or ')' or '"' or '\u201D' or '?' or '!';

    private static string? NumberOf(TokenizedSentence sentence, int first)
    {
        if (Scale(sentence, first) is { } scale)
        {
            return scale;
        }

        if (IsGroup(sentence, first - 2) && sentence.IsWord(first - 1, "of"))
        {
            return "person";
        }

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

    public static bool IsThing(string unit) =>
        unit is not (Units.Percent or Units.PercentagePoint or Units.Ratio or Units.Rank) && !Units.IsTime(unit) && !(unit.Length == 3 && char.IsAsciiLetterUpper(unit[0]));
}
