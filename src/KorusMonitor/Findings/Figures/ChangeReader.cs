using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>How a figure changes its measure: by so much, to so much, from one value to another.</summary>
/// <param name="Change">As reported.</param>
/// <param name="IsDecline">The figure itself is the size of a decline and counts negative.</param>
internal readonly record struct Movement(Change? Change, bool IsDecline);

internal static class ChangeReader
{
    private const int Reach = 15;

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

        var before = SkipMarks(sentence, quantity.Begin - 1);
        before = quantity.Bound == Bound.Range && sentence.IsWord(before, "between") ? before - 1 : before;
        if (sentence.IsWord(before, "to") && DirectionBefore(sentence, before - 1, Reach) is var arrival and not 0)
        {
            return new Movement(new Change(null, quantity.Value, arrival > 0 ? "rose-to" : "fell-to"), IsDecline: false);
        }

        var direction = DirectionAfter(sentence, quantity);
        if (direction == 0)
        {
            direction = sentence.IsWord(before, "by") ? DirectionBefore(sentence, before - 1, Reach)
                : sentence.IsWord(before, "of") && sentence.IsWord(before - 1, "rate") ? DirectionBefore(sentence, before - 2, 5)
                : sentence.IsAnyWord(before, "of", "at", "a", "an", "another", "additional", "further") ? DirectionBefore(sentence, before - 1, 1)
                : DirectionBefore(sentence, before, 1);
        }

        // "growth of –3.2%": the sign is the exacter word.
        direction = quantity.Signed && quantity.Value < 0 && direction > 0 ? -1 : direction;
        return direction == 0 ? default : new Movement(new Change(null, null, direction > 0 ? "increased" : "decreased"), direction < 0);
    }

    /// <summary>The kind of a change between two values: a ratio said before it, else the verb, else what the values show.</summary>
    public static string PairKind(TokenizedSentence sentence, List<Quantity> quantities, int first, Quantity from, Quantity to)
    {
        for (var i = first - 1; i >= 0 && quantities[first].First - quantities[i].Last <= Reach; i--)
        {
            if (quantities[i].Kind is { } ratio && !Clauses.Divides(sentence, quantities[i].Last, quantities[first].First))
            {
                return ratio;
            }
        }

        var direction = Math.Sign((to.Value - from.Value) ?? 0);

        return direction > 0 ? "increased" : direction < 0 ? "decreased" : "unchanged";
    }

    /// <summary>"a 2.7 percent decline", "15 percent higher", "10 percent year-on-year increase".</summary>
    private static int DirectionAfter(TokenizedSentence sentence, Quantity quantity)
    {
        if (sentence.IsAnyWord(quantity.Last + 1, "less", "fewer", "more") && !quantity.IsMoney)
        {
            return sentence.IsWord(quantity.Last + 1, "more") ? 1 : -1;
        }

        var isThing = BareNumbers.IsThing(quantity.Unit);
        for (var at = quantity.Last + 1; at <= quantity.Last + 5; at++)
        {
            // "12,000 homes lost power": things do something themselves, and only a noun says that their number changes.
            if (isThing && Direction(sentence, at) != 0 && !sentence.IsAnyWord(at, "increase", "decrease", "decline", "reduction", "cut", "drop", "rise", "gain", "fall", "jump", "fewer"))
            {
                return 0;
            }

            if (!sentence.Is(at, WordRole.Ratio) && Direction(sentence, at) is var direction and not 0)
            {
                // "by 3 percent, down from …" is another statement; "5 percent cut the …" has the verb of the next.
                return sentence.IsWord(at + 1, "to") && sentence.IsWord(at, "up") ? 0 : direction;
            }

            var isFiller = sentence.IsHyphen(at) || sentence.IsAnyWord(at, "year", "on", "over", "annual", "tariff", "duty", "price", "rate", "real", "monthly", "quarterly", "sharp", "export", "import");
            if (!isFiller)
            {
                return 0;
            }
        }

        return 0;
    }

    private static int DirectionBefore(TokenizedSentence sentence, int at, int reach)
    {
        for (var word = at; word > at - reach && word >= 0; word--)
        {
            if (Clauses.IsBoundary(sentence, word))
            {
                return 0;
            }

            if (Direction(sentence, word) is var direction and not 0 && !(sentence.IsWord(word, "up") && sentence.IsWord(word + 1, "to")))
            {
                return direction;
            }
        }

        return 0;
    }

    private static int Direction(TokenizedSentence sentence, int at) =>
        sentence.Is(at, WordRole.Up) ? 1
        : sentence.Is(at, WordRole.Down) ? -1
        : sentence.Is(at, WordRole.Ratio) ? sentence[at].Lexeme!.Number(WordRole.Ratio) > 1 ? 1 : -1
        : 0;

    /// <summary>"fell by a third": the kind of change that the verb before it states.</summary>
    public static string? KindBefore(TokenizedSentence sentence, int at) =>
        DirectionBefore(sentence, at, Reach) switch { > 0 => "increased", < 0 => "decreased", _ => null };

    private static int SkipMarks(TokenizedSentence sentence, int at)
    {
        while (sentence.Symbol(at) is '\\' or '*')
        {
            at--;
        }

        return at;
    }
}
