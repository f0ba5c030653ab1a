using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>Finds "25%에서 15%로", "132억 달러에서 2016년 276억 달러로", "25% → 15%".</summary>
internal static class KoreanPairReader
{
    private const int Reach = 16;

    public static List<Pair> Read(TokenizedSentence sentence, List<Quantity> quantities)
    {
        var pairs = new List<Pair>();
        for (var i = 0; i + 1 < quantities.Count; i++)
        {
            var (first, second) = (quantities[i], quantities[i + 1]);
            var areAlike = first.Unit == second.Unit && first is { Value: not null, Unit: not (Units.Ratio or Units.Rank) } && second.Value is not null
                && second.Begin - first.Last <= Reach && !Clauses.Divides(sentence, first.Last, second.Begin);
            if (areAlike && (IsFromTo(sentence, first, second) || IsArrow(sentence, first, second)))
            {
                pairs.Add(new Pair(i, i + 1));
                i++;
            }
        }

        return pairs;
    }

    public static string Kind(List<Quantity> quantities, Pair pair)
    {
        // "276억 달러로 두 배 이상 늘었다": the ratio follows the values.
        var next = Math.Max(pair.From, pair.To) + 1;
        if (next < quantities.Count && quantities[next].Kind is { } kind)
        {
            return kind;
        }

        var direction = Math.Sign((quantities[pair.To].Value - quantities[pair.From].Value) ?? 0);
        return direction > 0 ? "increased" : direction < 0 ? "decreased" : "unchanged";
    }

    private static bool IsFromTo(TokenizedSentence sentence, Quantity first, Quantity second) =>
        sentence.IsAnyWord(first.Last + 1, "에서", "부터") && sentence.IsAnyWord(second.Last + 1, "로", "으로", "까지");

    private static bool IsArrow(TokenizedSentence sentence, Quantity first, Quantity second) =>
        sentence.Symbol(first.Last + 1) is '\u2192' or '\u21D2' && second.First == first.Last + 2;
}
