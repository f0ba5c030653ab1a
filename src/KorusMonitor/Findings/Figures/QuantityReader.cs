using KorusMonitor.Findings.Figures.Korean;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Reads one quantity: an amount of money, a percentage, a duration, a count of things.</summary>
internal static class QuantityReader
{
    public static bool TryRead(TokenizedSentence sentence, int at, out Quantity quantity) =>
        TryReadMoney(sentence, at, out quantity) || TryReadNumber(sentence, at, out quantity);

    /// <summary>"$13.2 billion", "US$ 1.4 bn", "USD 72.0 billion", "-$3.2 billion", "$(3.2) billion".</summary>
    private static bool TryReadMoney(TokenizedSentence sentence, int at, out Quantity quantity)
    {
        quantity = null!;
        var sign = Sign(sentence, at);
        var prefix = sign == 0 ? at : at + 1;
        if (!TryReadCurrencyPrefix(sentence, prefix, out var number, out var currency))
        {
            return false;
        }

        var isSymbol = sentence[number - 1].Kind == TokenKind.Symbol;
        var bracketed = sentence.Symbol(number) == '(' && sentence.Touches(number) && sentence.Symbol(number + 2) == ')';
        if (bracketed)
        {
            number++;
            sign = -1;
        }
        else if (sign == 0 && Sign(sentence, number) is var inner and not 0)
        {
            sign = inner;
            number++;
        }

        if (sentence[number].Kind != TokenKind.Number || !NumeralReader.TryRead(sentence, number, shortScales: true, out var numeral))
        {
            return false;
        }

        // A code before a bare year is a heading ("KRW 2016"), a symbol never is.
        if (!isSymbol && numeral.Scale == 1 && sentence.Year(number) > 0)
        {
            return false;
        }

        var last = numeral.Last;
        var value = numeral.Value;
        if (bracketed)
        {
            last++;
            if (sentence.Is(last + 1, WordRole.Scale))
            {
                value *= sentence[last + 1].Lexeme!.Number(WordRole.Scale);
                last++;
            }
        }

        last = AfterRepeatedCurrency(sentence, last, currency);
        quantity = PerThing(sentence, new Quantity
        {
            First = at,
            Last = last,
            Value = NumeralReader.Plain(sign < 0 ? -value : value),
            Unit = currency,
            Scale = numeral.Scale,
            Signed = sign != 0,
        });
        return true;
    }

    private static bool TryReadNumber(TokenizedSentence sentence, int at, out Quantity quantity)
    {
        quantity = null!;
        var sign = Sign(sentence, at);
        var number = sign == 0 ? at : at + 1;
        var bracketed = IsBracketed(sentence, at);
        if (bracketed)
        {
            (number, sign) = (at + 1, -1);
        }

        if (!NumeralReader.TryRead(sentence, number, shortScales: false, out var numeral) || IsName(sentence, number, numeral))
        {
            return false;
        }

        numeral = bracketed ? numeral with { Last = numeral.Last + 1 } : numeral;

        var bare = false;
        if (!UnitReader.TryRead(sentence, numeral, out var unit))
        {
            if (!IsCountByItself(sentence, numeral))
            {
                return TryReadGluedMoney(sentence, at, number, sign, out quantity);
            }

            unit = new UnitReading(numeral.Last, Units.Count, 1);
            bare = true;
        }

        var isThing = !Units.IsTime(unit.Unit) && unit.Unit is not (Units.Percent or Units.PercentagePoint) && !(unit.Unit.Length == 3 && char.IsAsciiLetterUpper(unit.Unit[0]));
        if (isThing && numeral.InDigits && !numeral.Grouped && !sentence.IsHangul(unit.Last) && numeral.Scale == 1 && sentence.Year(number) is var year and > 0 && year % 100 != 0)
        {
            return false;
        }

        if (isThing && !numeral.InDigits && numeral.Value == 1)
        {
            return false;
        }

        var value = NumeralReader.Plain(numeral.Value * unit.Factor);
        quantity = PerThing(sentence, new Quantity
        {
            First = at,
            Last = unit.Last,
            Value = sign < 0 ? -value : value,
            Unit = unit.Unit,
            Scale = numeral.Scale,
            Signed = sign != 0,
            Bare = bare,
        });
        return true;
    }

    /// <summary>"27.6m dollars", "350B won": a short scale that only the currency after it explains.</summary>
    private static bool TryReadGluedMoney(TokenizedSentence sentence, int at, int number, int sign, out Quantity quantity)
    {
        quantity = null!;
        if (!NumeralReader.TryRead(sentence, number, shortScales: true, out var numeral) || numeral.Scale == 1
            || IsName(sentence, number, numeral))
        {
            return false;
        }

        // "27.6m dollars", "2.5m people"; alone only thousands are clear: "187K".
        var isThousands = sentence.IsWord(numeral.Last, "k");
        if (!UnitReader.TryRead(sentence, numeral, out var unit))
        {
            unit = new UnitReading(numeral.Last, isThousands ? Units.Count : string.Empty, 1);
        }

        if (unit.Unit.Length == 0)
        {
            return false;
        }

        quantity = new Quantity
        {
            First = at,
            Last = unit.Last,
            Value = sign < 0 ? -numeral.Value : numeral.Value,
            Unit = unit.Unit,
            Scale = numeral.Scale,
            Signed = sign != 0,
            Bare = unit.Last == numeral.Last,
        };
        return true;
    }

    private static bool TryReadCurrencyPrefix(TokenizedSentence sentence, int at, out int number, out string currency)
    {
        (number, currency) = (at, string.Empty);
        if (sentence[at].Kind == TokenKind.Symbol && sentence.Is(at, WordRole.Currency))
        {
            number = at + 1;
            currency = sentence[at].Lexeme!.Code(WordRole.Currency);
            return true;
        }

        if (sentence[at].Kind != TokenKind.Word)
        {
            return false;
        }

        if (sentence.Symbol(at + 1) == '$' && sentence.Touches(at) && sentence[at].Length <= 4)
        {
            currency = sentence.Chars(at) switch
            {
                "US" or "U.S." or "USD" => "USD",
                "A" or "AU" or "AUD" => "AUD",
                "C" or "CA" or "CAN" => "CAD",
                "HK" => "HKD",
                "NT" => "TWD",
                "S" => "SGD",
                "NZ" => "NZD",
                _ => string.Empty,
            };
            number = at + 2;
            return currency.Length > 0;
        }

        if (sentence.Chars(at) is "Rs" or "Re")
        {
            (number, currency) = (sentence.Symbol(at + 1) == '.' && sentence.Touches(at) ? at + 2 : at + 1, "INR");
            return true;
        }

        var isCode = sentence[at].Length == 3 && sentence.Is(at, WordRole.Currency) && !sentence.Chars(at).ContainsAnyExceptInRange('A', 'Z');
        if (isCode)
        {
            currency = sentence[at].Lexeme!.Code(WordRole.Currency);
            number = sentence.Symbol(at + 1) == '$' ? at + 2 : at + 1;
        }

        return isCode;
    }

    /// <summary>"$5 billion USD", "$5 billion dollars": the currency said twice is one amount.</summary>
    private static int AfterRepeatedCurrency(TokenizedSentence sentence, int last, string currency)
    {
        var next = sentence.AfterHyphen(last + 1);
        next = sentence.Country(next) == "US" && currency == "USD" ? next + 1 : next;
        return sentence[next].Kind == TokenKind.Word && sentence.Is(next, WordRole.Currency) && sentence[next].Lexeme!.Code(WordRole.Currency) == currency
            && !sentence.IsWord(next, "won")
            ? next
            : last;
    }

    /// <summary>"$50 a tonne", "32 dollars per barrel": the unit becomes <c>USD/tonne</c>.</summary>
    private static Quantity PerThing(TokenizedSentence sentence, Quantity quantity)
    {
        if (quantity.IsMoney && KoreanUnitReader.Per(sentence, quantity.First) is { } unit)
        {
            return quantity with { Unit = $"{quantity.Unit}/{unit}" };
        }

        var at = quantity.Last + 1;
        at = sentence.AfterHyphen(at);
        if (!quantity.IsMoney || !(sentence.IsAnyWord(at, "a", "an", "per", "each") || sentence.Symbol(at) == '/'))
        {
            return quantity;
        }

        var thing = sentence.IsAnyWord(at + 1, "metric", "short", "long") ? at + 2 : sentence.AfterHyphen(at + 1);
        if (!sentence.Is(thing, WordRole.Unit))
        {
            return quantity;
        }

        return quantity with { Last = thing, Unit = $"{quantity.Unit}/{sentence[thing].Lexeme!.Code(WordRole.Unit)}" };
    }

    /// <summary>"(3.2) percent": the accountants' minus.</summary>
    private static bool IsBracketed(TokenizedSentence sentence, int at) =>
        sentence.Symbol(at) == '(' && sentence[at + 1].Kind == TokenKind.Number && sentence.Symbol(at + 2) == ')' && sentence.Touches(at) && sentence.Touches(at + 1)
        && (sentence.Symbol(at + 3) is '%' || sentence.IsAnyWord(at + 3, "percent", "percentage"));

    /// <summary>-1 or 1 for a sign glued to what follows and not to what precedes, else 0.</summary>
    private static int Sign(TokenizedSentence sentence, int at)
    {
        var symbol = sentence.Symbol(at);
        if (symbol is '\u25B3' or '\u25BD' or '\u25BC' or '\u25B2' or '\u2191' or '\u2193' && sentence.Touches(at) && sentence[at + 1].Kind == TokenKind.Number)
        {
            return symbol is '\u25B2' or '\u2191' ? 1 : -1;
        }

        var free = sentence.Touches(at) && !(at > 0 && sentence.Touches(at - 1) && sentence.Symbol(at - 1) is not ('(' or '[' or '"' or '\u201C' or ':'));
        return !free ? 0
            : symbol is '-' or '\u2212' or '\u2013' or '\u2011' ? -1
            : symbol == '+' ? 1
            : 0;
    }

    /// <summary>"Section 232", "No. 7", "HS 8703", "Boeing 737", "202-395-3230": numbers that name.</summary>
    private static bool IsName(TokenizedSentence sentence, int at, Numeral numeral)
    {
        if (IsOutOf(sentence, at))
        {
            return true;
        }

        if (!numeral.InDigits)
        {
            return false;
        }

        var before = sentence.Symbol(at - 1) == '.' || (sentence.IsHyphen(at - 1) && !sentence.IsWord(at - 2, "to")) ? at - 2 : at - 1;
        var isLabelled = sentence.Is(before, WordRole.Label) && (before == at - 1 || sentence.Touches(before));
        var isGlued = at > 0 && sentence.Touches(at - 1)
            && ((sentence[at - 1].Kind is TokenKind.Word or TokenKind.Code && (!sentence.IsHangul(at - 1) || sentence.IsAnyWord(at - 1, "제", "第"))) || sentence.Symbol(at - 1) is '#' or '/' or '_' or '§' or '\'' or '\u2019');
        var isChain = sentence.IsHyphen(at - 1) && at > 1 && sentence.Touches(at - 1) && sentence.Touches(at - 2)
            && sentence[at - 2].Kind is TokenKind.Word or TokenKind.Code;
        var isPadded = sentence[at].Length > 1 && sentence.Chars(at)[0] == '0' && sentence.Chars(at)[1] != '.';
        return isPadded || isLabelled || isGlued || (isChain && !sentence.Is(at - 2, WordRole.Scale)) || sentence.Symbol(at - 1) is '§' or '#';
    }

    /// <summary>"one in five", "1 in 292 million": odds.</summary>
    private static bool IsOutOf(TokenizedSentence sentence, int at) =>
        sentence.IsWord(at - 1, "in") && sentence.Year(at - 2) == 0
        && (sentence.Is(at - 2, WordRole.Cardinal) || (sentence[at - 2].Kind == TokenKind.Number && sentence[at - 2].Length <= 2));

    /// <summary>"sold 2.5 million", "exported 12,500": no noun follows, and still it is a number of something.</summary>
    private static bool IsCountByItself(TokenizedSentence sentence, Numeral numeral) =>
        sentence.Is(numeral.Last, WordRole.Myriad) ? !sentence.IsAnyWord(numeral.Last, "조", "兆") && !sentence.Is(numeral.Last + 1, WordRole.Label | WordRole.Time)
        : !IsKorean(sentence, numeral.Last)
        && ((numeral.Scale >= 1000 && !sentence.Is(numeral.Last, WordRole.ShortScale) && (numeral.InDigits || numeral.Value >= 1000))
            || (numeral.InDigits && (numeral.Grouped || BareNumbers.IsAmount(sentence, numeral))));

    /// <summary>"3,500억 달러": the scale is Korean, and the digits alone would be wrong by it.</summary>
    private static bool IsKorean(TokenizedSentence sentence, int number) =>
        sentence.Touches(number) && sentence[number + 1].Kind == TokenKind.Word && sentence.Chars(number + 1)[0] is >= '\uAC00' and <= '\uD7A3';
}
