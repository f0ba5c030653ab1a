using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Says which period of the sentence a figure belongs to.</summary>
internal static class PeriodChooser
{
    /// <summary>A period that stands right behind its figure wins, then the last before it in its clause, then the next behind it there.</summary>
    /// <param name="alone">Not one end of a change: such a figure may share the period that an earlier one has behind it.</param>
    /// <param name="near">Whether only a period before it or right behind it can be meant.</param>
    public static Period? Choose(TokenizedSentence sentence, Quantity quantity, List<Period> periods, bool alone, bool near)
    {
        Period? before = null;
        Period? after = null;
        foreach (var period in periods)
        {
            if (period.Last < quantity.First)
            {
                before = period;
            }
            else if (period.First > quantity.Last)
            {
                after = period;
                break;
            }
        }

        if (after is { } next && IsRightBehind(sentence, quantity, next))
        {
            return next;
        }

        // A period right behind another figure belongs to that figure.
        if (before is { } last && !Clauses.Divides(sentence, last.Last, quantity.First) && !IsSpentOnFigure(sentence, last))
        {
            return last;
        }

        if (!near && after is { } later && !Clauses.Divides(sentence, quantity.Last, later.First) && (alone || !IsSpentOnFigure(sentence, later)))
        {
            return later;
        }

        return alone && before is { } shared && !Clauses.Divides(sentence, shared.Last, quantity.First) ? shared : null;
    }

    private static bool IsRightBehind(TokenizedSentence sentence, Quantity quantity, Period period)
    {
        var gap = period.First - quantity.Last - 1;
        return gap switch
        {
            0 => true,
            1 => sentence.IsAnyWord(quantity.Last + 1, "in", "for", "during", "by", "since") || sentence.Symbol(quantity.Last + 1) == '(',
            2 => sentence.IsAnyWord(quantity.Last + 1, "in", "for", "during") && sentence.Is(quantity.Last + 2, WordRole.Determiner),
            _ => false,
        };
    }

    /// <summary>"rose from $13.2 billion in 2011 to …": the year is the first figure's own.</summary>
    private static bool IsSpentOnFigure(TokenizedSentence sentence, Period period)
    {
        var preposition = period.First - 1;
        if (!sentence.IsAnyWord(preposition, "in", "for", "during") && sentence.Symbol(preposition) != '(')
        {
            return false;
        }

        var figure = preposition - 1;
        return sentence.Is(figure, WordRole.Scale | WordRole.Currency | WordRole.Unit) || sentence[figure].Kind == TokenKind.Number || sentence.IsWord(figure, "percent")
            || sentence.Symbol(figure) == '%';
    }
}
