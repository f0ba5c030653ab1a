using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <summary>
/// One change said twice, in percent and as an amount: "$65.5 billion, up 0.9 percent ($0.6 billion) from 2023". Level and amount give the
/// earlier level, and that the percentage.
/// </summary>
internal static class ChangeAmounts
{
    private const int Reach = 4;

    /// <summary>The change of each amount that stands in parentheses behind a percentage, or before one in parentheses.</summary>
    public static IReadOnlyDictionary<Figure, Figure> Find(CheckScene scene)
    {
        var amounts = new Dictionary<Figure, Figure>(ReferenceEqualityComparer.Instance);
        foreach (var sentence in scene.Sentences)
        {
            for (var i = 1; i < sentence.Count; i++)
            {
                var (left, right) = (sentence[i - 1], sentence[i]);
                if (!OpensBracket(scene.Between(left, right)) || !ClosesBracket(scene.After(right, Reach)))
                {
                    continue;
                }

                if (IsPercentChange(left) && CheckScene.IsAmount(right))
                {
                    amounts[right] = left;
                }
                else if (IsPercentChange(right) && CheckScene.IsAmount(left) && CheckScene.IsChangeOnly(left))
                {
                    amounts[left] = right;
                }
            }
        }

        return amounts;
    }

    public static IEnumerable<Outcome> Of(CheckScene scene, IReadOnlyDictionary<Figure, Figure> amounts)
    {
        foreach (var sentence in scene.Sentences)
        {
            foreach (var amount in sentence.Where(amounts.ContainsKey))
            {
                var percent = amounts[amount];
                List<Figure> levels =
                [
                    .. sentence.Where(figure => figure.Unit == amount.Unit && figure.Measure == amount.Measure && figure.Value is > 0
                        && figure.Start < Math.Min(amount.Start, percent.Start) && !CheckScene.IsChangeOnly(figure)
                            && !amounts.ContainsKey(figure)),
                ];
                yield return levels is [var level] && Judge(percent, amount, level) is { } verdict
                    ? new Outcome(CheckWords.Check(
                        "percent-and-amount", verdict, scene.Quote(percent, amount), amount.Sentence,
                        $"{amount.Text} up to {level.Text} is "
                        + $"{CheckWords.Number(verdict.Computed, Math.Max(1, Rounding.Places(percent.Text)))} %, stated {percent.Text}: "
                        + $"{CheckWords.Ending(percent, verdict)}"))
                    : Outcome.Unchecked;
            }
        }
    }

    private static Verdict? Judge(Figure percent, Figure amount, Figure level)
    {
        if (Rounding.OfLevel(amount) is not { } size || Rounding.OfLevel(level) is not { } after
            || Rounding.OfClaim(percent) is not { } claim || percent.Value is not { } stated)
        {
            return null;
        }

        // The amount's sign is that of the percentage, however it is written.
        var sign = stated < 0 ? -1 : 1;
        var (least, most) = (Math.Max(0, Math.Min(Math.Abs(size.Low), Math.Abs(size.High))),
            Math.Max(Math.Abs(size.Low), Math.Abs(size.High)));
        var (fromLow, fromHigh) = sign > 0 ? (after.Low - most, after.High - least) : (after.Low + least, after.High + most);
        if (fromLow < Rounding.Divisor)
        {
            return null;
        }

        var range = sign > 0 ? new Rounding(least / fromHigh * 100, most / fromLow * 100)
            : new Rounding(-most / fromLow * 100, -least / fromHigh * 100);
        var middle = Math.Abs(amount.Value!.Value);
        var computed = sign * middle / (level.Value!.Value - (sign * middle)) * 100;
        return new Verdict(Grades.Of(range.Overlaps(claim)), computed, range);
    }

    private static bool IsPercentChange(Figure figure) => figure.Unit == Units.Percent && figure.Value is not null
        && CheckScene.IsChangeOnly(figure);

    private static bool OpensBracket(ReadOnlySpan<char> between)
    {
        var words = between.Trim();
        return words.Length is > 0 and <= 24 && words.IndexOf('(') is var at and >= 0 && !words.Contains(')') && !words[..at].Contains(',')
            && (at == words.Length - 1 || words[(at + 1)..].Trim() is "or" or "about" or "약" or "\\" or "+" or "-" or "▲" or "△");
    }

    private static bool ClosesBracket(ReadOnlySpan<char> after) => after.TrimStart().StartsWith(')');
}
