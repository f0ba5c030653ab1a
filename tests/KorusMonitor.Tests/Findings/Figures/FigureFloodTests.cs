using System.Diagnostics;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>Megabytes at a time: beside other tests that watch the clock they would slow those.</summary>
[CollectionDefinition(nameof(FigureFloods), DisableParallelization = true)]
public sealed class FigureFloods;

/// <summary>What comes from the web is hostile: time grows with the length of a text and with nothing else.</summary>
[Collection(nameof(FigureFloods))]
public sealed class FigureFloodTests
{
    [Theory]
    [InlineData("1")]
    [InlineData(",")]
    [InlineData("(((")]
    [InlineData("million ")]
    public void Ten_megabytes_of_one_thing_are_read_in_linear_time(string piece) => ShouldBeFast(piece, 10_000_000);

    [Theory]
    [InlineData("1")]
    [InlineData(",")]
    [InlineData("(")]
    [InlineData("$")]
    [InlineData("million ")]
    [InlineData("a million ")]
    [InlineData("from 1 to ")]
    [InlineData("since ")]
    [InlineData("1-")]
    [InlineData("\" ")]
    [InlineData("](")]
    [InlineData("exports of ")]
    [InlineData("\n5 said X, ")]
    [InlineData("and ")]
    [InlineData("1, 2 and ")]
    [InlineData("half ")]
    [InlineData("3 of ")]
    [InlineData("만")]
    [InlineData("1만")]
    [InlineData("3천")]
    [InlineData("10%에서 ")]
    [InlineData("두 배 ")]
    [InlineData("한국은 대미 수출 ")]
    [InlineData("'25년 ")]
    [InlineData("1~")]
    public void A_flood_of_one_thing_takes_linear_time(string piece) => ShouldBeFast(piece, 200_000);

    [Fact]
    public void Text_without_numbers_costs_no_memory()
    {
        const string sentence = "The delegations agreed to stay in close contact through the working groups, and the often repeated effort went forward.";
        SentenceFilter.MayHoldFigure(sentence).ShouldBeFalse();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
        {
            SentenceFilter.MayHoldFigure(sentence);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000);
    }

    /// <summary>Linear work is done in seconds; the limit only has to be far below what quadratic work would take on a busy
    /// machine.</summary>
    private static void ShouldBeFast(string piece, int length)
    {
        var driver = FindingsDriver.Of(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
        var watch = Stopwatch.StartNew();

        driver.Find();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }
}
