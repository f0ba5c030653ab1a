using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>
/// Reads ratios: "doubled", "halved", "threefold", "10-fold", "three times as much", "twice the", "by half". The words of a comparison belong
/// to the finding ("more than doubled"): they are one idiom.
/// </summary>
internal static class RatioReader
{
    public static bool TryRead(TokenizedSentence sentence, int at, out Quantity quantity)
    {
        quantity = null!;
        var (last, value, kind) = Read(sentence, at);
        if (last < 0)
        {
            return false;
        }

        var bound = Bound.Exact;
        var first = at;
        if (sentence.IsWord(at - 1, "than") && sentence.IsAnyWord(at - 2, "more", "less"))
        {
            (bound, first) = (sentence.IsWord(at - 2, "more") ? Bound.AtLeast : Bound.AtMost, at - 2);
            kind = kind is null ? null : bound == Bound.AtLeast ? $"more-than-{kind}" : $"less-than-{kind}";
        }
        else if (sentence.IsAnyWord(at - 1, "nearly", "almost", "roughly", "about", "approximately", "around"))
        {
            (bound, first) = (Bound.About, at - 1);
        }
        else if (sentence.IsWord(at - 1, "least") && sentence.IsWord(at - 2, "at"))
        {
            (bound, first) = (Bound.AtLeast, at - 2);
        }

        quantity = new Quantity { First = first, Last = last, Value = value, Unit = Units.Ratio, Bound = bound, Kind = kind };
        return true;
    }

    private static (int Last, decimal Value, string? Kind) Read(TokenizedSentence sentence, int at)
    {
        if (sentence.Is(at, WordRole.Ratio))
        {
            var lexeme = sentence[at].Lexeme!;
            return (at, lexeme.Number(WordRole.Ratio), lexeme.Code(WordRole.Ratio));
        }

        if (sentence.IsAnyWord(at, "double", "triple", "quadruple", "halve") && IsVerb(sentence, at))
        {
            return sentence.IsWord(at, "double") ? (at, 2, "doubled")
                : sentence.IsWord(at, "triple") ? (at, 3, "tripled")
                : sentence.IsWord(at, "quadruple") ? (at, 4, "quadrupled")
                : (at, 0.5m, "halved");
        }

        if (sentence.IsWord(at, "twice") && sentence.IsAnyWord(at + 1, "as", "the", "that", "its", "what", "their"))
        {
            return (at, 2, null);
        }

        if (sentence.IsWord(at, "half") && IsShare(sentence, at))
        {
            return (at, 0.5m, sentence.IsAnyWord(at - 1, "by", "in") ? "halved" : null);
        }

        return ReadMultiple(sentence, at);
    }

    /// <summary>"will double", "to nearly double", "more than double": a verb, unlike "double taxation" and "double-digit".</summary>
    private static bool IsVerb(TokenizedSentence sentence, int at)
    {
        if (sentence.IsHyphen(at + 1) && sentence.Touches(at))
        {
            return false;
        }

        var before = at - 1;
        if (sentence.IsWord(before, "than") && sentence.IsWord(before - 1, "more"))
        {
            return true;
        }

        if (sentence.IsAnyWord(before, "nearly", "almost", "roughly", "about", "not"))
        {
            before--;
        }

        return sentence.IsAnyWord(before, "to", "will", "would", "could", "can", "may", "might", "should", "must");
    }

    /// <summary>"by half", "half of its exports", "half the deficit", but neither "the first half" nor "half a billion" nor "half-year".</summary>
    private static bool IsShare(TokenizedSentence sentence, int at)
    {
        if (sentence.IsHyphen(at + 1) || sentence.Is(at - 1, WordRole.Ordinal) || sentence.IsAnyWord(at - 1, "a", "other", "latter", "last", "next", "and", "each"))
        {
            return false;
        }

        return sentence.IsAnyWord(at - 1, "by", "in") || sentence.IsAnyWord(at + 1, "of", "the", "its", "their", "our");
    }

    /// <summary>"threefold", "10-fold", "three times higher".</summary>
    private static (int Last, decimal Value, string? Kind) ReadMultiple(TokenizedSentence sentence, int at)
    {
        if (sentence[at].Kind == TokenKind.Word && sentence[at].Length > 4 && sentence.Chars(at).EndsWith("fold", StringComparison.OrdinalIgnoreCase))
        {
            var stem = Lexicon.Find(sentence.Chars(at)[..^4]);
            return stem is not null && (stem.Roles & WordRole.Cardinal) != 0 ? Multiple(at, stem.Number(WordRole.Cardinal)) : (-1, 0, null);
        }

        if (sentence[at].Kind != TokenKind.Number && !sentence.Is(at, WordRole.Cardinal))
        {
            return (-1, 0, null);
        }

        // The noun is looked for before the number is read: nearly no number is a multiple.
        if (!IsBeforeMultiple(sentence, at) || !NumeralReader.TryRead(sentence, at, shortScales: false, out var numeral) || numeral.Value > 10_000)
        {
            return (-1, 0, null);
        }

        var next = sentence.AfterHyphen(numeral.Last + 1);
        var isFold = sentence.IsWord(next, "fold");
        var isTimes = sentence.IsWord(next, "times") && (sentence.IsAnyWord(next + 1, "as", "the", "that", "its", "more", "what", "larger", "greater", "bigger", "faster", "earnings", "sales", "normal", "average", "longer", "likely", "less", "stronger", "worse")
            || sentence.Is(next + 1, WordRole.Up | WordRole.Down));
        return isFold ? Multiple(next, numeral.Value) : isTimes ? (next, numeral.Value, null) : (-1, 0, null);
    }

    private static bool IsBeforeMultiple(TokenizedSentence sentence, int at)
    {
        for (var noun = at + 1; noun <= at + 6; noun++)
        {
            if (sentence.IsAnyWord(noun, "fold", "times"))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Last, decimal Value, string? Kind) Multiple(int last, decimal value) =>
        (last, value, value == 2 ? "doubled" : value == 3 ? "tripled" : value == 4 ? "quadrupled" : "multiplied");
}
