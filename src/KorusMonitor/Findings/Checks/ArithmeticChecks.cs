using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <summary>What a text says of its own figures and arithmetic can prove or dispute: percent changes, ratios, differences, sums.</summary>
internal static class ArithmeticChecks
{
    private const string Kind = "arithmetic";

    public static IReadOnlyList<Check> Of(string text, IReadOnlyList<Figure> figures)
    {
        var checks = new List<Check>();
        foreach (var claim in ClaimFinder.Find(text, figures))
        {
            var verdict = claim.Stated.Unit switch
            {
                Units.Percent => Grading.OfPercent(claim.Stated, claim.From, claim.To),
                Units.Ratio => Grading.OfRatio(claim.Stated, claim.From, claim.To),
                _ => Grading.OfDifference(claim.Stated, claim.From, claim.To),
            };
            if (verdict is { } found)
            {
                checks.Add(ToCheck(found, ClaimText.Of(text, claim), claim.Stated.Sentence));
            }
        }

        checks.AddRange(SumChecks.Of(text, figures).Select(sum => ToCheck(sum.Verdict, sum.Claim, sum.Sentence)));
        checks.Sort((left, right) => left.Sentence.Start.CompareTo(right.Sentence.Start));
        return checks;
    }

    private static Check ToCheck(Verdict verdict, string claim, TextSpan sentence) =>
        new(Kind, verdict.Grade, claim, Rounded(verdict.Computed), [Cut(verdict.Range.Low), Cut(verdict.Range.High)], sentence);

    private static decimal Rounded(decimal value) => NumeralReader.Plain(Math.Round(value, 2, MidpointRounding.AwayFromZero));

    /// <summary>The ends of the range are cut at two places and not rounded: rounding would move them.</summary>
    private static decimal Cut(decimal value) => NumeralReader.Plain(Math.Round(value, 2, MidpointRounding.ToZero));
}
