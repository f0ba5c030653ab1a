using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <param name="Grade">consistent, inconsistent, or decision-inconsistent when even the direction is wrong.</param>
/// <param name="Computed">From the two values as written.</param>
/// <param name="Range">What it can be, given how the two values were rounded.</param>
internal readonly record struct Verdict(string Grade, decimal Computed, Rounding Range);

/// <summary>Computes a change from its two levels, with the rounding of both, and says whether the stated one can be right.</summary>
internal static class Grading
{
    /// <summary>"Doubled" is said of what is nearest to two: within an eighth.</summary>
    private const decimal WordTolerance = 0.125m;

    public static Verdict? OfPercent(Figure stated, Figure from, Figure to)
    {
        if (Rounding.OfLevel(from) is not { Low: >= Rounding.Divisor } before || Rounding.OfLevel(to) is not { Low: >= 0 } after || Rounding.OfClaim(stated) is not { } claim)
        {
            return null;
        }

        var range = new Rounding(((after.Low / before.High) - 1) * 100, ((after.High / before.Low) - 1) * 100);
        var computed = ((to.Value!.Value / from.Value!.Value) - 1) * 100;
        return new Verdict(Grade(stated, claim, range, 0), computed, range);
    }

    public static Verdict? OfRatio(Figure stated, Figure from, Figure to)
    {
        if (Rounding.OfLevel(from) is not { Low: >= Rounding.Divisor } before || Rounding.OfLevel(to) is not { Low: >= 0 } after || stated.Value is not { } value)
        {
            return null;
        }

        var range = new Rounding(after.Low / before.High, after.High / before.Low);
        var tolerance = value * (stated.Bound == Bound.About ? 2 * WordTolerance : WordTolerance);
        return new Verdict(Grade(stated, new Rounding(value - tolerance, value + tolerance), range, 1), to.Value!.Value / from.Value!.Value, range);
    }

    public static Verdict? OfDifference(Figure stated, Figure from, Figure to)
    {
        if (Rounding.OfLevel(from) is not { } before || Rounding.OfLevel(to) is not { } after || Rounding.OfClaim(stated) is not { } claim)
        {
            return null;
        }

        var range = new Rounding(after.Low - before.High, after.High - before.Low);
        return new Verdict(Grade(stated, claim, range, 0), to.Value!.Value - from.Value!.Value, range);
    }

    /// <param name="still">The value that means no change: 0 of a difference, 1 of a ratio.</param>
    private static string Grade(Figure stated, Rounding claim, Rounding range, decimal still)
    {
        var value = stated.Value ?? still;
        var isWrongWay = value != still && (value > still ? range.High < still : range.Low > still);
        if (isWrongWay)
        {
            return Grades.DecisionInconsistent;
        }

        // A bound limits the size: "fell by more than 5 percent" is -5 or less.
        var grows = value >= still;
        var width = (claim.High - claim.Low) / 2;
        var fits = stated.Bound switch
        {
            Bound.AtLeast when stated.Unit == Units.Ratio => grows ? range.High > value : range.Low < value,
            Bound.AtMost when stated.Unit == Units.Ratio => grows ? range.Low < value : range.High > value,
            Bound.AtLeast => grows ? range.High >= claim.Low : range.Low <= claim.High,
            Bound.AtMost => grows ? range.Low <= claim.High : range.High >= claim.Low,
            Bound.About => range.Overlaps(new Rounding(claim.Low - (2 * width), claim.High + (2 * width))),
            _ => range.Overlaps(claim),
        };
        return Grades.Of(fits);
    }
}
