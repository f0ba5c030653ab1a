using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Check = KorusMonitor.Findings.Check;

namespace KorusMonitor.Tests.Findings.Checks;

public sealed class ArithmeticCheckTests
{
    [Theory]
    [InlineData("43.5", "42.3", "a decline of 2.7 percent", "consistent", -2.76, -2.98, -2.53)]
    [InlineData("43.5", "42.3", "a decline of 3.7 percent", "inconsistent", -2.76, -2.98, -2.53)]
    [InlineData("43.5", "42.3", "an increase of 2.7 percent", "decision-inconsistent", -2.76, -2.98, -2.53)]
    [InlineData("10", "11", "an increase of more than 5 percent", "consistent", 10, 0, 21.05)]
    [InlineData("10.0", "10.4", "an increase of more than 6 percent", "inconsistent", 4, 2.98, 5.02)]
    public void A_stated_percentage_is_compared_with_what_the_two_levels_allow(
        string from, string to, string claim, string grade, double computed, double low, double high)
    {
        var check = Exports(from, to, claim).ShouldHaveSingleItem();

        (check.Kind, check.Grade, check.Computed).ShouldBe(("arithmetic", grade, (decimal)computed));
        check.Range.ShouldBe([(decimal)low, (decimal)high]);
    }

    [Fact]
    public void The_claim_is_quoted_as_it_stands() =>
        Exports("43.5", "42.3", "a decline of 2.7 percent").ShouldHaveSingleItem().Claim.ShouldBe("a decline of 2.7 percent");

    [Theory]
    [InlineData("has doubled from \\$13.2 billion to \\$27.6 billion", "consistent")]
    [InlineData("more than doubled, rising from $13.2 billion to $27.6 billion", "consistent")]
    [InlineData("more than doubled, rising from $13.2 billion to $25.6 billion", "inconsistent")]
    [InlineData("nearly doubled from $13.2 billion to $24.9 billion", "consistent")]
    [InlineData("has doubled from $13.2 billion to $17.6 billion", "inconsistent")]
    [InlineData("has tripled from $13.2 billion to $12.6 billion", "decision-inconsistent")]
    public void A_stated_ratio_is_compared_with_its_two_levels(string claim, string grade) =>
        Checks($"Our goods deficit with Korea {claim}.").ShouldHaveSingleItem().Grade.ShouldBe(grade);

    [Fact]
    public void The_computed_ratio_has_two_places()
    {
        var check = Checks("Our goods deficit with Korea doubled from $13.2 billion to $27.6 billion.").ShouldHaveSingleItem();

        (check.Computed, check.Claim).ShouldBe((2.09m, "doubled from $13.2 billion to $27.6 billion"));
    }

    [Theory]
    [InlineData("Korea will invest $350 billion: $150 billion in ships and $200 billion in chips.", "consistent")]
    [InlineData("Korea will invest $350 billion: $180 billion in ships and $200 billion in chips.", "inconsistent")]
    [InlineData("Exports rose 5 percent, from $100.0 million to $105.1 million.", "consistent")]
    public void Sums_and_pairs_in_one_sentence_are_checked(string sentence, string grade) =>
        Checks(sentence).ShouldHaveSingleItem().Grade.ShouldBe(grade);

    [Theory]
    [InlineData("Korea will invest $350 billion: $50 billion in ships and $20 billion in chips, among others.")]
    [InlineData("U.S. exports to Korea were $40 billion in 2011. In 2016, U.S. exports were $42.3 billion, up 9 percent from a year earlier.")]
    [InlineData("U.S. exports to Korea were $40 billion in 2011. U.S. imports from Korea were $42.3 billion in 2016, an increase of 90 percent.")]
    [InlineData("U.S. exports to Korea were $40 billion in 2011 and $41 billion in 2012. In 2016, U.S. exports were $42.3 billion, an increase of 90 percent.")]
    [InlineData("The tariff falls from 25 percent to 15 percent, and exports will rise by 5 percent.")]
    [InlineData("The deficit has doubled since the Agreement entered into force.")]
    public void What_leaves_a_choice_is_not_checked(string text) => Checks(text).ShouldBeEmpty();

    [Fact]
    public void A_percentage_that_was_computed_and_rounded_is_always_consistent() =>
        Prop.ForAll(Gen.Choose(10, 9999).ToArbitrary(), Gen.Choose(10, 9999).ToArbitrary(), (from, to) =>
        {
            var percent = Math.Round(((decimal)to / from - 1) * 100, 1, MidpointRounding.AwayFromZero);
            return percent == 0 || Exports(Tenths(from), Tenths(to), Stated(percent)).ShouldHaveSingleItem().Grade == "consistent";
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_wrong_direction_is_never_consistent() =>
        Prop.ForAll(Gen.Choose(100, 9999).ToArbitrary(), Gen.Choose(100, 9999).ToArbitrary(), (from, to) =>
        {
            var percent = Math.Round(((decimal)to / from - 1) * 100, 1, MidpointRounding.AwayFromZero);
            return Math.Abs(percent) < 2 || Exports(Tenths(from), Tenths(to), Stated(-percent)).ShouldHaveSingleItem().Grade == "decision-inconsistent";
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_range_holds_what_is_computed_and_the_scale_does_not_matter() =>
        Prop.ForAll(Gen.Choose(100, 9999).ToArbitrary(), Gen.Choose(100, 9999).ToArbitrary(), (from, to) =>
        {
            var billions = Exports(Tenths(from), Tenths(to), "an increase of 3.1 percent").ShouldHaveSingleItem();
            var millions = Exports(Tenths(from), Tenths(to), "an increase of 3.1 percent", "million").ShouldHaveSingleItem();
            return billions.Range[0] <= billions.Computed + 0.01m && billions.Computed - 0.01m <= billions.Range[1]
                && (billions.Computed, billions.Grade) == (millions.Computed, millions.Grade);
        }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<Check> Exports(string from, string to, string claim, string scale = "billion") =>
        Checks($"In 2011, U.S. goods exports to Korea were ${from} {scale}. In 2016, U.S. goods exports were ${to} {scale}, {claim}.");

    private static IReadOnlyList<Check> Checks(string text) => FindingsDriver.Of(text).Find().Checks;

    private static string Tenths(int value) => (value / 10m).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Stated(decimal percent) => string.Create(
        CultureInfo.InvariantCulture, $"{(percent < 0 ? "a decline" : "an increase")} of {Math.Abs(percent):0.0} percent");
}
