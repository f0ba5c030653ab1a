using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Findings;
using KorusMonitor.Findings.Checks;

namespace KorusMonitor.Tests.Findings.Checks;

public sealed class RoundingTests
{
    [Theory]
    [InlineData("$13.2 billion", 13_200_000_000, 50_000_000)]
    [InlineData("42.3bn", 42_300_000_000, 50_000_000)]
    [InlineData("132억 달러", 13_200_000_000, 50_000_000)]
    [InlineData("1조 2,345억 원", 1_234_500_000_000, 50_000_000)]
    [InlineData("205억 5000만 달러", 20_550_000_000, 5_000_000)]
    [InlineData("3천억 원", 300_000_000_000, 50_000_000_000)]
    [InlineData("43만 5천 대", 435_000, 500)]
    [InlineData("25,000 vehicles", 25_000, 0.5)]
    [InlineData("△3.2%", -3.2, 0.05)]
    [InlineData("0.0 percent", 0, 0.05)]
    public void The_last_digit_tells_how_far_a_number_was_rounded(string written, double value, double room)
    {
        var rounding = Rounding.Of(written, (decimal)value, Bound.Exact).ShouldNotBeNull();

        (rounding.Low, rounding.High).ShouldBe(((decimal)value - (decimal)room, (decimal)value + (decimal)room));
    }

    [Theory]
    [InlineData("two dozen")]
    [InlineData("2 1/2 percent")]
    [InlineData("")]
    public void Numbers_in_words_and_fractions_show_no_digit(string written) => Rounding.Of(written, 24, Bound.Exact).ShouldBeNull();

    [Fact]
    public void About_leaves_twice_the_room() => Rounding.Of("13.2", 13.2m, Bound.About).ShouldBe(new Rounding(13.1m, 13.3m));

    /// <summary>The true values are never disputed, wherever and by whichever custom each of the three numbers was rounded.</summary>
    [Fact]
    public void A_true_statement_however_rounded_is_never_inconsistent() =>
        Prop.ForAll(Numbers.ToArbitrary(), Numbers.ToArbitrary(), Styles.ToArbitrary(), (from, to, style) =>
        {
            var percent = ((to / from) - 1) * 100;
            var (before, after, change) = (Rounded(from, style.From), Rounded(to, style.To), Rounded(Math.Abs(percent), style.Percent));
            var sign = percent < 0 ? -1 : 1;
            var (checks, _) = Stated.Sentence("It went ").FromTo(before.Text, before.Value, " to ", after.Text, after.Value).And(", by ")
                .Percent(change.Text, sign * change.Value, change: sign < 0 ? "decreased" : "increased").And(".").Judge();
            return checks.All(check => check.Grade == "consistent");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_claim_far_outside_is_always_disputed() =>
        Prop.ForAll(Gen.Choose(200, 900).ToArbitrary(), Gen.Choose(5, 40).ToArbitrary(), (from, percent) =>
        {
            var to = from * (100 + percent) / 100m;
            return Stated.Sentence("It went ").FromTo($"{from}.0", from, " to ", Stated.Tenths(to), Math.Round(to, 1)).And(", by ")
                .Percent($"{percent + 3}.0 percent", percent + 3, change: "increased").And(".").Only().Grade == "inconsistent";
        }).QuickCheckThrowOnFailure();

    private static Gen<decimal> Numbers => Gen.Choose(10_000, 9_000_000).Select(number => number / 1000m);

    private static Gen<(int From, int To, int Percent)> Styles =>
        Gen.Choose(0, 5).SelectMany(from => Gen.Choose(0, 5).SelectMany(to => Gen.Choose(0, 5).Select(percent => (from, to, percent))));

    private static (string Text, decimal Value) Rounded(decimal value, int style)
    {
        var places = style / 2;
        var rounded = Math.Round(value, places, style % 2 == 0 ? MidpointRounding.AwayFromZero : MidpointRounding.ToEven);
        return (rounded.ToString("0." + new string('0', places), CultureInfo.InvariantCulture).TrimEnd('.'), rounded);
    }
}
