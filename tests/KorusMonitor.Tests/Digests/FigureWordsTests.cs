using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;

namespace KorusMonitor.Tests.Digests;

public sealed class FigureWordsTests
{
    private static readonly Change Doubled = new(13_200_000_000m, 27_600_000_000m, "more-than-doubled");

    [Fact]
    public void A_ratio_has_no_amounts_in_times()
    {
        var ratio = Pendings.Deficit("more than doubled", 0, 2, "2011/2016") with { Unit = "ratio", Bound = Bound.AtLeast, Change = Doubled };

        FigureWords.Explain(ratio).ShouldBe("at least 2 times, U.S. goods deficit with Korea, 2011 to 2016");
    }

    [Fact]
    public void Of_a_change_the_later_value_tells_it_all()
    {
        var ratio = Pendings.Deficit("more than doubled", 0, 2, "2011/2016") with { Unit = "ratio", Change = Doubled };
        var from = Pendings.Deficit("$13.2 billion", 20, 13_200_000_000m, "2011") with { Change = Doubled };
        var to = Pendings.Deficit("$27.6 billion", 40, 27_600_000_000m, "2016") with { Change = Doubled };
        var other = Pendings.Deficit("25 percent", 60, 25, "2016") with { Unit = "percent" };

        FigureWords.Telling([ratio, from, to, other]).ShouldBe([to, other]);
        FigureWords.Telling([ratio, from]).ShouldBe([ratio, from]);
    }

    [Theory]
    [InlineData("USD 11.6 billion")]
    [InlineData("US$11.6 billion")]
    [InlineData("$11.6 billion")]
    public void A_value_is_not_said_twice(string text) =>
        FigureWords.Explain(Pendings.Deficit(text, 0, 11_600_000_000m, "2011")).ShouldBe("U.S. goods deficit with Korea, 2011");

    [Fact]
    public void Aircraft_are_aircraft() => FigureWords.Amount(103, "aircraft").ShouldBe("103 aircraft");
}
