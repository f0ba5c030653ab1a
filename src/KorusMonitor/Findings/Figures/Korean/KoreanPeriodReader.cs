using KorusMonitor.Findings.Calendar;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>The periods of a Korean sentence: its dates, 올해, 지난달, "발효 이후"; what a figure is compared with (전년 대비) is none.</summary>
internal static class KoreanPeriodReader
{
    private const string SinceKorus = "2012-03/";
    private const int Reach = 5;

    public static List<Period> Read(TokenizedSentence sentence, List<DateMatch> dates, FigureContext context)
    {
        var periods = new List<Period>();
        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            if (date.IsDay || IsBasis(sentence, date.Last + 1))
            {
                continue;
            }

            var next = i + 1 < dates.Count ? dates[i + 1] : default;
            if (sentence.IsAnyWord(date.Last + 1, "부터", "에서") && next.First == date.Last + 2 && sentence.IsAnyWord(next.Last + 1, "까지", "으로", "로") && !next.IsDay)
            {
                periods.Add(new Period(date.First, next.Last, $"{date.Value}/{next.Value}"));
                i++;
            }
            else
            {
                var isOpen = !date.Value.Contains('/', StringComparison.Ordinal) && sentence.IsWord(date.Last + 1, "이후");
                periods.Add(new Period(date.First, date.Last, isOpen ? $"{date.Value}/" : date.Value));
            }
        }

        for (var at = 0; at < sentence.Count; at++)
        {
            if (!dates.Exists(date => date.First <= at && at <= date.Last) && TryReadWord(sentence, at, context, out var period))
            {
                periods.Add(period);
            }
        }

        periods.Sort((left, right) => left.First.CompareTo(right.First));
        return periods;
    }

    private static bool TryReadWord(TokenizedSentence sentence, int at, FigureContext context, out Period period)
    {
        period = default;
        if (KoreanDateReader.RelativeYear(sentence, at) is { } years)
        {
            period = new Period(at, at, context.Anchor.Year is { } year ? Iso.Year(year + years) : null);
            return !IsBasis(sentence, at + 1);
        }

        if (KoreanDateReader.RelativeMonth(sentence, at) is { } months)
        {
            period = new Period(at, at, context.Anchor.Month?.PlusMonths(months) is { } month ? Iso.Month(month.Year, month.Month) : null);
            return !IsBasis(sentence, at + 1);
        }

        if (sentence.IsWord(at, "발효") && sentence.IsAnyWord(at + 1, "이후", "후") && IsKorus(sentence, at, context))
        {
            period = new Period(at, at + 1, SinceKorus);
            return true;
        }

        return false;
    }

    private static bool IsKorus(TokenizedSentence sentence, int at, FigureContext context)
    {
        for (var before = at - 1; before >= 0 && before > at - Reach; before--)
        {
            if (sentence.IsAnyWord(before, "KORUS", "한미"))
            {
                return true;
            }
        }

        return context.IsAboutKorus && sentence.IsAnyWord(at - 1, "FTA", "협정", "이");
    }

    /// <summary>"전년 동월 대비", "작년 같은 기간보다", "2016년에 비해".</summary>
    private static bool IsBasis(TokenizedSentence sentence, int after)
    {
        for (var at = after; at < after + Reach; at++)
        {
            if (sentence.IsAnyWord(at, "대비", "보다", "比", "비"))
            {
                return true;
            }

            if (sentence.IsWord(at, "에") && sentence.IsWord(at + 1, "비해"))
            {
                return true;
            }

            if (sentence[at].Kind == TokenKind.Number || !(sentence.IsHangul(at) || sentence.Symbol(at) == '(') || sentence.Is(at, WordRole.Head))
            {
                return false;
            }
        }

        return false;
    }
}
