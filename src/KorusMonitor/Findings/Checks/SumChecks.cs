using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <summary>
/// A total and its parts in one sentence: "$350 billion: $150 billion for … and $200 billion for …". A list may leave parts out, so that a sum
/// below the total proves nothing; one above it disputes the total.
/// </summary>
internal static class SumChecks
{
    private const int LongestLead = 60;

    public static IEnumerable<(Verdict Verdict, string Claim, TextSpan Sentence)> Of(string text, IReadOnlyList<Figure> figures)
    {
        foreach (var sentence in figures.GroupBy(figure => figure.Sentence))
        {
            var amounts = sentence.Where(figure => figure is { Value: > 0, Bound: Bound.Exact } && IsMoney(figure.Unit)).ToList();
            if (amounts.Count < 3 || amounts.Exists(amount => amount.Unit != amounts[0].Unit || amount.Change is not null || amount.Period != amounts[0].Period)
                || !OpensList(text, amounts[0], amounts[1]) || Verdict(amounts[0], amounts[1..]) is not { } verdict)
            {
                continue;
            }

            yield return (verdict, text[amounts[0].Start..(amounts[^1].Start + amounts[^1].Length)], sentence.Key);
        }
    }

    private static bool IsMoney(string unit) => unit.Length == 3 && char.IsAsciiLetterUpper(unit[0]);

    /// <summary>A colon between the total and its first part, which follows at once.</summary>
    private static bool OpensList(string text, Figure total, Figure part)
    {
        var end = total.Start + total.Length;
        var between = text.AsSpan(end, part.Start - end).TrimEnd("\\ ");
        return between.Length <= LongestLead && between.EndsWith(':') && between.Count(':') == 1;
    }

    private static Verdict? Verdict(Figure total, List<Figure> parts)
    {
        var (low, high, sum) = (0m, 0m, 0m);
        foreach (var part in parts)
        {
            if (Rounding.Of(part) is not { } rounding)
            {
                return null;
            }

            (low, high, sum) = (low + rounding.Low, high + rounding.High, sum + part.Value!.Value);
        }

        if (Rounding.Of(total) is not { } stated || high < stated.Low)
        {
            return null;
        }

        return new Verdict(low <= stated.High ? "consistent" : "inconsistent", sum, new Rounding(low, high));
    }
}
