namespace KorusMonitor.Findings.Checks;

/// <summary>
/// A total and its parts in one sentence: "$350 billion: $150 billion for … and $200 billion for …", "… for a total of $350 billion". A
/// list may leave parts out, so that a sum below the total proves nothing; one above it disputes the total. Where the text says that the
/// parts make the
/// total, the sum must be it.
/// </summary>
internal static class SumChecks
{
    private const int LongestLead = 60;

    /// <summary>Before the last amount, after its parts: they make it up.</summary>
    private static readonly string[] Totals = ["total of", "totaling", "totalling", "in total", "combined", "altogether", "sum of", "총",
        "합계", "합쳐", "모두"];

    /// <summary>Between a total and its parts: these are all.</summary>
    private static readonly string[] Whole = ["comprising", "consisting of", "composed of", "made up of", "divided into", "split between",
        "split into", "으로 구성", "로 구성"];

    /// <summary>Between a total and its parts: these are some, or all.</summary>
    private static readonly string[] Part = ["including", "of which", "includes", "중", "가운데", "포함"];

    public static IEnumerable<Outcome> Of(CheckScene scene)
    {
        foreach (var sentence in scene.Sentences)
        {
            List<Figure> amounts = [.. sentence.Where(figure => figure is { Value: > 0, Bound: Bound.Exact }
                && CheckScene.IsMoney(figure))];
            if (amounts.Count < 3 || Arrange(scene, amounts) is not { } sum)
            {
                continue;
            }

            var isSound = amounts.TrueForAll(amount => amount.Unit == amounts[0].Unit && amount.Change is null
                && amount.Period == amounts[0].Period);
            yield return isSound && Verdict(sum) is { } verdict
                ? new Outcome(CheckWords.Check(
                    "sum", verdict, scene.Quote(amounts[0], amounts[^1]), amounts[0].Sentence,
                    $"{string.Join(" + ", sum.Parts.Select(part => part.Text))} = {CheckWords.Amount(verdict.Computed)}, stated "
                    + $"{sum.Total.Text}: {CheckWords.Ending(sum.Total, verdict)}"))
                : Outcome.Unchecked;
        }
    }

    private static Sum? Arrange(CheckScene scene, List<Figure> amounts)
    {
        if (CheckScene.HasAny(Lead(scene, amounts[^2], amounts[^1]), Totals)
            && amounts.TrueForAll(amount => amount.Value <= amounts[^1].Value))
        {
            return new Sum(amounts[^1], amounts[..^1], IsWhole: true);
        }

        var lead = scene.Between(amounts[0], amounts[1]).TrimEnd("\\ ");
        if (lead.Length > LongestLead)
        {
            return null;
        }

        var isWhole = CheckScene.HasAny(lead, Whole);
        return isWhole || CheckScene.HasAny(lead, Part) || (lead.EndsWith(':') && lead.Count(':') == 1)
            ? new Sum(amounts[0], amounts[1..], isWhole)
            : null;
    }

    private static ReadOnlySpan<char> Lead(CheckScene scene, Figure part, Figure total)
    {
        var between = scene.Between(part, total);
        return between.Length > LongestLead ? between[^LongestLead..] : between;
    }

    private static Verdict? Verdict(Sum sum)
    {
        var (low, high, computed) = (0m, 0m, 0m);
        foreach (var part in sum.Parts)
        {
            if (Rounding.Of(part) is not { } rounding)
            {
                return null;
            }

            (low, high, computed) = (low + rounding.Low, high + rounding.High, computed + part.Value!.Value);
        }

        // Some of the parts alone prove nothing.
        return Rounding.Of(sum.Total) is not { } stated || (!sum.IsWhole && high < stated.Low)
            ? null
            : new Verdict(Grades.Of(low <= stated.High && stated.Low <= high), computed, new Rounding(low, high));
    }

    private sealed record Sum(Figure Total, List<Figure> Parts, bool IsWhole);
}
