using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <summary>Changes whose two levels the text gives: percent changes, ratios, differences, percentage points.</summary>
internal static class ChangeChecks
{
    /// <param name="scene">The figures.</param>
    /// <param name="amounts">Changes that are said twice: they are judged elsewhere.</param>
    public static IEnumerable<Outcome> Of(CheckScene scene, IReadOnlyDictionary<Figure, Figure> amounts)
    {
        var twice = amounts.SelectMany(pair => new[] { pair.Key, pair.Value }).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (stated, levels) in ClaimFinder.Find(scene))
        {
            if (levels is null && twice.Contains(stated))
            {
                continue;
            }

            yield return levels is { } claim && Judge(scene, claim) is { } check ? new Outcome(check) : Outcome.Unchecked;
        }
    }

    private static Check? Judge(CheckScene scene, Claim claim)
    {
        var (stated, from, to) = claim;
        var (rule, verdict) = stated.Unit switch
        {
            Units.Percent when from.Unit == Units.Percent => ("percent-or-points", OfRates(stated, from, to)),
            Units.Percent => ("percent-change", Grading.OfPercent(stated, from, to)),
            Units.PercentagePoint => ("point-change", Grading.OfDifference(stated, from, to)),
            Units.Ratio => ("ratio", Grading.OfRatio(stated, from, to)),
            _ => ("difference", Grading.OfDifference(stated, from, to)),
        };
        if (verdict is not { } found)
        {
            return null;
        }

        var words = CheckWords.Change(stated, from, to, found);
        return CheckWords.Check(
            rule, found, ClaimText.Of(scene.Text, claim), stated.Sentence,
            rule == "percent-or-points" && found.Grade != Grades.Consistent ? $"{words}; the stated number is the difference in percentage points" : words);
    }

    /// <summary>
    /// "From 25 percent to 15 percent, a cut of 10 percent": percentage points called percent. What fits neither reading is a percentage of
    /// something else.
    /// </summary>
    private static Verdict? OfRates(Figure stated, Figure from, Figure to)
    {
        if (Grading.OfPercent(stated, from, to) is not { } relative || relative.Grade == Grades.Consistent)
        {
            return Grading.OfPercent(stated, from, to);
        }

        return Grading.OfDifference(stated, from, to) is { Grade: Grades.Consistent } ? relative with { Grade = Grades.DecisionInconsistent } : null;
    }
}
