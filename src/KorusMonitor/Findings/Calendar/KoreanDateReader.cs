using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Calendar;

/// <summary>
/// Reads dates as Korean releases write them: 2025년 11월 14일, 11월 14일, ’25.11.14, ’26.1월, 2025년 1~9월, 3분기, 올해 상반기. What is missing is taken
/// from the date of publication: a month or quarter is the last one that had begun, a day the nearest.
/// </summary>
internal static class KoreanDateReader
{
    public static bool TryRead(TokenizedSentence sentence, int at, Anchor anchor, out DateMatch match)
    {
        match = default;
        var (year, next, first) = ReadYear(sentence, at, anchor);
        if (year is null && next > at)
        {
            return false;
        }

        if (TryReadPart(sentence, next, first, year, anchor, out match) || TryReadMonths(sentence, next, first, year, anchor, out match))
        {
            return true;
        }

        if (year is not { } only || next == at || RelativeYear(sentence, first) is not null || !sentence.IsWord(next - 1, "년"))
        {
            return false;
        }

        match = new DateMatch(first, next - 1, Iso.Year(only), IsDay: false, Stated: true);
        return true;
    }

    /// <summary>How many years from the publication a word is: -1 for 지난해.</summary>
    public static int? RelativeYear(TokenizedSentence sentence, int at) =>
        !sentence.IsHangul(at) ? null
        : sentence.IsAnyWord(at, "올해", "금년") ? 0
        : sentence.IsAnyWord(at, "지난해", "작년", "전년") ? -1
        : sentence.IsWord(at, "내년") ? 1
        : sentence.IsWord(at, "재작년") ? -2
        : null;

    public static int? RelativeMonth(TokenizedSentence sentence, int at) =>
        !sentence.IsHangul(at) ? null
        : sentence.IsAnyWord(at, "지난달", "전월") ? -1
        : sentence.IsAnyWord(at, "이달", "이번달") ? 0
        : sentence.IsWord(at, "다음달") ? 1
        : null;

    /// <summary>The year, the token behind it and the first one; without a year the tokens are the same.</summary>
    private static (int? Year, int Next, int First) ReadYear(TokenizedSentence sentence, int at, Anchor anchor)
    {
        if (RelativeYear(sentence, at) is { } shift)
        {
            return (anchor.Year + shift, at + 1, at);
        }

        if (sentence.Year(at) is var year and > 0 && sentence.IsWord(at + 1, "년"))
        {
            return (year, at + 2, at);
        }

        // ’25년, '25.1월; 25년 3월 without the apostrophe only in front of a month.
        var isShort = sentence.Symbol(at) is '\'' or '\u2019' or '\u2018' && sentence.Touches(at);
        var number = isShort ? at + 1 : at;
        if (sentence[number].Length == 2 && DateReader.SmallNumber(sentence, number) is var two and > 0 && sentence.IsWord(number + 1, "년")
            && (isShort || (sentence[number + 2].Kind == TokenKind.Number && sentence.IsWord(number + 3, "월"))))
        {
            return (2000 + two, number + 2, at);
        }

        return (null, at, at);
    }

    private static bool TryReadPart(TokenizedSentence sentence, int at, int first, int? year, Anchor anchor, out DateMatch match)
    {
        match = default;
        var (part, parts, last) = sentence.IsWord(at, "상반기") ? (1, 2, at)
            : sentence.IsWord(at, "하반기") ? (2, 2, at)
            : DateReader.SmallNumber(sentence, at) is var quarter and >= 1 and <= 4 && sentence.IsWord(at + 1, "분기") ? (quarter, 4, at + 1)
            : (0, 0, 0);
        if (part == 0)
        {
            return false;
        }

        var months = 12 / parts;
        var start = ((part - 1) * months) + 1;
        year ??= anchor.Month is { } near ? start > near.Month ? near.Year - 1 : near.Year : null;
        match = year is { } known ? new DateMatch(first, last, Iso.Months(known, start, part * months), IsDay: false, Stated: true) : default;
        return year is not null;
    }

    private static bool TryReadMonths(TokenizedSentence sentence, int at, int first, int? year, Anchor anchor, out DateMatch match)
    {
        match = default;
        if (year is null && TryReadPointed(sentence, at, anchor, out match))
        {
            return true;
        }

        var month = DateReader.SmallNumber(sentence, at);
        if (month is > 0 and <= 12 && sentence.IsRangeMark(at + 1) && DateReader.SmallNumber(sentence, at + 2) is var until && until > month && until <= 12 && sentence.IsWord(at + 3, "월"))
        {
            year ??= anchor.Month is { } near ? until > near.Month ? near.Year - 1 : near.Year : null;
            match = year is { } known ? new DateMatch(first, at + 3, Iso.Months(known, month, until), IsDay: false, Stated: true) : default;
            return year is not null;
        }

        if (month is > 0 and <= 12 && sentence.IsWord(at + 1, "월"))
        {
            return TryReadDay(sentence, at, first, year, month, anchor, out match);
        }

        return year is null && TryReadDayOnly(sentence, at, anchor, out match);
    }

    private static bool TryReadDay(TokenizedSentence sentence, int at, int first, int? year, int month, Anchor anchor, out DateMatch match)
    {
        var day = DateReader.SmallNumber(sentence, at + 2);
        if (day > 0 && sentence.IsRangeMark(at + 3) && DateReader.SmallNumber(sentence, at + 4) is var until && until > day && sentence.IsWord(at + 5, "일")
            && Iso.Day(year ?? anchor.YearOf(month, Math.Min(day, 28)), month, day) is { } from && Iso.Day(year ?? anchor.YearOf(month, Math.Min(day, 28)), month, until) is { } to)
        {
            // The customs service counts trade in tens of days: a period, unlike a day.
            match = new DateMatch(first, at + 5, $"{from}/{to}", IsDay: false, Stated: true);
            return true;
        }

        if (day > 0 && sentence.IsWord(at + 3, "일") && Iso.Day(year ?? anchor.YearOf(month, Math.Min(day, 28)), month, day) is { } value)
        {
            match = new DateMatch(first, at + 3, value, IsDay: true, Stated: true);
            return true;
        }

        year ??= anchor.Month is { } near ? month > near.Month ? near.Year - 1 : near.Year : null;
        match = year is { } known ? new DateMatch(first, at + 1, Iso.Month(known, month), IsDay: false, Stated: true) : default;
        return year is not null;
    }

    /// <summary>"14일(현지시간)": the day nearest to the publication; spans ("30일 이내") are durations.</summary>
    private static bool TryReadDayOnly(TokenizedSentence sentence, int at, Anchor anchor, out DateMatch match)
    {
        match = default;
        var day = DateReader.SmallNumber(sentence, at);
        var isSpan = sentence.IsHangul(at + 2) && sentence.Chars(at + 2)[0] is '이' or '간' or '동' or '전' or '후' or '뒤' or '내' or '안' or '만' or '연' or '째' && !sentence.IsWord(at + 2, "이");
        if (day is 0 or > 31 || !sentence.IsWord(at + 1, "일") || isSpan || anchor.Published is not { Precision: Reading.DatePrecision.Day } published)
        {
            return false;
        }

        var month = published.Date.Day + 15 < day ? published.Date.PlusMonths(-1) : published.Date;
        match = Iso.Day(month.Year, month.Month, day) is { } value ? new DateMatch(at, at + 1, value, IsDay: true, Stated: true) : default;
        return match.Value is not null;
    }

    /// <summary>’26.1월, 2026.1월, ’25.11.14, 11.14(금).</summary>
    private static bool TryReadPointed(TokenizedSentence sentence, int at, Anchor anchor, out DateMatch match)
    {
        match = default;
        var isShort = sentence.Symbol(at) is '\'' or '\u2019' or '\u2018' && sentence.Touches(at);
        var number = isShort ? at + 1 : at;
        if (sentence[number].Kind is not (TokenKind.Number or TokenKind.Code))
        {
            return false;
        }

        Span<Range> ranges = stackalloc Range[4];
        var chars = sentence.Chars(number);
        var count = chars.Split(ranges, '.');
        if (count is not (2 or 3) || !Small(chars[ranges[0]], out var head) || !Small(chars[ranges[1]], out var second))
        {
            return false;
        }

        var year = isShort || head is > 12 and < 100 ? 2000 + head : head;
        if (count == 2 && sentence.IsWord(number + 1, "월") && year is >= 1950 and < 2100 && second is > 0 and <= 12)
        {
            match = new DateMatch(at, number + 1, Iso.Month(year, second), IsDay: false, Stated: true);
            return true;
        }

        if (count == 3 && isShort && Small(chars[ranges[2]], out var day) && Iso.Day(year, second, day) is { } value)
        {
            match = new DateMatch(at, number, value, IsDay: true, Stated: true);
            return true;
        }

        var isWeekday = sentence.Symbol(number + 1) == '(' && sentence.IsAnyWord(number + 2, "월", "화", "수", "목", "금", "토", "일") && sentence.Symbol(number + 3) == ')';
        if (count == 2 && !isShort && isWeekday && head is > 0 and <= 12 && Iso.Day(anchor.YearOf(head, Math.Min(Math.Max(second, 1), 28)), head, second) is { } near)
        {
            match = new DateMatch(at, number + 3, near, IsDay: true, Stated: true);
            return true;
        }

        return false;
    }

    private static bool Small(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);
}
