namespace KorusMonitor.Viewer.Plot;

/// <summary>Values to places on an axis, with round numbers to mark. Pure.</summary>
/// <param name="Low">At the axis' beginning.</param>
/// <param name="High">At its end; more than <paramref name="Low"/>.</param>
/// <param name="Step">Between two marks.</param>
internal sealed record PlotScale(double Low, double High, double Step)
{
    private const int MostMarks = 40;

    /// <summary>Round numbers around the values; zero is among them unless the values are close together and far from it.</summary>
    /// <param name="marks">How many marks there should be, about.</param>
    public static PlotScale Of(IEnumerable<double> values, int marks)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        if (low > 0 && low < 0.7 * high)
        {
            low = 0;
        }

        if (high < 0 && high > 0.7 * low)
        {
            high = 0;
        }

        if (high - low <= Math.Abs(high) * 1e-9)
        {
            var spread = high == 0 ? 1 : Math.Abs(high) * 0.1;
            (low, high) = (low - spread, high + spread);
        }

        var step = Round((high - low) / marks);
        return new PlotScale(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>Whole years, at most <paramref name="marks"/> of them marked.</summary>
    public static PlotScale Years(IEnumerable<double> years, int marks)
    {
        var known = years.Where(double.IsFinite).DefaultIfEmpty(2000).ToList();
        var (low, high) = (Math.Floor(known.Min()), Math.Floor(known.Max()) + 1);
        return new PlotScale(low, high, Math.Max(1, Math.Ceiling((high - low) / marks)));
    }

    /// <summary>0 to 1.</summary>
    public double At(double value) => (value - Low) / (High - Low);

    public IEnumerable<double> Marks()
    {
        for (var mark = 0; mark <= MostMarks && Low + (mark * Step) <= High + (Step / 2); mark++)
        {
            yield return Low + (mark * Step);
        }
    }

    /// <summary>1, 2 or 5 times a power of ten, not less than the number.</summary>
    private static double Round(double number)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(number)));
        var times = number / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }
}
