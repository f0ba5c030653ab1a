using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Two figures that are the beginning and the end of one change.</summary>
/// <param name="From">Index of the earlier value among the quantities.</param>
/// <param name="To">Index of the later value.</param>
internal readonly record struct Pair(int From, int To);

/// <summary>Finds "from X to Y", "to Y from X" "Y, down from X" and "Y instead of X", also with words in between ("from $13.2 billion in 2011 to $27.6 billion in 2016").</summary>
internal static class PairReader
{
    private const int Reach = 12;

    /// <summary>"Up from" can refer over a clause: "50,000 vehicles a year that meet U.S. safety standards, up from 25,000".</summary>
    private const int LongReach = 20;

    public static List<Pair> Read(TokenizedSentence sentence, List<Quantity> quantities)
    {
        var pairs = new List<Pair>();
        for (var i = 0; i + 1 < quantities.Count; i++)
        {
            var (first, second) = (quantities[i], quantities[i + 1]);
            if (first.Unit != second.Unit || first.Value is null || second.Value is null || second.Begin - first.Last > (IsDownFrom(sentence, second) ? LongReach : Reach)
                || first.Unit is Units.Ratio or Units.Rank || Clauses.Divides(sentence, first.Last, second.Begin))
            {
                continue;
            }

            if (IsDownFrom(sentence, second))
            {
                pairs.Add(new Pair(i + 1, i));
                i++;
            }
            else if (IsAfter(sentence, first, "from") && IsAfter(sentence, second, "to"))
            {
                pairs.Add(new Pair(i, i + 1));
                i++;
            }
            else if (sentence.Symbol(first.Last + 1) is '\u2192' or '\u21D2' && second.First == first.Last + 2)
            {
                pairs.Add(new Pair(i, i + 1));
                i++;
            }
            else if ((IsAfter(sentence, first, "to") && IsAfter(sentence, second, "from")) || IsCompared(sentence, second))
            {
                pairs.Add(new Pair(i + 1, i));
                i++;
            }
        }

        return pairs;
    }

    private static bool IsDownFrom(TokenizedSentence sentence, Quantity second) =>
        IsAfter(sentence, second, "from") && sentence.IsAnyWord(second.Begin - 2, "down", "up");

    /// <summary>"15 percent instead of 25 percent", "$42.3 billion, compared with $43.5 billion".</summary>
    private static bool IsCompared(TokenizedSentence sentence, Quantity second)
    {
        var at = second.Begin - 1;
        return (sentence.IsWord(at, "of") && sentence.IsWord(at - 1, "instead")) || (sentence.IsWord(at, "than") && sentence.IsWord(at - 1, "rather"))
            || (sentence.IsAnyWord(at, "with", "to") && sentence.IsWord(at - 1, "compared")) || sentence.IsAnyWord(at, "versus", "vs");
    }

    private static bool IsAfter(TokenizedSentence sentence, Quantity quantity, string word)
    {
        var at = quantity.Begin - 1;
        while (sentence.Symbol(at) is '\\' or '*' || sentence.IsAnyWord(at, "a", "an", "the", "current", "its"))
        {
            at--;
        }

        return sentence.IsWord(at, word);
    }
}
