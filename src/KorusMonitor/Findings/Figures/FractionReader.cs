using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Reads fractions in words: "a third of", "two-thirds", "by a quarter", but neither "a third round" nor "the third
/// quarter".</summary>
internal static class FractionReader
{
    public static bool TryRead(TokenizedSentence sentence, int at, out Quantity quantity)
    {
        if (TryReadOfPoint(sentence, at, out quantity))
        {
            return true;
        }

        var isArticle = sentence.IsAnyWord(at, "a", "an");
        if (!isArticle && !sentence.Is(at, WordRole.Cardinal))
        {
            return false;
        }

        var last = sentence.AfterHyphen(at + 1);
        if (!sentence.Is(last, WordRole.Fraction))
        {
            return false;
        }

        var numerator = isArticle ? 1 : sentence[at].Lexeme!.Number(WordRole.Cardinal);
        var denominator = sentence[last].Lexeme!.Number(WordRole.Fraction);
        var isPlural = sentence.Chars(last)[^1] is 's' or 'S';
        if (numerator < 1 || numerator >= denominator || isPlural != (numerator > 1) || !IsPart(sentence, at, last))
        {
            return false;
        }

        var isChange = sentence.IsWord(at - 1, "by")
            || (sentence.IsAnyWord(at - 1, "about", "nearly", "almost", "roughly") && sentence.IsWord(at - 2, "by"));
        quantity = BoundReader.Apply(sentence, new Quantity
        {
            First = at,
            Last = last,
            Value = NumeralReader.Plain(Math.Round(numerator / denominator, 4)),
            Unit = Units.Ratio,
            Kind = isChange ? ChangeReader.KindBefore(sentence, at - 1) : null,
        });
        return true;
    }

    /// <summary>"a quarter of a percentage point", "half a percent".</summary>
    private static bool TryReadOfPoint(TokenizedSentence sentence, int at, out Quantity quantity)
    {
        quantity = null!;
        var part = sentence.IsWord(at, "half") ? at : at + 1;
        var article = sentence.IsWord(part + 1, "of") ? part + 2 : part + 1;
        var isPart = part == at || (sentence.IsAnyWord(at, "a", "one") && sentence.Is(part, WordRole.Fraction));
        var isPoint = sentence.IsWord(article + 1, "percentage") && sentence.IsWord(article + 2, "point");
        if (!isPart || !sentence.IsAnyWord(article, "a", "one") || (!isPoint && !sentence.IsWord(article + 1, "percent")))
        {
            return false;
        }

        quantity = BoundReader.Apply(sentence, new Quantity
        {
            First = at,
            Last = isPoint ? article + 2 : article + 1,
            Value = part == at ? 0.5m : NumeralReader.Plain(Math.Round(1 / sentence[part].Lexeme!.Number(WordRole.Fraction), 4)),
            Unit = isPoint ? Units.PercentagePoint : Units.Percent,
        });
        return true;
    }

    /// <summary>"One-third" and "two thirds" are always parts; "a third" and "a quarter" only of something, or as the size of a
    /// change.</summary>
    private static bool IsPart(TokenizedSentence sentence, int first, int last)
    {
        if (sentence.IsHyphen(last + 1) && sentence.Touches(last))
        {
            return false;
        }

        var ends = sentence[last + 1].Kind != TokenKind.Word || sentence.Is(last + 1, WordRole.Function);
        return sentence.IsWord(last + 1, "of") || (ends && sentence.IsAnyWord(first - 1, "by", "than"))
            || (ends && sentence.IsWord(first - 2, "by") && sentence.IsAnyWord(first - 1, "about", "nearly", "almost", "roughly"))
            || sentence.IsAnyWord(last, "thirds")
            || (sentence.IsHyphen(first + 1) && sentence.Touches(first) && sentence[last + 1].Kind != TokenKind.Word);
    }
}
