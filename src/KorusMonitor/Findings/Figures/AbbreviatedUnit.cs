using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Reads units glued to their number: "85mph", "16GB", "6ft 2in", "-5C", "5\u2032".</summary>
internal static class AbbreviatedUnit
{
    public static bool TryRead(TokenizedSentence sentence, int at, Numeral numeral, out UnitReading unit)
    {
        var code = numeral.InDigits ? Code(sentence, at) : null;
        unit = new UnitReading(at, code ?? string.Empty, 1);
        return code is not null;
    }

    /// <summary>A prime or double prime: feet and inches.</summary>
    public static bool TryReadSign(TokenizedSentence sentence, int at, out UnitReading unit)
    {
        var code = sentence.Symbol(at) switch { '\u2032' => "foot", '\u2033' => "inch", _ => null };
        unit = new UnitReading(at, code ?? string.Empty, 1);
        return code is not null;
    }

    private static string? Code(TokenizedSentence sentence, int at) => sentence.Chars(at) switch
    {
        "m" => CountsInMillions(sentence, at) ? null : "metre",
        "C" => "degree-celsius",
        "F" => "degree-fahrenheit",
        "in" => "inch",
        "g" => "gram",
        "t" => "tonne",
        "ha" => "hectare",
        "MB" => "megabyte",
        "W" => "watt",
        "V" => "volt",
        { Length: <= 4 } when sentence.Is(at, WordRole.Unit) => sentence[at].Lexeme!.Code(WordRole.Unit),
        _ => null,
    };

    /// <summary>"2.5m people" but "a 100m tower".</summary>
    private static bool CountsInMillions(TokenizedSentence sentence, int at)
    {
        var noun = sentence.Chars(at + 1);
        return sentence[at + 1].Kind == TokenKind.Word && (sentence.Is(at + 1, WordRole.Unit) || (noun.Length > 3 && noun[^1] == 's' && noun[^2] != 's'));
    }
}
