using System.Globalization;
using Xunit.Abstractions;

namespace KorusMonitor.Tests.Findings.Events;

/// <summary>Which releases tell one event, against labels; printed, with floors just below what was reached.</summary>
public sealed class LabelledEventTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("labelled-events.txt", 1, 1)]
    [InlineData("labelled-events-hard.txt", 1, 1)]
    [InlineData("labelled-events-third.txt", 1, 1)]
    public void Releases_of_one_event_are_put_together_and_others_kept_apart(string file, double precision, double recall)
    {
        var score = new PairScore(LabelledRelease.Read(file));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{file}: precision {score.Precision:F3} ({score.Right} of {score.Right + score.Wrong}), recall {score.Recall:F3} ({score.Right} of {score.Right + score.Missed})"));
        score.Precision.ShouldBeGreaterThanOrEqualTo(precision, string.Join('\n', score.Mistakes));
        score.Recall.ShouldBeGreaterThanOrEqualTo(recall, string.Join('\n', score.Mistakes));
    }
}
