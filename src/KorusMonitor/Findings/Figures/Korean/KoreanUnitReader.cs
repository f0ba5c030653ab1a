using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>Reads the unit behind a number: 달러, 원, %, 대, 건, 개사, 년, 위, 배. Numbers of articles, rounds and months have none.</summary>
internal static class KoreanUnitReader
{
    private const int Reach = 14;

    private static readonly string[] Spans = ["이내", "내", "간", "동안", "전", "후", "뒤", "안", "만", "이상", "이하", "연속", "째", "가량", "씩"];

    public static bool TryRead(TokenizedSentence sentence, Numeral numeral, out UnitReading unit)
    {
        unit = default;
        var at = numeral.Last + 1;
        if (sentence.Is(at, WordRole.Odd))
        {
            at++;
        }

        // "미국 달러", "캐나다 달러" and plain "달러".
        var isForeign = sentence.Country(at) is not null && sentence.Is(at + 1, WordRole.Currency);
        if (isForeign || sentence.Is(at, WordRole.Currency))
        {
            return TryReadCurrency(sentence, at, isForeign, out unit);
        }

        var isTrillions = sentence.IsAnyWord(numeral.Last, "조", "兆");
        if (isTrillions || !sentence.IsHangul(at) || sentence[at].Lexeme is not { } lexeme || (lexeme.Roles & WordRole.Label) != 0)
        {
            return false;
        }

        if (sentence.Is(at, WordRole.Time))
        {
            return TryReadTime(sentence, at, numeral, out unit);
        }

        if (!sentence.Is(at, WordRole.Unit) || (sentence.IsWord(at + 1, "당") && sentence.Touches(at)))
        {
            return false;
        }

        var code = lexeme.Code(WordRole.Unit);
        code = code switch
        {
            "machine" => Machine(sentence, at, numeral),
            "count" or "person" when IsOfJobs(sentence, numeral.First) => "job",
            _ => code,
        };
        unit = new UnitReading(at, code ?? Units.Count, 1);
        return code is not null;
    }

    /// <summary>"톤당 50달러", "1인당 3만 달러": what an amount is paid for, said before it.</summary>
    public static string? Per(TokenizedSentence sentence, int first)
    {
        var before = sentence.IsHangul(first - 1) && sentence.Is(first - 1, WordRole.Bound) ? first - 2 : first - 1;
        if (!sentence.IsHangul(before) || sentence.Chars(before) is not [.., '당'])
        {
            return null;
        }

        return sentence.Chars(before) switch
        {
            "톤당" => "tonne",
            "배럴당" => "barrel",
            "대당" => "vehicle",
            "갤런당" => "gallon",
            "당" => sentence.IsWord(before - 1, "kg") ? "kilogram" : sentence.Is(before - 1, WordRole.Unit) ? sentence[before - 1].Lexeme!.Code(WordRole.Unit) : null,
            _ => null,
        };
    }

    private static bool TryReadCurrency(TokenizedSentence sentence, int at, bool isForeign, out UnitReading unit)
    {
        var word = isForeign ? at + 1 : at;
        var code = sentence[word].Lexeme!.Code(WordRole.Currency);
        code = code == "USD" && isForeign ? Dollar(sentence.Country(at)!) : code;
        unit = new UnitReading(word, code ?? string.Empty, 1);
        return code is not null;
    }

    private static string? Dollar(string country) => country switch
    {
        "US" => "USD",
        "CA" => "CAD",
        "AU" => "AUD",
        "SG" => "SGD",
        "HK" => "HKD",
        "TW" => "TWD",
        _ => null,
    };

    private static bool TryReadTime(TokenizedSentence sentence, int at, Numeral numeral, out UnitReading unit)
    {
        var lexeme = sentence[at].Lexeme!;
        unit = new UnitReading(at, lexeme.Code(WordRole.Time), lexeme.Number(WordRole.Time));
        if (sentence.IsWord(at, "월"))
        {
            return false;
        }

        // 12일 is a day of the month, 30일 이내 are thirty days; 9시 30분 is a time of day; 100만 주 are shares.
        return sentence.IsWord(at, "일") ? numeral.Value > 31 || StartsSpan(sentence, at + 1)
            : sentence.IsWord(at, "분") ? !sentence.IsWord(at - 2, "시")
            : sentence.IsWord(at, "주") ? numeral.Scale == 1 && numeral.Value <= 104
            : !sentence.IsWord(at, "년") || sentence.Year(numeral.First) == 0;
    }

    private static bool StartsSpan(TokenizedSentence sentence, int at)
    {
        foreach (var span in Spans)
        {
            if (sentence.IsHangul(at) && sentence.Chars(at).StartsWith(span, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What "대" counts: vehicles, aircraft, other machines; "10대 기업" are the top ten and count nothing.</summary>
    private static string? Machine(TokenizedSentence sentence, int at, Numeral numeral)
    {
        for (var before = numeral.First - 1; before >= 0 && before > numeral.First - Reach && !Clauses.IsBoundary(sentence, before); before--)
        {
            if (sentence.Is(before, WordRole.Product))
            {
                return sentence[before].Lexeme!.Code(WordRole.Product) switch { "aircraft" => "aircraft", "auto" or "truck" => "vehicle", _ => "unit" };
            }
        }

        // "5만 대의 차량": what is counted may follow.
        for (var after = at + 1; after <= at + 3; after++)
        {
            if (sentence.Is(after, WordRole.Product) && !sentence[after - 1].Has(WordRole.Head))
            {
                return sentence[after].Lexeme!.Code(WordRole.Product) switch { "aircraft" => "aircraft", "auto" or "truck" => "vehicle", _ => "unit" };
            }
        }

        var isTop = numeral.Value <= 100 && numeral.Scale == 1 && sentence.IsHangul(at + 1) && !sentence.Touches(at) && !sentence.Is(at + 1, WordRole.Bound | WordRole.Up | WordRole.Down);
        return isTop || (sentence[at + 1].Kind == TokenKind.Number && numeral.Value < 100) ? null : "unit";
    }

    private static bool IsOfJobs(TokenizedSentence sentence, int first) =>
        sentence.Is(first - 1, WordRole.Head) && sentence[first - 1].Lexeme!.Code(WordRole.Head) == "jobs"
        || (sentence.Is(first - 2, WordRole.Head) && sentence[first - 2].Lexeme!.Code(WordRole.Head) == "jobs" && sentence.IsHangul(first - 1));
}
