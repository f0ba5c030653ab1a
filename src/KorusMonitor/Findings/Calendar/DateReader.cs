using System.Globalization;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Calendar;

/// <summary>Reads one date at a token: numeric, with the month in words, a quarter, a year.</summary>
internal static class DateReader
{
    public static bool TryRead(TokenizedSentence sentence, int at, Anchor anchor, out DateMatch match) =>
        TryReadNumeric(sentence, at, out match)
        || MonthDateReader.TryRead(sentence, at, anchor, out match)
        || TryReadPartOfYear(sentence, at, anchor, out match)
        || TryReadYears(sentence, at, out match);

    /// <summary>A number of one or two digits, or 0.</summary>
    public static int SmallNumber(TokenizedSentence sentence, int at) =>
        sentence[at].Kind == TokenKind.Number && sentence[at].Length <= 2
        && int.TryParse(sentence.Chars(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    /// <summary><c>2017-07-13</c>, <c>2017/07/13</c>, <c>2017.07.13</c>, <c>01/05/2018</c> (month first, as Washington writes).</summary>
    private static bool TryReadNumeric(TokenizedSentence sentence, int at, out DateMatch match)
    {
        match = default;
        if (sentence[at].Kind == TokenKind.Code)
        {
            return TryReadDotted(sentence, at, out match);
        }

        var separator = sentence.Symbol(at + 1);
        var isDate = separator is '-' or '/' && sentence.Symbol(at + 3) == separator
            && sentence.Touches(at) && sentence.Touches(at + 1) && sentence.Touches(at + 2) && sentence.Touches(at + 3)
            && !IsGluedOn(sentence, at, at + 4);
        if (!isDate)
        {
            return false;
        }

        var (year, month, day) = (0, 0, 0);
        if (sentence.Year(at) > 0)
        {
            (year, month, day) = (sentence.Year(at), SmallNumber(sentence, at + 2), SmallNumber(sentence, at + 4));
        }
        else if (separator == '/' && sentence.Year(at + 4) > 0)
        {
            (year, month, day) = (sentence.Year(at + 4), SmallNumber(sentence, at), SmallNumber(sentence, at + 2));
            (month, day) = month > 12 ? (day, month) : (month, day);
        }

        return year > 0 && Day(at, at + 4, year, month, day, out match);
    }

    private static bool TryReadDotted(TokenizedSentence sentence, int at, out DateMatch match)
    {
        match = default;
        var parts = sentence.Chars(at);
        if (parts.Length is < 8 or > 10 || parts[4] != '.')
        {
            return false;
        }

        var dot = parts[5..].IndexOf('.') + 5;
        return dot > 5
            && int.TryParse(parts[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100
            && int.TryParse(parts[5..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(parts[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && Day(at, at, year, month, day, out match);
    }

    private static bool Day(int first, int last, int? year, int month, int day, out DateMatch match)
    {
        var value = Iso.Day(year, month, day);
        match = value is null ? default : new DateMatch(first, last, value, IsDay: true, Stated: true);
        return value is not null;
    }

    private static bool IsGluedOn(TokenizedSentence sentence, int first, int last) =>
        (first > 0 && sentence.Touches(first - 1)
            && (sentence[first - 1].Kind is TokenKind.Word or TokenKind.Number || sentence.IsHyphen(first - 1) || sentence.Symbol(first - 1) == '/'))
        || (sentence.Touches(last) && sentence.IsHyphen(last + 1) && sentence[last + 2].Kind == TokenKind.Number);

    /// <summary>"the first quarter of 2026", "Q3 2025", "second half of 2017".</summary>
    private static bool TryReadPartOfYear(TokenizedSentence sentence, int at, Anchor anchor, out DateMatch match)
    {
        match = default;
        var (part, parts, last) = ReadPart(sentence, at);
        if (part == 0)
        {
            return false;
        }

        var yearAt = sentence.IsAnyWord(last + 1, "of", "in") || sentence.Symbol(last + 1) == ',' ? last + 2 : last + 1;
        var year = sentence.Year(yearAt);
        if (year > 0)
        {
            last = yearAt;
        }
        else if (sentence.IsWord(yearAt, "last") && sentence.IsWord(yearAt + 1, "year") && anchor.Year is { } current)
        {
            (year, last) = (current - 1, yearAt + 1);
        }
        else if (anchor.Month is { } near)
        {
            // An unnamed quarter is the last one of its name that had begun.
            year = ((part - 1) * 12 / parts) + 1 > near.Month ? near.Year - 1 : near.Year;
        }
        else
        {
            return false;
        }

        var months = 12 / parts;
        match = new DateMatch(at, last, Iso.Months(year, ((part - 1) * months) + 1, part * months), IsDay: false, Stated: true);
        return true;
    }

    private static (int Part, int Parts, int Last) ReadPart(TokenizedSentence sentence, int at)
    {
        if (sentence.Is(at, WordRole.Ordinal) && sentence.IsAnyWord(at + 1, "quarter", "half"))
        {
            var parts = sentence.IsWord(at + 1, "quarter") ? 4 : 2;
            var part = (int)sentence[at].Lexeme!.Number(WordRole.Ordinal);
            return part <= parts ? (part, parts, at + 1) : default;
        }

        if (sentence[at].Kind == TokenKind.Word && sentence[at].Length == 2 && sentence.Chars(at) is ['Q', >= '1' and <= '4'])
        {
            return (sentence.Chars(at)[1] - '0', 4, at);
        }

        return default;
    }

    /// <summary>"2011", "2015-2017", "2015–17".</summary>
    private static bool TryReadYears(TokenizedSentence sentence, int at, out DateMatch match)
    {
        match = default;
        var year = sentence.Year(at);
        var isGlued = at > 0 && sentence.Touches(at - 1) && (sentence[at - 1].Kind is TokenKind.Word or TokenKind.Code || sentence.Is(at - 1, WordRole.Currency)
            || sentence.Symbol(at - 1) is '/' or '#' or '_'
            || (sentence.IsHyphen(at - 1) && !sentence.IsAnyWord(at - 2, "mid", "late", "early", "pre", "post")));
        if (year == 0 || isGlued || IsQuantity(sentence, at) || sentence.Is(at - 1, WordRole.Label | WordRole.Currency))
        {
            return false;
        }

        var last = at;
        var value = Iso.Year(year);
        if (sentence.IsHyphen(at + 1) && sentence.Touches(at) && sentence.Touches(at + 1))
        {
            var until = sentence.Year(at + 2) is var full and > 0 ? full
                : sentence[at + 2].Length == 2 && SmallNumber(sentence, at + 2) is var two and > 0 ? (year / 100 * 100) + two
                : 0;
            if (until <= year || (sentence.Touches(at + 2) && (sentence.IsHyphen(at + 3) || sentence[at + 3].Kind == TokenKind.Word)))
            {
                // 2017-0010, 2016-based: no interval, and the first only looks like a year when digits follow.
                if (sentence[at + 2].Kind != TokenKind.Word)
                {
                    return false;
                }
            }
            else
            {
                last = at + 2;
                value = $"{value}/{Iso.Year(until)}";
            }
        }

        var stated = last > at || IsPrepositionOfTime(sentence, at - 1);
        match = new DateMatch(at, last, value, IsDay: false, stated);
        return true;
    }

    private static bool IsPrepositionOfTime(TokenizedSentence sentence, int at)
    {
        if (sentence.IsAnyWord(at, "fiscal", "year", "early", "late", "mid", "around", "calendar") || sentence.IsHyphen(at))
        {
            at--;
        }

        return sentence.IsAnyWord(
            at, "in", "since", "from", "by", "to", "until", "till", "through", "during",
            "between", "before", "after", "for", "of", "mid", "than", "and", "FY");
    }

    /// <summary>"2000 jobs", "2020 percent": a number that happens to look like a year.</summary>
    private static bool IsQuantity(TokenizedSentence sentence, int at)
    {
        var next = sentence.AfterHyphen(at + 1);
        return sentence.Symbol(next) is '%' or '\uFF05' || sentence.IsAnyWord(next, "percent", "per")
            || sentence.Is(next, WordRole.Scale | WordRole.Currency | WordRole.Time)
            || (sentence.Is(next, WordRole.Unit) && !sentence.Is(next, WordRole.Product) && !sentence.IsWord(next, "people") && sentence.Year(at) % 100 == 0);
    }
}
