using System.Globalization;
using KorusMonitor.Findings;
using Xunit.Abstractions;

namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>
/// How well quantities are read in general news: a line is <c>sentence || value unit; …</c>. Figures count as found whatever their sign, since a text of
/// the general press says "fell 3 percent". Hard cases stay in, with what is right and not what is read.
/// </summary>
public sealed class NewsFigureTests(ITestOutputHelper output)
{
    private const double ValueFloor = 0.985;
    private const double UnitFloor = 0.98;

    [Fact]
    public void Values_and_units_in_news_are_read_no_worse_than_before()
    {
        var (values, units) = (new Score(), new Score());
        foreach (var line in (NewsFigures.Text + "\n" + MoreNewsFigures.Text).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = line.IndexOf("||", StringComparison.Ordinal);
            var expected = line[(cut + 2)..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Unsigned).ToList();
            var found = FindingsDriver.Of(line[..cut].Trim()).IssuedBy(null).Figures().Select(Label).ToList();
            if (units.Count(expected, found) > 0)
            {
                output.WriteLine($"{line[..cut]}: found {string.Join("; ", found)}, not {string.Join("; ", expected)}");
            }

            _ = values.Count(expected.Select(Value), found.Select(Value));
        }

        output.WriteLine($"values: {values}");
        output.WriteLine($"values with units: {units}");
        values.F1.ShouldBeGreaterThanOrEqualTo(ValueFloor);
        units.F1.ShouldBeGreaterThanOrEqualTo(UnitFloor);
    }

    private static string Label(Figure figure) => figure.Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(value)} {figure.Unit}")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(figure.Low!.Value)}..{Math.Abs(figure.High!.Value)} {figure.Unit}");

    private static string Unsigned(string label) => label.TrimStart('-').Replace("..-", "..", StringComparison.Ordinal);

    private static string Value(string label) => label.Split(' ')[0];

    private sealed class Score
    {
        private double right;
        private double expectedCount;
        private double foundCount;

        public double F1 => 2 * right / (expectedCount + foundCount);

        /// <summary>Adds one sentence; gives how many labels are missing or too many.</summary>
        public int Count(IEnumerable<string> expected, IEnumerable<string> found)
        {
            var missing = expected.ToList();
            var total = missing.Count;
            var list = found.ToList();
            var hits = list.Count(missing.Remove);
            (right, expectedCount, foundCount) = (right + hits, expectedCount + total, foundCount + list.Count);
            return total + list.Count - (2 * hits);
        }

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"precision {right / foundCount:0.000}, recall {right / expectedCount:0.000}, F1 {F1:0.000}");
    }
}
