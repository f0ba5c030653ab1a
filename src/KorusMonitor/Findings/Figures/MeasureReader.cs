using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Reads units of more than one word or sign: "square feet", "cubic metres", "30 degrees Celsius", "25°C", "60 miles per hour", "90 km/h".</summary>
internal static class MeasureReader
{
    public static bool TryRead(TokenizedSentence sentence, int at, out UnitReading unit) =>
        TryReadDegrees(sentence, at, out unit) || TryReadArea(sentence, at, out unit) || TryReadSpeed(sentence, at, out unit);

    private static bool TryReadDegrees(TokenizedSentence sentence, int at, out UnitReading unit)
    {
        unit = default;
        var isSign = sentence.Symbol(at) == '\u00B0';
        if (!isSign && !sentence.IsAnyWord(at, "degree", "degrees"))
        {
            return false;
        }

        unit = sentence.IsAnyWord(at + 1, "Celsius", "C", "centigrade") ? new UnitReading(at + 1, "degree-celsius", 1)
            : sentence.IsAnyWord(at + 1, "Fahrenheit", "F") ? new UnitReading(at + 1, "degree-fahrenheit", 1)
            : new UnitReading(at, "degree", 1);
        return true;
    }

    private static bool TryReadArea(TokenizedSentence sentence, int at, out UnitReading unit)
    {
        unit = default;
        var kind = sentence.IsAnyWord(at, "square", "sq") ? "square" : sentence.IsWord(at, "cubic") ? "cubic" : sentence.IsWord(at, "nautical") ? "nautical" : null;
        var noun = sentence.AfterHyphen(at + 1);
        if (kind is null || !sentence.Is(noun, WordRole.Unit))
        {
            return false;
        }

        unit = new UnitReading(noun, $"{kind}-{sentence[noun].Lexeme!.Code(WordRole.Unit)}", 1);
        return true;
    }

    private static bool TryReadSpeed(TokenizedSentence sentence, int at, out UnitReading unit)
    {
        unit = default;
        if (!sentence.Is(at, WordRole.Unit) || sentence[at].Lexeme!.Code(WordRole.Unit) is var length && length is not ("mile" or "kilometre" or "metre" or "megabit" or "gigabit" or "foot"))
        {
            return false;
        }

        var last = sentence.IsAnyWord(at + 1, "per", "an", "a") ? at + 2 : sentence.Symbol(at + 1) == '/' ? at + 2 : -1;
        var per = sentence.IsAnyWord(last, "hour", "h") ? "hour" : sentence.IsAnyWord(last, "second", "s") ? "second" : null;
        if (last < 0 || per is null)
        {
            return false;
        }

        unit = new UnitReading(last, $"{length}/{per}", 1);
        return true;
    }
}
