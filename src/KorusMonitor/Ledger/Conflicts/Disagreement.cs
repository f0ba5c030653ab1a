using KorusMonitor.Findings;
using KorusMonitor.Findings.Checks;

namespace KorusMonitor.Ledger.Conflicts;

/// <summary>How two values of one quantity stand to each other, given how each was rounded. Symmetric: who spoke first does not matter.</summary>
/// <param name="Grade">By the distance.</param>
/// <param name="Factor">10, 100, 1,000 or 10,000 where one is so many times the other; otherwise 1.</param>
/// <param name="Percent">Distance in percent of the smaller one.</param>
internal readonly record struct Disagreement(ConflictGrade Grade, int Factor, decimal Percent)
{
    private static readonly int[] Slips = [10, 100, 1000, 10_000];

    /// <summary>Digits that both show: "5" and "50" are soon two different things, "350" and "3,500" hardly.</summary>
    private const int TellingDigits = 2;

    /// <returns><c>null</c> when they agree, or when one shows too little to tell.</returns>
    public static Disagreement? Between(Statement left, Statement right)
    {
        if (Ends(left) is not { } one || Ends(right) is not { } other || one.Overlaps(other))
        {
            return null;
        }

        // Of "at least 20" the 20 is what was said; the other end is nobody's.
        var (first, second) = (left.Value ?? one.Middle, right.Value ?? other.Middle);
        var (near, far) = Math.Abs(first) <= Math.Abs(second) ? (first, second) : (second, first);
        if (near == 0 || Math.Sign(near) != Math.Sign(far))
        {
            return new Disagreement(ConflictGrade.Major, 1, 100);
        }

        var factor = Math.Abs(one.Middle) <= Math.Abs(other.Middle) ? FactorOf(left, right, one, other) : FactorOf(left, right, other, one);
        var share = (double)far / (double)near;
        var percent = share > 1_000_000 ? 100_000_000m : (decimal)((share - 1) * 100);
        var grade = factor > 1 || percent >= 10 ? ConflictGrade.Major : percent >= 1 ? ConflictGrade.Notable : ConflictGrade.Minor;
        return new Disagreement(grade, factor, percent);
    }

    /// <summary>The least and most that a statement can mean.</summary>
    private static Rounding? Ends(Statement statement)
    {
        if (statement.Bound == Bound.Range)
        {
            return statement is { Low: { } low, High: { } high } && Rounding.IsUsable(low) && Rounding.IsUsable(high)
                ? new Rounding(Math.Min(low, high), Math.Max(low, high))
                : null;
        }

        return Rounding.Of(statement.Text, statement.Value, statement.Bound) is not { } read ? null : statement.Bound switch
        {
            Bound.AtLeast => read with { High = decimal.MaxValue / 4 },
            Bound.AtMost => read with { Low = decimal.MinValue / 4 },
            _ => read,
        };
    }

    private static int FactorOf(Statement left, Statement right, Rounding near, Rounding far)
    {
        if (left.Bound is not (Bound.Exact or Bound.About) || right.Bound is not (Bound.Exact or Bound.About)
            || left.Quantity.Unit is "percent" or "percentage-point" or "ratio" or "rank" || Math.Min(Digits(left.Value), Digits(right.Value)) < TellingDigits)
        {
            return 1;
        }

        foreach (var slip in Slips)
        {
            // A slip moves the point: the digits stay, each as far as it was rounded.
            var moved = new Rounding(near.Low * slip, near.High * slip);
            if (moved.Overlaps(far))
            {
                return slip;
            }
        }

        return 1;
    }

    /// <summary>Digits without the zeros at its ends.</summary>
    private static int Digits(decimal? value)
    {
        var text = Math.Abs(value ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture).Replace(".", string.Empty, StringComparison.Ordinal);
        return text.Trim('0').Length;
    }
}
