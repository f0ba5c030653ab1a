using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Ledger;

namespace KorusMonitor.Tests.Ledger;

public sealed class TimelineTests
{
    [Fact]
    public void A_time_line_goes_period_after_period_with_every_vintage_in_the_order_of_publication()
    {
        var line = Timelines.Of([Said.Billion(27.7m).Later(), Said.Billion(13.2m) with { Period = "2011" }, Said.Billion(27.6m)]).ShouldHaveSingleItem();

        (line.Measure, line.Reporter, line.Partner, line.Unit).ShouldBe(("goods-deficit", "US", "KR", "USD"));
        line.Periods.Select(period => period.Period).ShouldBe(["2011", "2016"]);
        line.Periods[1].Statements.Select(statement => statement.Text).ShouldBe(["$27.6 billion", "$27.7 billion"]);
    }

    [Fact]
    public void Flows_units_and_measures_have_lines_of_their_own() =>
        Timelines.Of(
        [
            Said.Billion(27.6m), Said.Billion(23.2m) with { Reporter = "KR", Partner = "US" }, Said.Percent(5), Said.Billion(17) with { Measure = "total-deficit" },
        ]).Count.ShouldBe(4);

    [Fact]
    public void A_background_block_repeated_in_other_releases_is_one_statement_with_its_places()
    {
        const string block = "The goods deficit was $27.6 billion in 2016.";
        var statements = new[] { "a", "b", "c" }.Select((release, i) => (Statement)(Said.Billion(27.6m) with { Sentence = block, Release = release, On = $"2017-0{9 - i}-01" }));

        var statement = Timelines.Merge(statements).ShouldHaveSingleItem();

        statement.Places.Select(place => place.Release).ShouldBe(["c", "b", "a"]);
    }

    [Fact]
    public void The_same_sentence_of_another_office_is_another_statement()
    {
        const string block = "The goods deficit was $27.6 billion in 2016.";

        Timelines.Merge([Said.Billion(27.6m) with { Sentence = block }, (Said.Billion(27.6m) with { Sentence = block }).ByMotir()]).Count.ShouldBe(2);
    }

    [Fact]
    public void Merging_what_is_merged_changes_nothing_and_the_order_does_not_matter()
    {
        var some = Gen.Choose(0, 5).Select(n => Said.Billion(20 + n) with { Release = $"r{n % 3}", On = $"2017-01-0{1 + (n % 4)}", Snapshot = 1 + (n % 2), Sentence = $"It was {20 + (n % 2)}." });
        Prop.ForAll(some.ListOf().ToArbitrary(), said =>
        {
            var statements = said.Select(one => (Statement)one).ToList();
            var merged = KorusJson.ToBytes(Timelines.Merge(statements));
            var reversed = KorusJson.ToBytes(Timelines.Merge(statements.AsEnumerable().Reverse()));
            var again = KorusJson.ToBytes(Timelines.Merge(Timelines.Merge(statements).Concat(statements)));
            return merged.AsSpan().SequenceEqual(reversed) && merged.AsSpan().SequenceEqual(again);
        }).QuickCheckThrowOnFailure();
    }
}
