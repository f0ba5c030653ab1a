namespace KorusMonitor.Findings.Checks;

/// <summary>
/// Exports, imports, balance and trade of one flow and year hold together: a deficit is imports less exports. Judged where the text gives
/// each of them one value.
/// </summary>
internal static class BalanceChecks
{
    public static IEnumerable<Outcome> Of(CheckScene scene, IReadOnlyDictionary<Figure, Figure> amounts)
    {
        var levels = new Dictionary<(string? Reporter, string? Partner, string Period, string Unit, string Kind), Dictionary<string,
            Figure?>>();
        foreach (var figure in scene.Figures)
        {
            if (figure is { Measure: { } measure, Period: { } period, Value: > 0 } && CheckScene.IsMoney(figure)
                && !CheckScene.IsChangeOnly(figure) && !amounts.ContainsKey(figure))
            {
                var (trade, part) = Parts(measure);
                var key = (figure.Reporter, figure.Partner, period, figure.Unit, trade);
                var flow = levels.TryGetValue(key, out var known) ? known : levels[key] = new Dictionary<string,
                    Figure?>(StringComparer.Ordinal);
                flow[part] = !flow.TryGetValue(part, out var other) || (other is not null && other.Value == figure.Value) ? other ?? figure
                    : null;
            }
        }

        return levels.Values.SelectMany(flow => Judge(scene, flow)).OrderBy(outcome => outcome.Check?.Sentence.Start ?? int.MaxValue);
    }

    /// <summary>"goods-exports" is a part of goods trade; "exports" and "trade-surplus" are parts of a trade that the text does not
    /// name.</summary>
    private static (string Trade, string Part) Parts(string measure)
    {
        var joint = measure.LastIndexOf('-');
        var trade = joint > 0 ? measure[..joint] : string.Empty;
        return (trade == "trade" ? string.Empty : trade, measure[(joint + 1)..]);
    }

    private static IEnumerable<Outcome> Judge(CheckScene scene, Dictionary<string, Figure?> flow)
    {
        if (!flow.TryGetValue("exports", out var exports) || !flow.TryGetValue("imports", out var imports))
        {
            yield break;
        }

        foreach (var (part, sign, words) in new[] { ("deficit", -1, "imports less exports"), ("surplus", -1, "exports less imports"),
            ("trade", 1, "exports and imports") })
        {
            if (flow.TryGetValue(part, out var stated))
            {
                var (plus, other) = part == "deficit" ? (imports, exports) : (exports, imports);
                yield return stated is null || plus is null || other is null || Verdict(stated, plus, other, sign) is not { } verdict
                    ? Outcome.Unchecked
                    : new Outcome(CheckWords.Check(
                        "balance", verdict, scene.Text.Substring(stated.Start, stated.Length), stated.Sentence,
                        $"{words}: {plus.Text} {(sign < 0 ? "−" : "+")} {other.Text} = {CheckWords.Amount(verdict.Computed)}, stated "
                        + $"{stated.Text}: {CheckWords.Ending(stated, verdict)}"));
            }
        }
    }

    private static Verdict? Verdict(Figure stated, Figure plus, Figure other, int sign)
    {
        if (Rounding.OfLevel(stated) is not { } claim || Rounding.OfLevel(plus) is not { } first
            || Rounding.OfLevel(other) is not { } second)
        {
            return null;
        }

        var range = sign < 0 ? new Rounding(first.Low - second.High, first.High - second.Low)
            : new Rounding(first.Low + second.Low, first.High + second.High);
        var computed = plus.Value!.Value + (sign * other.Value!.Value);
        var grade = range.High < 0 ? Grades.DecisionInconsistent : Grades.Of(range.Overlaps(claim));
        return new Verdict(grade, computed, range);
    }
}
