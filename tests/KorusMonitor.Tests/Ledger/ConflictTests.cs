using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Ledger.Conflicts;

namespace KorusMonitor.Tests.Ledger;

public sealed class ConflictTests
{
    [Fact]
    public void The_same_office_said_otherwise_before()
    {
        var conflict = Only(Said.Billion(27.6m), Said.Billion(28.9m).Later());

        (conflict.Kind, conflict.Grade, conflict.Earlier.Text, conflict.Later.Text).ShouldBe((ConflictKind.SameOffice, ConflictGrade.Notable, "$27.6 billion", "$28.9 billion"));
        conflict.Explanation.ShouldBe(
            "goods deficit of US with KR, 2016: USTR $28.9 billion on 2018-01-10; the same office said USTR $27.6 billion on 2017-07-12 before, 4.7 % apart");
    }

    [Fact]
    public void Another_office_says_otherwise() =>
        Only(Said.Billion(27.6m), Said.Billion(23.2m).ByMotir()).ShouldSatisfyAllConditions(
            conflict => conflict.Kind.ShouldBe(ConflictKind.OtherOffice),
            conflict => conflict.Grade.ShouldBe(ConflictGrade.Major));

    [Fact]
    public void Seoul_counts_its_surplus_differently_from_Washingtons_deficit()
    {
        var conflict = Only(Said.Billion(27.6m), (Said.Billion(23.2m) with { Measure = "goods-surplus", Reporter = "KR", Partner = "US" }).ByMotir());

        (conflict.Kind, conflict.Grade).ShouldBe((ConflictKind.Mirror, ConflictGrade.Major));
        conflict.Explanation.ShouldContain("differs as the two countries count it");
    }

    [Theory]
    [InlineData("goods-exports", "goods-imports")]
    [InlineData("services-surplus", "services-deficit")]
    [InlineData("total-trade", "total-trade")]
    public void Every_flow_has_its_mirror(string measure, string mirror) =>
        Only(Said.Billion(40.1m) with { Measure = measure }, (Said.Billion(44.2m) with { Measure = mirror, Reporter = "KR", Partner = "US" }).ByMotir()).Kind.ShouldBe(ConflictKind.Mirror);

    [Fact]
    public void Written_to_the_million_and_to_the_tenth_of_a_billion_it_is_the_same() =>
        Find(Said.Billion(27.6m), (new Said("$27,571 million", 27_571_000_000m)).ByMotir()).ShouldBeEmpty();

    [Fact]
    public void Goods_and_goods_with_services_are_told_apart() =>
        Find(Said.Billion(27.6m), (Said.Billion(17.0m) with { Measure = "total-deficit" }).ByMotir()).ShouldBeEmpty();

    [Theory]
    [InlineData("3,500억 달러", 350_000_000_000, "$3,500 billion", 3_500_000_000_000, "10 times")]
    [InlineData("27.6억 달러", 2_760_000_000, "$27.6 billion", 27_600_000_000, "10 times")]
    [InlineData("43만 5천 대", 435_000, "43.5 vehicles", 43.5, "10,000 times")]
    [InlineData("1조 2천억 원", 1_200_000_000_000, "12 billion won", 12_000_000_000, "100 times")]
    public void A_slip_of_a_Korean_unit_is_recognised_even_without_a_year(string korean, decimal value, string english, decimal other, string said)
    {
        var investment = new Said(korean, value) { Measure = "investment", Reporter = "KR", Partner = null, Period = null };

        var conflict = Only(investment.ByMotir(), investment with { Text = english, Value = other });

        (conflict.Kind, conflict.Grade).ShouldBe((ConflictKind.Tenfold, ConflictGrade.Major));
        conflict.Explanation.ShouldContain(said);
    }

    [Fact]
    public void Percent_in_one_place_and_percentage_points_in_another()
    {
        var cut = Said.Percent(-10) with { Measure = "tariff-rate", Change = new Change(null, null, "decreased"), Period = null };

        Only(cut, cut.ByMotir() with { Unit = "percentage-point", Text = "10%p" }).Kind.ShouldBe(ConflictKind.PercentOrPoints);
    }

    [Fact]
    public void Other_deals_rates_and_quotas_are_other_things()
    {
        Find(Said.Billion(350) with { Measure = "investment", Period = null }, (Said.Billion(150) with { Measure = "investment", Period = null }).ByMotir()).ShouldBeEmpty();
        Find(Said.Percent(2.5m) with { Measure = "tariff-rate" }, (Said.Percent(25) with { Measure = "tariff-rate" }).Later()).ShouldBeEmpty();
        Find(Said.Billion(5) with { Measure = "purchase", Period = null }, (Said.Billion(50) with { Measure = "purchase", Period = null }).ByMotir()).ShouldBeEmpty();
        Find(Said.Billion(27.6m) with { Period = null }, (Said.Billion(28.9m) with { Period = null }).ByMotir()).ShouldBeEmpty();
        Find(Said.Billion(27.6m) with { Period = "2012-03/" }, (Said.Billion(28.9m) with { Period = "2012-03/" }).ByMotir()).ShouldBeEmpty();
    }

    [Fact]
    public void By_how_much_it_rose_is_not_how_large_it_is() =>
        Find(Said.Billion(65.5m), Said.Billion(0.6m).Later() with { Change = new Change(null, null, "increased") }).ShouldBeEmpty();

    [Fact]
    public void An_edit_of_a_release_is_no_conflict_with_itself() =>
        Find(Said.Billion(27.6m), Said.Billion(28.9m) with { Snapshot = 2 }).ShouldBeEmpty();

    [Fact]
    public void A_release_that_says_it_both_ways_disputes_nobody() =>
        Find(Said.Billion(65.5m), Said.Billion(0.6m) with { Start = 50 }, Said.Billion(65.4m).ByMotir()).ShouldBeEmpty();

    [Theory]
    [InlineData(Bound.AtLeast, 27.1, null)]
    [InlineData(Bound.AtLeast, 29.1, ConflictGrade.Notable)]
    [InlineData(Bound.AtMost, 29.1, null)]
    [InlineData(Bound.AtMost, 24.1, ConflictGrade.Major)]
    public void Bounds_are_read_as_bounds(Bound bound, double value, ConflictGrade? grade) =>
        Find(Said.Billion(28.1m), Said.Billion((decimal)value).ByMotir() with { Bound = bound }).Select(conflict => (ConflictGrade?)conflict.Grade).SingleOrDefault().ShouldBe(grade);

    [Fact]
    public void Whoever_spoke_first_the_conflict_is_the_same() =>
        Prop.ForAll(Gen.Choose(-400, 400).ToArbitrary(), Gen.Choose(-400, 400).ToArbitrary(), (a, b) =>
        {
            Said one = Said.Billion(a / 10m), other = Said.Billion(b / 10m).ByMotir();
            var forth = Find(one, other);
            var back = Find(other, one);
            var turned = Find(one with { On = "2019-01-01" }, other);
            return KorusJson.ToBytes(forth).AsSpan().SequenceEqual(KorusJson.ToBytes(back))
                && turned.Select(conflict => (conflict.Kind, conflict.Grade)).SequenceEqual(forth.Select(conflict => (conflict.Kind, conflict.Grade)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void However_the_same_value_is_rounded_it_never_conflicts() =>
        Prop.ForAll(Gen.Choose(1, 2_000_000).ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (thousandths, first, second) =>
        {
            var value = thousandths / 1000m;
            return Find(Rounded(value, first), Rounded(value, second).ByMotir()).Count == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ten_thousand_statements_are_compared_in_a_moment()
    {
        var many = Enumerable.Range(0, 10_000).Select(i => (Statement)(Said.Billion(20 + (i % 90)) with { Release = $"r{i}", Issuer = $"org:{i % 500}", On = null })).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ConflictFinder.Find(many).ShouldNotBeEmpty();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    /// <summary>To so many places: in millions, in billions, to the half, the even or upwards.</summary>
    private static Said Rounded(decimal billions, int style)
    {
        var mode = style % 2 == 0 ? MidpointRounding.AwayFromZero : MidpointRounding.ToEven;
        if (style > 4)
        {
            var millions = Math.Round(billions * 1000, 0, mode);
            return new Said(millions.ToString("$#,0", CultureInfo.InvariantCulture) + " million", millions * 1_000_000m);
        }

        var rounded = Math.Round(billions, style % 4, mode);
        return new Said(rounded.ToString("$0." + new string('0', style % 4), CultureInfo.InvariantCulture) + " billion", rounded * 1_000_000_000m);
    }

    private static Conflict Only(params Said[] said) => Find(said).ShouldHaveSingleItem();

    private static IReadOnlyList<Conflict> Find(params Said[] said) => ConflictFinder.Find(said.Select(one => (Statement)one));
}
