using System.Globalization;
using KorusMonitor.Findings.Figures.Korean;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Reads ranks: "sixth-largest", "7th largest", "ranked sixth".</summary>
internal static class RankReader
{
    public static bool TryRead(TokenizedSentence sentence, int at, out Quantity quantity)
    {
        quantity = null!;
        if (sentence.IsWord(at + 1, "번째"))
        {
            return KoreanRankReader.TryRead(sentence, at, out quantity);
        }

        if (!TryReadOrdinal(sentence, at, out var last, out var rank))
        {
            return false;
        }

        var next = sentence.AfterHyphen(last + 1);
        if (sentence.IsWord(next, "most") && sentence.IsAnyWord(next + 1, "important", "valuable"))
        {
            last = next + 1;
        }
        else if (sentence.Is(next, WordRole.Superlative))
        {
            last = next;
        }
        else if (!sentence.IsAnyWord(at - 1, "ranked", "ranks", "ranking") && !(sentence.IsWord(at - 1, "as") && sentence.IsAnyWord(at - 2, "ranked", "ranks")))
        {
            return false;
        }

        quantity = new Quantity { First = at, Last = last, Value = rank, Unit = Units.Rank };
        return true;
    }

    private static bool TryReadOrdinal(TokenizedSentence sentence, int at, out int last, out decimal rank)
    {
        (last, rank) = (at, 0);
        if (sentence.Is(at, WordRole.Ordinal))
        {
            rank = sentence[at].Lexeme!.Number(WordRole.Ordinal);
            return true;
        }

        if (sentence[at].Kind != TokenKind.Number || sentence[at].Length > 4 || !sentence.Touches(at) || !sentence.IsAnyWord(at + 1, "st", "nd", "rd", "th"))
        {
            return false;
        }

        last = at + 1;
        return decimal.TryParse(sentence.Chars(at), NumberStyles.None, CultureInfo.InvariantCulture, out rank);
    }
}
