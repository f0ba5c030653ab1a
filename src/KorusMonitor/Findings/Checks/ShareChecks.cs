using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <summary>A part, its percentage and the whole: "$42.3 billion, or 2.9 percent of the total of $1,451 billion".</summary>
internal static class ShareChecks
{
    private const int LongestJoint = 60;

    private static readonly string[] Joints =
        ["or", "accounted for", "accounting for", "accounts for", "account for", "represented", "representing", "represents", "equal to",
            "equivalent to", "which is", "amounting to", "made up", "making up"];

    public static IEnumerable<Outcome> Of(CheckScene scene)
    {
        foreach (var sentence in scene.Sentences)
        {
            for (var i = 1; i + 1 < sentence.Count; i++)
            {
                var (part, share, whole) = (sentence[i - 1], sentence[i], sentence[i + 1]);
                if (share is not { Unit: Units.Percent, Value: > 0 } || CheckScene.IsChangeOnly(share) || !IsOf(scene, share, whole)
                    || !CheckScene.IsAmount(part) || part.Unit != whole.Unit || !IsJoined(scene.Between(part, share)))
                {
                    continue;
                }

                yield return Verdict(part, share, whole) is { } verdict
                    ? new Outcome(CheckWords.Check(
                        "share", verdict, scene.Quote(part, whole), share.Sentence,
                        $"{part.Text} of {whole.Text} is {CheckWords.Number(verdict.Computed, Math.Max(1, Rounding.Places(share.Text)))} "
                        + $"%, stated {share.Text}: {CheckWords.Ending(share, verdict)}"))
                    : Outcome.Unchecked;
            }
        }
    }

    private static bool IsOf(CheckScene scene, Figure share, Figure whole)
    {
        var between = scene.Between(share, whole);
        return between.Length is > 3 and <= LongestJoint && between.StartsWith(" of ", StringComparison.Ordinal)
            && !between.ContainsAny(";:()");
    }

    private static bool IsJoined(ReadOnlySpan<char> between) =>
        between.Length <= LongestJoint && (CheckScene.HasAny(between, Joints) || between.Trim() is "(" or "," or "");

    private static Verdict? Verdict(Figure part, Figure share, Figure whole)
    {
        if (Rounding.OfLevel(part) is not { Low: >= 0 } small || Rounding.OfLevel(whole) is not { Low: >= Rounding.Divisor } large
            || Rounding.OfClaim(share) is not { } claim)
        {
            return null;
        }

        var range = new Rounding(small.Low / large.High * 100, small.High / large.Low * 100);
        var fits = share.Bound switch
        {
            Bound.AtLeast => range.High >= claim.Low,
            Bound.AtMost => range.Low <= claim.High,
            Bound.About => range.Overlaps(new Rounding(claim.Low - (claim.High - claim.Low), claim.High + (claim.High - claim.Low))),
            _ => range.Overlaps(claim),
        };
        return new Verdict(Grades.Of(fits), part.Value!.Value / whole.Value!.Value * 100, range);
    }
}
