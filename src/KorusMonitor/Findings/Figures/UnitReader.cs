using KorusMonitor.Findings.Figures.Korean;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <param name="Last">Last token of the unit.</param>
/// <param name="Unit">Name of the unit.</param>
/// <param name="Factor">How many of the unit the word stands for: ten years for a decade.</param>
internal readonly record struct UnitReading(int Last, string Unit, decimal Factor);

/// <summary>Reads the unit after a number: percent, currency, time, things counted.</summary>
internal static class UnitReader
{
    /// <summary>"250,000 good American jobs": how many words may stand between number and noun.</summary>
    private const int MostModifiers = 3;

    public static bool TryRead(TokenizedSentence sentence, Numeral numeral, out UnitReading unit)
    {
        var at = sentence.AfterHyphen(numeral.Last + 1);
        if (sentence.IsHangul(at))
        {
            return KoreanUnitReader.TryRead(sentence, numeral, out unit);
        }

        if (sentence.IsWord(at, "plus") && sentence.IsHyphen(at - 1))
        {
            at = sentence.AfterHyphen(at + 1);
        }

        return TryReadPercent(sentence, at, out unit)
            || TryReadCurrency(sentence, at, numeral, out unit)
            || TryReadTime(sentence, at, out unit)
            || MeasureReader.TryRead(sentence, at, out unit)
            || TryReadThings(sentence, at, numeral, out unit);
    }

    private static bool TryReadPercent(TokenizedSentence sentence, int at, out UnitReading unit)
    {
        unit = default;
        if (sentence.Symbol(at) is '%' or '\uFF05')
        {
            unit = sentence.Touches(at) && sentence.IsAnyWord(at + 1, "p", "pt", "pts", "포인트")
                ? new UnitReading(at + 1, Units.PercentagePoint, 1)
                : PercentOrPoints(sentence, at);
            return true;
        }

        if (sentence.IsAnyWord(at, "percent", "pct"))
        {
            unit = PercentOrPoints(sentence, at);
            return true;
        }

        if (sentence.IsWord(at, "per") && sentence.IsWord(at + 1, "cent"))
        {
            unit = PercentOrPoints(sentence, at + 1);
            return true;
        }

        if (sentence.IsWord(at, "percentage") && sentence.AfterHyphen(at + 1) is var point && sentence.IsAnyWord(point, "point", "points"))
        {
            unit = new UnitReading(point, Units.PercentagePoint, 1);
            return true;
        }

        if (sentence.IsWord(at, "basis") && sentence.AfterHyphen(at + 1) is var basis && sentence.IsAnyWord(basis, "point", "points"))
        {
            unit = new UnitReading(basis, Units.PercentagePoint, 0.01m);
            return true;
        }

        if (sentence.IsAnyWord(at, "bp", "bps"))
        {
            unit = new UnitReading(at, Units.PercentagePoint, 0.01m);
            return true;
        }

        if (sentence.IsAnyWord(at, "pp", "p.p.", "p.p", "ppt", "ppts"))
        {
            unit = new UnitReading(at, Units.PercentagePoint, 1);
            return true;
        }

        return false;
    }

    private static UnitReading PercentOrPoints(TokenizedSentence sentence, int at)
    {
        var point = sentence.AfterHyphen(at + 1);
        return sentence.IsAnyWord(point, "point", "points")
            ? new UnitReading(point, Units.PercentagePoint, 1)
            : new UnitReading(at, Units.Percent, 1);
    }

    private static bool TryReadCurrency(TokenizedSentence sentence, int at, Numeral numeral, out UnitReading unit)
    {
        unit = default;
        // "closed at 412p", but not "1080p".
        var isPence = sentence.IsWord(at, "p") && sentence.Touches(at - 1) && numeral.InDigits && sentence.IsAnyWord(numeral.First - 1, "at", "to", "of", "by", "from", "just");
        if (isPence || sentence.IsAnyWord(at, "cent", "cents", "pence"))
        {
            unit = new UnitReading(at, isPence || sentence.IsWord(at, "pence") ? "GBP" : "USD", 0.01m);
            return true;
        }

        var word = at;
        string? foreign = null;
        if (sentence.Country(at) is { } country)
        {
            foreign = country;
            word = at + 1;
        }

        if (!sentence.Is(word, WordRole.Currency))
        {
            return false;
        }

        var code = sentence[word].Lexeme!.Code(WordRole.Currency);
        if (code == "KRW" && sentence.IsWord(word, "won") && !IsLikelyMoney(sentence, word, numeral))
        {
            return false;
        }

        if (code == "USD" && foreign is not null and not "US")
        {
            code = foreign switch { "CA" => "CAD", "AU" => "AUD", "SG" => "SGD", "TW" => "TWD", "NZ" => "NZD", _ => null };
            if (code is null)
            {
                return false;
            }
        }

        unit = new UnitReading(word, code, 1);
        return true;
    }

    /// <summary>"A team of 11 won the cup": the verb follows small bare numbers and has an object.</summary>
    private static bool IsLikelyMoney(TokenizedSentence sentence, int won, Numeral numeral) =>
        numeral.Scale >= 1000 || numeral.Grouped || (numeral.Value >= 100 && !sentence.Is(won + 1, WordRole.Determiner));

    private static bool TryReadTime(TokenizedSentence sentence, int at, out UnitReading unit)
    {
        unit = default;
        var word = at;
        if (sentence.IsAnyWord(at, "business", "working", "calendar", "full", "consecutive", "straight", "additional", "more", "long")
            && sentence[at].Kind == TokenKind.Word)
        {
            word = sentence.AfterHyphen(at + 1);
        }

        if (!sentence.Is(word, WordRole.Time))
        {
            return false;
        }

        var lexeme = sentence[word].Lexeme!;
        unit = new UnitReading(word, lexeme.Code(WordRole.Time), lexeme.Number(WordRole.Time));
        return true;
    }

    private static bool TryReadThings(TokenizedSentence sentence, int at, Numeral numeral, out UnitReading unit)
    {
        unit = default;
        if (sentence[at].Kind != TokenKind.Word)
        {
            return AbbreviatedUnit.TryReadSign(sentence, at, out unit);
        }

        if (sentence[at].Start == sentence[numeral.Last].End)
        {
            return AbbreviatedUnit.TryRead(sentence, at, numeral, out unit);
        }


        for (var (word, skipped) = (at, 0); skipped <= MostModifiers; skipped++)
        {
            if (sentence.Is(word, WordRole.Unit))
            {
                // A plural is never a modifier: "vehicles last year", but "auto parts".
                var isModifier = sentence.Is(word, WordRole.Product) && sentence.Chars(word)[^1] != 's' && IsNoun(sentence, word + 1);
                if (!isModifier)
                {
                    var code = sentence[word].Lexeme!.Code(WordRole.Unit);
                    unit = new UnitReading(word, code == "pound" && IsPaid(sentence, numeral, word) ? "GBP" : code, 1);
                    return true;
                }
            }

            var next = AfterType(sentence, word, sentence.AfterHyphen(word + 1));
            if (sentence[word].Kind != TokenKind.Word || sentence[next].Kind != TokenKind.Word || EndsPhrase(sentence, word))
            {
                break;
            }

            word = next;
        }

        // Without a known noun, digits count what a plural names: "459 participants".
        if (CountedNoun.TryFind(sentence, numeral, at, out var noun))
        {
            unit = new UnitReading(noun, Units.Count, 1);
            return true;
        }

        return false;
    }

    /// <summary>"costs 1,100 pounds a month": money, where nothing is weighed.</summary>
    private static bool IsPaid(TokenizedSentence sentence, Numeral numeral, int pounds)
    {
        var first = numeral.First;
        if (numeral.Scale >= 1_000_000 && !sentence.IsWord(pounds + 1, "of"))
        {
            return true;
        }

        if (sentence.IsAnyWord(pounds + 1, "a", "per") && sentence.IsAnyWord(pounds + 2, "month", "week", "year", "day", "night", "head"))
        {
            return true;
        }

        for (var at = first - 1; at >= 0 && at > first - 5; at--)
        {
            if (sentence.IsAnyWord(at, "cost", "costs", "costing", "pay", "pays", "paid", "price", "priced", "worth", "fine", "fined", "fee", "spend", "spent", "raised", "million", "debt", "salary", "bonus"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"three F-16 jets": the number of a type is part of its name.</summary>
    private static int AfterType(TokenizedSentence sentence, int word, int next) =>
        sentence[next].Kind == TokenKind.Number && next == word + 2 && sentence[word].Length <= 3 && sentence.IsCapitalised(word) && !sentence.Touches(next) ? next + 1 : next;

    private static bool IsNoun(TokenizedSentence sentence, int at) =>
        sentence[at].Kind == TokenKind.Word && !sentence.Is(at, WordRole.Function | WordRole.Determiner | WordRole.Up | WordRole.Down | WordRole.Time) && !sentence.Is(at, WordRole.Speech);

    private static bool EndsPhrase(TokenizedSentence sentence, int at) =>
        sentence.Is(at, WordRole.Function | WordRole.Determiner | WordRole.Head | WordRole.Time | WordRole.Speech) && sentence.Country(at) is null;
}
