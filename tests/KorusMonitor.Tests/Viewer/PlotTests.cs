using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Viewer.Index;
using KorusMonitor.Viewer.Plot;

namespace KorusMonitor.Tests.Viewer;

public sealed class PlotTests
{
    [Theory]
    [InlineData("2016", 2016.5)]
    [InlineData("2016-01", 2016.042)]
    [InlineData("2011/2016", 2014.0)]
    [InlineData("2012-03/", 2012.206)]
    [InlineData("../2016", 2016.5)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_period_stands_at_its_middle(string? period, double? year)
    {
        var place = LedgerPlot.YearOf(period);
        (place is null ? (double?)null : Math.Round(place.Value, 3)).ShouldBe(year);
    }

    [Fact]
    public void Marks_are_round_and_hold_all_values() => Prop.ForAll(
        ArbMap.Default.ArbFor<NormalFloat[]>(),
        values =>
        {
            var known = values.Select(value => value.Get % 1e12).ToList();
            var scale = PlotScale.Of(known, 5);
            return scale.Step > 0 && scale.Marks().Count() is >= 2 and <= 41 && known.TrueForAll(value => scale.At(value) is >= -1e-6 and <= 1.000001);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_statement_is_a_point_of_its_own_within_the_plot_that_leads_to_its_sentence()
    {
        var statements = Enumerable.Range(0, 30).Select(index => Said("2016", 27_600_000_000m + (index % 2 * 1_000_000m), index % 3 == 0 ? "org:ustr" : "org:motir", index)).ToList();
        var plot = LedgerPlot.Of(statements, [Said("2016", 23_200_000_000m, "org:motir", 99)], statement => statement.Text == "5")!;

        plot.Points.Count.ShouldBe(31);
        plot.Points.Select(point => (point.X, point.Y)).Distinct().Count().ShouldBe(31);
        plot.Points.ShouldAllBe(point => point.X >= LedgerPlot.Left && point.X <= LedgerPlot.Width && point.Y >= 0 && point.Y <= LedgerPlot.Height);
        plot.Points.Count(point => point.Disputed).ShouldBe(1);
        plot.Points.Single(point => point.Hollow).Address.ShouldBe("/snapshots/s/r99/1#s3-4");
        plot.Offices.Select(office => office.Name).ShouldBe(["MOTIR", "USTR"]);
    }

    [Fact]
    public void Without_a_period_there_is_nothing_to_draw() => LedgerPlot.Of([Said(null, 1, null, 0)], [], _ => false).ShouldBeNull();

    private static SeriesStatement Said(string? period, decimal value, string? issuer, int index) => new(
        new Statement
        {
            Quantity = new Quantity("goods-deficit", "US", "KR", "goods", period, "USD"),
            Value = value,
            Bound = Bound.Exact,
            Text = FormattableString.Invariant($"{index}"),
            Issuer = issuer,
            Sentence = "It was.",
            Places = [new Place("s", FormattableString.Invariant($"r{index}"), 1, "2017-07-12", "America/New_York", null, null, new TextSpan(3, 4), new TextSpan(0, 7))],
        },
        1,
        null);
}
