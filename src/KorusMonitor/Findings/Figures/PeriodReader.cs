using KorusMonitor.Findings.Calendar;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Finds the periods of a sentence: named ones from its dates, intervals, "since …", and relative ones.</summary>
internal static class PeriodReader
{
    /// <summary>First month of KORUS, in force since 15 March 2012.</summary>
    private const string SinceKorus = "2012-03/";

    public static List<Period> Read(TokenizedSentence sentence, List<DateMatch> dates, FigureContext context)
    {
        var periods = new List<Period>();
        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            if (date.IsDay || IsBasis(sentence, date))
            {
                continue;
            }

            var isInterval = i + 1 < dates.Count && !dates[i + 1].IsDay && sentence.IsAnyWord(date.First - 1, "from", "between")
                && dates[i + 1].First == date.Last + 2 && sentence.IsAnyWord(date.Last + 1, "to", "through", "and", "until");
            if (isInterval)
            {
                periods.Add(new Period(date.First - 1, dates[i + 1].Last, $"{date.Value}/{dates[i + 1].Value}"));
                i++;
            }
            else
            {
                var since = sentence.IsWord(date.First - 1, "since") && !date.Value.Contains('/', StringComparison.Ordinal);
                periods.Add(new Period(date.First, date.Last, since ? $"{date.Value}/" : date.Value));
            }
        }

        for (var at = 0; at < sentence.Count; at++)
        {
            if (TryReadRelative(sentence, at, context.Anchor, out var period) || TryReadSince(sentence, at, context, out period)
                || TryReadMonth(sentence, at, dates, context.Anchor, out period))
            {
                periods.Add(period);
                at = period.Last;
            }
        }

        if (periods.Count > 1)
        {
            periods.Sort((left, right) => left.First.CompareTo(right.First));
        }

        return periods;
    }

    /// <summary>"up 3 percent from 2022", "over 2015", "moves to 2041", "than the 2015–17 average": what a figure is compared with is not its period.</summary>
    private static bool IsBasis(TokenizedSentence sentence, DateMatch date)
    {
        var before = date.First - 1;
        if (sentence.IsWord(before, "the") && !sentence.IsWord(before - 1, "of") && sentence.IsAnyWord(date.Last + 1, "average", "figure", "level", "levels", "total", "baseline", "base"))
        {
            return true;
        }

        return sentence.IsAnyWord(before, "over", "than", "versus", "vs", "until", "till")
            || (sentence.IsWord(before, "with") && sentence.IsWord(before - 1, "compared"))
            || (sentence.IsWord(before, "to") && !sentence.IsWord(before - 2, "from"))
            || (sentence.IsWord(before, "from") && !sentence.IsAnyWord(date.Last + 1, "to", "through", "until", "onward", "onwards", "on"));
    }

    /// <summary>"in October": the last one that had begun when the document was published.</summary>
    private static bool TryReadMonth(TokenizedSentence sentence, int at, List<DateMatch> dates, Anchor anchor, out Period period)
    {
        period = default;
        if (!sentence.Is(at, WordRole.Month) || !sentence.IsCapitalised(at) || !sentence.IsAnyWord(at - 1, "in", "for", "during", "last")
            || IsTaken(dates, at))
        {
            return false;
        }

        var month = (int)sentence[at].Lexeme!.Number(WordRole.Month);
        period = new Period(at, at, anchor.Month is { } near ? Iso.Month(month > near.Month ? near.Year - 1 : near.Year, month) : null);
        return true;
    }

    private static bool IsTaken(List<DateMatch> dates, int at)
    {
        foreach (var date in dates)
        {
            if (date.First <= at && at <= date.Last)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadRelative(TokenizedSentence sentence, int at, Anchor anchor, out Period period)
    {
        period = default;
        var shift = sentence.IsWord(at, "last") ? -1 : sentence.IsWord(at, "this") ? 0 : sentence.IsWord(at, "next") ? 1 : 2;
        if (shift == 2)
        {
            return false;
        }

        if (sentence.IsWord(at + 1, "year") && !sentence.IsWord(at - 1, "of"))
        {
            period = new Period(at, at + 1, anchor.Year is { } year ? Iso.Year(year + shift) : null);
            return true;
        }

        if (sentence.IsWord(at + 1, "month"))
        {
            var month = anchor.Month?.PlusMonths(shift);
            period = new Period(at, at + 1, month is { } value ? Iso.Month(value.Year, value.Month) : null);
            return true;
        }

        return false;
    }

    /// <summary>"since KORUS went into effect", "since the Agreement entered into force".</summary>
    private static bool TryReadSince(TokenizedSentence sentence, int at, FigureContext context, out Period period)
    {
        const int reach = 10;
        period = default;
        if (!sentence.IsWord(at, "since"))
        {
            return false;
        }

        var (isAgreement, isOther) = (false, false);
        for (var word = at + 1; word <= at + reach; word++)
        {
            if (sentence.Symbol(word) is ',' or ';')
            {
                return false;
            }

            isOther |= sentence.IsAnyWord(word, "NAFTA", "USMCA", "CPTPP", "RCEP", "WTO");
            isAgreement |= sentence.IsWord(word, "KORUS")
                || (context.IsAboutKorus && sentence.IsAnyWord(word, "agreement", "FTA", "pact", "deal", "it"));
            if (isAgreement && !isOther && sentence.IsAnyWord(word, "effect", "force", "implementation", "began", "started"))
            {
                period = new Period(at, word, SinceKorus);
                return true;
            }
        }

        return false;
    }
}
