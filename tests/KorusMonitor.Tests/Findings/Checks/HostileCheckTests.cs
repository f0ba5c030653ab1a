using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Findings;
using KorusMonitor.Findings.Checks;

namespace KorusMonitor.Tests.Findings.Checks;

/// <summary>Figures that no reader would make: whatever the list, the checks answer, and soon.</summary>
public sealed class HostileCheckTests
{
    private const string Text = "From $1 a year (2 percent of 3) to 9억 5000만, or 4 each, up to 7 in total: no more than 8.";

    private static readonly string[] Units = ["USD", "KRW", "percent", "percentage-point", "ratio", "rank", "years", "count", "aircraft", ""];
    private static readonly string[] Written = ["1", "0.000000000000000000000000000000000000001", "9억 5000만", "999999999999999999999999999999999", "9경경경경", "", "½", "1/2", "-", "١٢"];
    private static readonly decimal[] Values = [0, 1, -1, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 1e17m, -1e17m, 1e-6m, 27_600_000_000m];

    [Fact]
    public void No_list_of_figures_makes_them_fail() =>
        Prop.ForAll(Figures.ListOf().ToArbitrary(), figures =>
        {
            var (checks, summary) = ArithmeticChecks.Of(Text, [.. figures]);
            return summary.Checked == checks.Count && summary.Checked <= summary.Found && checks.All(check => check.Range[0] <= check.Range[1]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hundred_thousand_figures_take_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("up 5 percent to $7 billion. ", 50_000));
        var figures = Enumerable.Range(0, 50_000).SelectMany(i => new[]
        {
            Figure("5 percent", (i * 28) + 3, 5, "percent", new TextSpan(i * 28, 27)),
            Figure("$7 billion", (i * 28) + 16, 7_000_000_000m, "USD", new TextSpan(i * 28, 27)),
        }).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ArithmeticChecks.Of(text, figures).Summary.Found.ShouldBeGreaterThan(0);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void One_sentence_with_ten_thousand_figures_is_a_table_and_no_claim()
    {
        var text = new string('x', 100_000);
        var figures = Enumerable.Range(0, 10_000).Select(i => Figure("5 percent", i * 10, 5, "percent", new TextSpan(0, text.Length))).ToList();

        ArithmeticChecks.Of(text, figures).Checks.ShouldBeEmpty();
    }

    private static Gen<Figure> Figures =>
        from start in Gen.Choose(-2, Text.Length + 2)
        from length in Gen.Choose(-1, 20)
        from sentence in Gen.Choose(0, 3)
        from unit in Gen.Elements(Units)
        from written in Gen.Elements(Written)
        from value in Gen.Elements(Values)
        from bound in Gen.Elements(Enum.GetValues<Bound>())
        from kind in Gen.Elements("increased", "decreased", "doubled", null)
        from hasEnds in Gen.Elements(true, false)
        from measure in Gen.Elements("goods-exports", "goods-imports", "goods-deficit", "-", null)
        select Figure(written, start, value, unit, new TextSpan(0, sentence == 3 ? Text.Length + 50 : Text.Length - sentence)) with
        {
            Length = length,
            Bound = bound,
            Measure = measure,
            Period = "2016",
            Change = kind is null ? null : hasEnds ? new Change(value, Values[start & 7], kind) : new Change(null, null, kind),
        };

    private static Figure Figure(string written, int start, decimal value, string unit, TextSpan sentence) => new()
    {
        Text = written, Start = start, Length = written.Length, Value = value, Unit = unit, Bound = Bound.Exact, Measure = "goods-exports", Sentence = sentence,
        Change = unit == "percent" ? new Change(null, null, "increased") : null,
    };
}
