using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Calendar;

/// <summary>
/// Reads dates with the month in words: "July 12, 2017", "12 July 2017", "July 12-14, 2017", "January 31 - February 1", "March 2012".
/// A day without a year takes the year that puts it nearest to the publication; when that is unknown too, it stays <c>--01-31</c>.
/// </summary>
internal static class MonthDateReader
{
    public static bool TryRead(TokenizedSentence sentence, int at, Anchor anchor, out DateMatch match)
    {
        match = default;
        return IsMonth(sentence, at) ? TryReadMonthFirst(sentence, at, anchor, out match)
            : DateReader.SmallNumber(sentence, at) > 0 && TryReadDayFirst(sentence, at, anchor, out match);
    }

    /// <summary>A month's name with a capital: "may" and "march" are verbs.</summary>
    private static bool IsMonth(TokenizedSentence sentence, int at) => sentence.Is(at, WordRole.Month) && sentence.IsCapitalised(at);

    private static int Month(TokenizedSentence sentence, int at) => (int)sentence[at].Lexeme!.Number(WordRole.Month);

    private static bool TryReadMonthFirst(TokenizedSentence sentence, int at, Anchor anchor, out DateMatch match)
    {
        match = default;
        var month = Month(sentence, at);
        var next = AfterStop(sentence, at + 1);
        if (sentence.Symbol(next) == ',' && sentence.Year(next + 1) > 0)
        {
            next++;
        }

        if (sentence.IsWord(next, "of") && sentence.Year(next + 1) > 0)
        {
            next++;
        }

        if (sentence.Year(next) is var monthYear and > 0)
        {
            match = new DateMatch(at, next, Iso.Month(monthYear, month), IsDay: false, Stated: true);
            return true;
        }

        var day = DateReader.SmallNumber(sentence, next);
        if (day == 0 || IsUnit(sentence, next))
        {
            return false;
        }

        var last = AfterSuffix(sentence, next);
        var (endMonth, endDay, endLast) = ReadEnd(sentence, last, month);
        if (endDay > 0)
        {
            last = endLast;
        }

        var year = Year(sentence, ref last) ?? anchor.YearOf(month, Math.Min(day, 28));
        var value = Iso.Day(year, month, day);
        if (value is not null && endDay > 0)
        {
            var endYear = endMonth < month ? year + 1 : year;
            var end = Iso.Day(endYear, endMonth, endDay);
            value = end is null ? null : $"{value}/{end}";
        }

        match = value is null ? default : new DateMatch(at, last, value, IsDay: true, Stated: true);
        return value is not null;
    }

    /// <summary>The second day of "July 12-14" and of "January 31 - February 1", or 0.</summary>
    private static (int Month, int Day, int Last) ReadEnd(TokenizedSentence sentence, int last, int month)
    {
        var joint = last + 1;
        var second = sentence.IsHyphen(joint) && sentence.IsHyphen(joint + 1) ? joint + 2 : joint + 1;
        if (!sentence.IsHyphen(joint) && !sentence.IsAnyWord(joint, "to", "through", "and"))
        {
            return default;
        }

        if (IsMonth(sentence, second))
        {
            var number = AfterStop(sentence, second + 1);
            var day = DateReader.SmallNumber(sentence, number);
            var isOwnDate = sentence.Symbol(joint) == '\0' && sentence.IsWord(joint, "and");
            return day > 0 && !isOwnDate ? (Month(sentence, second), day, AfterSuffix(sentence, number)) : default;
        }

        var end = DateReader.SmallNumber(sentence, second);
        return end > 0 && !IsUnit(sentence, second)
            && (sentence.IsHyphen(joint) || sentence.IsWord(joint, "and") || sentence.Symbol(AfterSuffix(sentence, second) + 1) == ',')
            ? (month, end, AfterSuffix(sentence, second))
            : default;
    }

    private static bool TryReadDayFirst(TokenizedSentence sentence, int at, Anchor anchor, out DateMatch match)
    {
        match = default;
        var day = DateReader.SmallNumber(sentence, at);
        var last = AfterSuffix(sentence, at);
        var monthAt = sentence.IsWord(last + 1, "of") ? last + 2 : last + 1;
        if (!IsMonth(sentence, monthAt) || (at > 0 && sentence.Touches(at - 1) && sentence[at - 1].Kind == TokenKind.Word))
        {
            return false;
        }

        var month = Month(sentence, monthAt);
        last = AfterStop(sentence, monthAt + 1) - 1;
        var stated = Year(sentence, ref last);
        if (stated is null)
        {
            last = monthAt;
        }

        // "In 25 May the…" is rare; "of 15 March 2012" is not. Without a year a day number before a month is taken only for a day.
        var value = Iso.Day(stated ?? anchor.YearOf(month, Math.Min(day, 28)), month, day);
        match = value is null ? default : new DateMatch(at, last, value, IsDay: true, Stated: true);
        return value is not null;
    }

    private static int? Year(TokenizedSentence sentence, ref int last)
    {
        var at = sentence.Symbol(last + 1) == ',' ? last + 2 : last + 1;
        if (sentence.Year(at) is not (var year and > 0))
        {
            return null;
        }

        last = at;
        return year;
    }

    private static int AfterStop(TokenizedSentence sentence, int at) => sentence.Symbol(at) == '.' ? at + 1 : at;

    private static int AfterSuffix(TokenizedSentence sentence, int at) =>
        sentence.Touches(at) && sentence.IsAnyWord(at + 1, "st", "nd", "rd", "th") ? at + 1 : at;

    /// <summary>"In March 25 percent …": the number belongs to what follows.</summary>
    private static bool IsUnit(TokenizedSentence sentence, int at)
    {
        var next = sentence.AfterHyphen(at + 1);
        return sentence.Symbol(next) is '%' or '\uFF05' || sentence.IsAnyWord(next, "percent", "percentage")
            || sentence.Is(next, WordRole.Scale | WordRole.Currency | WordRole.Time | WordRole.Unit);
    }
}
