using System.Text.RegularExpressions;

namespace KorusMonitor.Tests.Reading.RealPages;

/// <summary>How much of a text was found: runs of four words in common, as benchmarks of article extraction count it.</summary>
internal sealed partial record Shingles(double Precision, double Recall)
{
    private const int Words = 4;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Shingles Of(string expected, string found)
    {
        var (wanted, got) = (Count(expected), Count(found));
        double common = wanted.Sum(run => Math.Min(run.Value, got.GetValueOrDefault(run.Key)));
        return new Shingles(common / Math.Max(1, got.Values.Sum()), common / Math.Max(1, wanted.Values.Sum()));
    }

    /// <summary>The mean over pages, so that long ones do not count for more.</summary>
    public static Shingles Mean(IReadOnlyCollection<Shingles> pages) => new(pages.Average(page => page.Precision), pages.Average(page => page.Recall));

    private static Dictionary<string, int> Count(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        return Enumerable.Range(0, Math.Max(1, words.Count - Words + 1)).Select(i => string.Join(' ', words.Skip(i).Take(Words)))
            .CountBy(run => run, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
