using System.Collections.Frozen;
using KorusMonitor.Findings.Figures.Korean;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Reads the words that bound a quantity: "up to", "at least", "nearly", "or more".</summary>
internal static class BoundReader
{
    /// <summary>Longest first, so that "no more than" is not taken for "more than".</summary>
    private static readonly (string[] Words, Bound Bound)[] Before =
    [
        (["no", "more", "than"], Bound.AtMost),
        (["not", "more", "than"], Bound.AtMost),
        (["no", "greater", "than"], Bound.AtMost),
        (["no", "later", "than"], Bound.AtMost),
        (["not", "later", "than"], Bound.AtMost),
        (["as", "much", "as"], Bound.AtMost),
        (["as", "many", "as"], Bound.AtMost),
        (["as", "high", "as"], Bound.AtMost),
        (["a", "maximum", "of"], Bound.AtMost),
        (["not", "to", "exceed"], Bound.AtMost),
        (["no", "less", "than"], Bound.AtLeast),
        (["not", "less", "than"], Bound.AtLeast),
        (["no", "fewer", "than"], Bound.AtLeast),
        (["not", "fewer", "than"], Bound.AtLeast),
        (["in", "excess", "of"], Bound.AtLeast),
        (["as", "little", "as"], Bound.AtLeast),
        (["as", "low", "as"], Bound.AtLeast),
        (["a", "minimum", "of"], Bound.AtLeast),
        (["as", "few", "as"], Bound.AtLeast),
        (["little", "more", "than"], Bound.About),
        (["slightly", "more", "than"], Bound.About),
        (["slightly", "less", "than"], Bound.About),
        (["an", "estimated"], Bound.About),
        (["close", "to"], Bound.About),
        (["well", "over"], Bound.AtLeast),
        (["well", "above"], Bound.AtLeast),
        (["a", "little", "over"], Bound.About),
        (["just", "over"], Bound.About),
        (["just", "under"], Bound.About),
        (["up", "to"], Bound.AtMost),
        (["less", "than"], Bound.AtMost),
        (["fewer", "than"], Bound.AtMost),
        (["lower", "than"], Bound.AtMost),
        (["at", "most"], Bound.AtMost),
        (["capped", "at"], Bound.AtMost),
        (["not", "exceed"], Bound.AtMost),
        (["not", "exceeding"], Bound.AtMost),
        (["maximum", "of"], Bound.AtMost),
        (["more", "than"], Bound.AtLeast),
        (["greater", "than"], Bound.AtLeast),
        (["higher", "than"], Bound.AtLeast),
        (["at", "least"], Bound.AtLeast),
        (["upwards", "of"], Bound.AtLeast),
        (["upward", "of"], Bound.AtLeast),
        (["minimum", "of"], Bound.AtLeast),
        (["within"], Bound.AtMost),
        (["under"], Bound.AtMost),
        (["below"], Bound.AtMost),
        (["over"], Bound.AtLeast),
        (["above"], Bound.AtLeast),
        (["exceeding"], Bound.AtLeast),
        (["exceeded"], Bound.AtLeast),
        (["about"], Bound.About),
        (["approximately"], Bound.About),
        (["approx"], Bound.About),
        (["nearly"], Bound.About),
        (["almost"], Bound.About),
        (["roughly"], Bound.About),
        (["around"], Bound.About),
        (["some"], Bound.About),
        (["estimated"], Bound.About),
        (["circa"], Bound.About),
    ];

    private static readonly FrozenDictionary<string, (string[] Words, Bound Bound)[]>.AlternateLookup<ReadOnlySpan<char>> ByLastWord =
        Before.GroupBy(phrase => phrase.Words[^1], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words after which "over" and "under" compare a duration; elsewhere they place it ("over two years").</summary>
    private static readonly string[] Comparing = ["for", "lasted", "lasting", "well", "of", "after"];

    public static Quantity Apply(TokenizedSentence sentence, Quantity quantity)
    {
        if (sentence.IsHangul(quantity.First - 1) || sentence.IsHangul(quantity.Last) || sentence.IsHangul(quantity.Last + 1))
        {
            if (KoreanBoundReader.TryApply(sentence, quantity, out var bounded))
            {
                return bounded;
            }
        }

        var before = quantity.First - 1;
        if (sentence.IsAnyWord(before, "a", "an", "the", "another") || sentence.Symbol(before) is '\\' or '~')
        {
            if (sentence.Symbol(before) == '~')
            {
                return quantity with { Bound = Bound.About, BoundFirst = before };
            }

            before--;
        }

        if (sentence[before].Kind != TokenKind.Word || !ByLastWord.TryGetValue(sentence.Chars(before), out var phrases))
        {
            return ApplyAfter(sentence, quantity);
        }

        foreach (var (words, bound) in phrases)
        {
            if (!EndsWith(sentence, before, words))
            {
                continue;
            }

            var first = before - words.Length + 1;
            if (words is ["over" or "under"] && Units.IsTime(quantity.Unit) && !sentence.IsAnyWord(first - 1, Comparing))
            {
                return quantity;
            }

            return quantity with { Bound = IsDenied(sentence, words, first) ? Opposite(bound) : bound, BoundFirst = first };
        }

        return ApplyAfter(sentence, quantity);
    }

    /// <summary>"will not be higher than 15 percent", "never exceeded", "is not more than".</summary>
    private static bool IsDenied(TokenizedSentence sentence, string[] words, int first)
    {
        if (words[^1] is not ("than" or "exceeding" or "exceeded" or "above" or "below" or "over" or "under") || sentence.IsAnyWord(first, "no", "not"))
        {
            return false;
        }

        var before = sentence.IsAnyWord(first - 1, "be", "go", "rise", "grow", "fall", "drop", "set", "any") ? first - 2 : first - 1;
        return sentence.IsAnyWord(before, "not", "never", "cannot", "no");
    }

    private static Bound Opposite(Bound bound) => bound switch
    {
        Bound.AtLeast => Bound.AtMost,
        Bound.AtMost => Bound.AtLeast,
        _ => bound,
    };

    private static Quantity ApplyAfter(TokenizedSentence sentence, Quantity quantity)
    {
        if (HasPlus(sentence, quantity))
        {
            return quantity with { Bound = Bound.AtLeast };
        }

        var at = quantity.Last + 1;
        var limit = sentence.IsAnyWord(at + 1, "the", "a") ? at + 2 : at + 1;
        if (sentence.IsWord(at, "at") && sentence.IsAnyWord(limit, "most", "maximum", "least", "minimum"))
        {
            return quantity with { Bound = sentence.IsAnyWord(limit, "most", "maximum") ? Bound.AtMost : Bound.AtLeast };
        }

        if (sentence.IsAnyWord(at, "or", "and"))
        {
            return sentence.IsAnyWord(at + 1, "more", "higher", "above", "greater", "over", "longer") && !sentence.IsWord(at + 2, "than")
                    && !(sentence.IsWord(at, "and") && sentence.IsWord(at + 1, "more"))
                ? quantity with { Bound = Bound.AtLeast }
                : sentence.IsAnyWord(at + 1, "less", "fewer", "lower", "below", "under") ? quantity with { Bound = Bound.AtMost }
                : sentence.IsWord(at, "or") && sentence.IsWord(at + 1, "so") ? quantity with { Bound = Bound.About }
                : quantity;
        }

        return sentence.Symbol(at) == '+' && sentence.Touches(at - 1) ? quantity with { Bound = Bound.AtLeast } : quantity;
    }

    /// <summary>"90-plus minutes", "$1 trillion-plus".</summary>
    private static bool HasPlus(TokenizedSentence sentence, Quantity quantity)
    {
        for (var at = quantity.First + 1; at <= quantity.Last + 2; at++)
        {
            if (sentence.IsWord(at, "plus") && sentence.IsHyphen(at - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(TokenizedSentence sentence, int last, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!sentence.IsWord(last - i, words[^(i + 1)]))
            {
                return false;
            }
        }

        return true;
    }
}
