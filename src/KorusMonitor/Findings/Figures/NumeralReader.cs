using System.Globalization;
using KorusMonitor.Findings.Figures.Korean;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Reads a number in digits ("13.2-billion", "1,250,000", "3½") or in words ("twenty-five", "one and a half billion", "two dozen").</summary>
internal static class NumeralReader
{
    /// <summary>"Two hundred thousand million" is still speech; more is noise.</summary>
    private const int MostScales = 2;

    /// <param name="at">Index of the first token.</param>
    /// <param name="shortScales">Whether m, b and k count as scales: only in amounts of money.</param>
    public static bool TryRead(TokenizedSentence sentence, int at, bool shortScales, out Numeral numeral)
    {
        numeral = default;
        return sentence[at].Kind == TokenKind.Number
            ? TryReadDigits(sentence, at, shortScales, out numeral)
            : sentence[at].Kind == TokenKind.Word && TryReadWords(sentence, at, out numeral);
    }

    private static bool TryReadDigits(TokenizedSentence sentence, int at, bool shortScales, out Numeral numeral)
    {
        numeral = default;
        if (!TryParse(sentence.Chars(at), out var value))
        {
            return false;
        }

        var grouped = sentence.Chars(at).ContainsAny(',', '\uFF0C');
        if (sentence.Is(at + 1, WordRole.SmallScale | WordRole.Myriad))
        {
            return KoreanNumeralReader.TryRead(sentence, at, value, grouped, out numeral);
        }

        var last = at;
        if (sentence.Touches(at) && Fraction(sentence.Symbol(at + 1)) is var part and > 0)
        {
            value += part;
            last++;
        }
        else if (IsAndAHalf(sentence, at + 1) && IsScale(sentence, at + 4))
        {
            value += 0.5m;
            last += 3;
        }

        if (shortScales && sentence.Touches(last) && sentence.Is(last + 1, WordRole.ShortScale) && !sentence.Is(last + 1, WordRole.Scale))
        {
            var factor = sentence[last + 1].Lexeme!.Number(WordRole.ShortScale);
            numeral = new Numeral(at, last + 1, Plain(value * factor), factor, InDigits: true, grouped);
            return value < 1_000_000_000m;
        }

        return Scaled(sentence, at, last, value, inDigits: true, grouped, out numeral);
    }

    /// <summary>The usual case without the general parser: a tokenizer's number of up to eighteen digits.</summary>
    private static bool TryParseShort(ReadOnlySpan<char> digits, out decimal value)
    {
        value = 0;
        if (digits.Length > 18)
        {
            return false;
        }

        var (sum, decimals, point) = (0L, 0, false);
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c))
            {
                sum = (sum * 10) + (c - '0');
                decimals += point ? 1 : 0;
            }
            else if (c == '.' && !point)
            {
                point = true;
            }
            else if (c != ',' || point)
            {
                return false;
            }
        }

        value = new decimal((int)sum, (int)(sum >> 32), 0, isNegative: false, (byte)decimals);
        return true;
    }

    /// <summary>Digits with grouping and point, also full-width ones.</summary>
    public static bool TryParse(scoped ReadOnlySpan<char> digits, out decimal value)
    {
        if (TryParseShort(digits, out value))
        {
            return true;
        }

        Span<char> narrow = stackalloc char[64];
        if (digits.ContainsAnyInRange('\uFF0C', '\uFF19') && digits.Length <= narrow.Length)
        {
            for (var i = 0; i < digits.Length; i++)
            {
                narrow[i] = digits[i] is >= '\uFF0C' and <= '\uFF19' ? (char)(digits[i] - 0xFEE0) : digits[i];
            }

            digits = narrow[..digits.Length];
        }

        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryReadWords(TokenizedSentence sentence, int at, out Numeral numeral)
    {
        numeral = default;
        if (sentence.IsWord(at, "half") && sentence.IsAnyWord(at + 1, "a", "an") && IsScale(sentence, at + 2))
        {
            return Scaled(sentence, at, at + 1, 0.5m, inDigits: false, grouped: false, out numeral);
        }

        if (sentence.IsAnyWord(at, "a", "an"))
        {
            if (sentence.IsWord(at + 1, "half") && IsScale(sentence, at + 2))
            {
                return Scaled(sentence, at, at + 1, 0.5m, inDigits: false, grouped: false, out numeral);
            }

            return IsScale(sentence, at + 1) && Scaled(sentence, at, at, 1, inDigits: false, grouped: false, out numeral);
        }

        if (!sentence.Is(at, WordRole.Cardinal))
        {
            return false;
        }

        var last = at;
        var value = sentence[at].Lexeme!.Number(WordRole.Cardinal);
        if (value >= 20)
        {
            var unit = sentence.AfterHyphen(at + 1);
            if (sentence.Is(unit, WordRole.Cardinal) && sentence[unit].Lexeme!.Number(WordRole.Cardinal) is > 0 and < 10)
            {
                value += sentence[unit].Lexeme!.Number(WordRole.Cardinal);
                last = unit;
            }
        }
        else if (value < 10 && sentence.IsWord(at + 1, "point") && sentence.Is(at + 2, WordRole.Cardinal)
            && sentence[at + 2].Lexeme!.Number(WordRole.Cardinal) < 10)
        {
            value += sentence[at + 2].Lexeme!.Number(WordRole.Cardinal) / 10;
            last = at + 2;
        }

        if (IsAndAHalf(sentence, last + 1))
        {
            value += 0.5m;
            last += 3;
        }

        return Scaled(sentence, at, last, value, inDigits: false, grouped: false, out numeral);
    }

    private static bool Scaled(
        TokenizedSentence sentence, int first, int last, decimal value, bool inDigits, bool grouped, out Numeral numeral)
    {
        var scale = 1m;
        for (var scales = 0; scales < MostScales; scales++)
        {
            var next = sentence.AfterHyphen(last + 1);
            if (!IsScale(sentence, next))
            {
                break;
            }

            scale *= sentence[next].Lexeme!.Number(WordRole.Scale);
            last = next;
            if (scale == 100 && !inDigits && TryReadBelowHundred(sentence, last + 1, out var rest, out var end))
            {
                value += rest / 100m;
                last = end;
            }
        }

        numeral = default;
        if (value > 1_000_000_000_000_000m / Math.Min(scale, 1_000_000m) * 1_000_000m)
        {
            return false;
        }

        numeral = new Numeral(first, last, Plain(value * scale), scale, inDigits, grouped);
        return true;
    }

    /// <summary>The "and fifty-two" of "three hundred and fifty-two".</summary>
    private static bool TryReadBelowHundred(TokenizedSentence sentence, int at, out decimal value, out int last)
    {
        value = 0;
        last = at;
        var first = sentence.IsWord(at, "and") ? at + 1 : at;
        if (!sentence.Is(first, WordRole.Cardinal))
        {
            return false;
        }

        last = first;
        value = sentence[first].Lexeme!.Number(WordRole.Cardinal);
        var unit = sentence.AfterHyphen(first + 1);
        if (value >= 20 && sentence.Is(unit, WordRole.Cardinal) && sentence[unit].Lexeme!.Number(WordRole.Cardinal) is > 0 and < 10)
        {
            value += sentence[unit].Lexeme!.Number(WordRole.Cardinal);
            last = unit;
        }

        return true;
    }

    /// <summary>Without the zeros that a decimal keeps behind its point: 27600000000, not 27600000000.0.</summary>
    public static decimal Plain(decimal value)
    {
        if (value.Scale == 0)
        {
            return value;
        }

        var whole = decimal.Truncate(value);
        return whole == value ? whole : value / 1.0000000000000000000000000000m;
    }

    private static bool IsScale(TokenizedSentence sentence, int at) => sentence.Is(at, WordRole.Scale);

    private static bool IsAndAHalf(TokenizedSentence sentence, int at) =>
        sentence.IsWord(at, "and") && sentence.IsWord(at + 1, "a") && sentence.IsWord(at + 2, "half");

    private static decimal Fraction(char symbol) => symbol switch
    {
        '\u00BD' => 0.5m,
        '\u00BC' => 0.25m,
        '\u00BE' => 0.75m,
        _ => 0,
    };
}
