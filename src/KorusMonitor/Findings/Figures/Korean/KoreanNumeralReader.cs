using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>
/// Reads numbers in groups of four digits: "3천500억", "1조 2,345억", "205억 5000만", "12만5천", "1.5조". Tokens have the roles of scales only
/// right behind a number, so that a scale here is one.
/// </summary>
internal static class KoreanNumeralReader
{
    private const decimal Most = 1e20m;

    /// <param name="at">The first digits, with a scale behind them.</param>
    /// <param name="value">What they are worth.</param>
    public static bool TryRead(TokenizedSentence sentence, int at, decimal value, bool grouped, out Numeral numeral)
    {
        numeral = default;
        if (value > Most)
        {
            return false;
        }

        var (total, section, current) = (0m, 0m, value);
        var (last, lastMyriad, scale) = (at, Most, 1m);
        while (true)
        {
            var next = last + 1;
            if (sentence.Is(next, WordRole.SmallScale))
            {
                var factor = sentence[next].Lexeme!.Number(WordRole.SmallScale);
                (section, current, scale, last) = (section + (current * factor), 0, current == 0 ? scale * factor : factor, next);
                if (TryReadMore(sentence, next + 1, factor, lastMyriad, touching: true, out var more))
                {
                    (current, last, scale) = (more, next + 1, 1);
                }
            }
            else if (sentence.Is(next, WordRole.Myriad) && sentence[next].Lexeme!.Number(WordRole.Myriad) is var myriad && myriad < lastMyriad && section + current > 0)
            {
                (total, section, current, lastMyriad) = (total + ((section + current) * myriad), 0, 0, myriad);
                (last, scale) = (next, scale * myriad);
                if (TryReadMore(sentence, next + 1, myriad, myriad, touching: false, out var more))
                {
                    (current, last, scale) = (more, next + 1, 1);
                }
            }
            else
            {
                break;
            }
        }

        numeral = new Numeral(at, last, NumeralReader.Plain(total + section + current), Math.Max(scale, lastMyriad < Most ? lastMyriad : 1), InDigits: true, grouped);
        return last > at && numeral.Value <= Most * 10;
    }

    /// <summary>The digits of the next group: a lower scale or a unit follows them, unless they are a year.</summary>
    private static bool TryReadMore(TokenizedSentence sentence, int at, decimal below, decimal belowMyriad, bool touching, out decimal value)
    {
        value = 0;
        if (sentence[at].Kind != TokenKind.Number || sentence[at].Start - sentence[at - 1].End > (touching ? 0 : 1)
            || !NumeralReader.TryParse(sentence.Chars(at), out value) || value >= below)
        {
            return false;
        }

        var isScaled = sentence.Is(at + 1, WordRole.SmallScale | WordRole.Myriad);
        return isScaled
            ? !sentence.Is(at + 1, WordRole.Myriad) || sentence[at + 1].Lexeme!.Number(WordRole.Myriad) < belowMyriad
            : below <= 10_000 && !sentence.Is(at + 1, WordRole.Time) && (sentence.Is(at + 1, WordRole.Unit | WordRole.Currency) || sentence.Touches(at - 1));
    }
}
