using KorusMonitor.Snapshots;
using static KorusMonitor.Tests.Snapshots.Readings;

namespace KorusMonitor.Tests.Snapshots;

public class ChangeRulesTests
{
    [Theory]
    [InlineData("", "A", "New")]
    [InlineData("A", "A", "Noise")]
    [InlineData("A", "B", "Edited")]
    [InlineData("A B", "A", "Reverted 1")]
    [InlineData("A B", "B", "Noise")]
    [InlineData("A B", "C", "Edited")]
    [InlineData("A B A", "A", "Noise")]
    [InlineData("A B A", "B", "Reverted 2")]
    [InlineData("A B A C", "A", "Reverted 3")]
    [InlineData("A -", "A", "Reverted 1")]
    [InlineData("A -", "B", "Edited")]
    [InlineData("A B -", "A", "Reverted 1")]
    [InlineData("A B -", "B", "Reverted 2")]
    [InlineData("A - A", "A", "Noise")]
    [InlineData("A - A -", "A", "Reverted 3")]
    [InlineData("-", "A", "New")]
    public void A_capture_is_judged_by_the_snapshots_before_it(string earlier, string now, string verdict)
    {
        var judged = ChangeRules.Judge(Page(now), Known(earlier));

        var said = judged.IsNoise ? "Noise" : judged.RevertsTo is { } number ? $"{judged.Change} {number}" : judged.Change.ToString();
        said.ShouldBe(verdict);
        judged.Meaning.ShouldBe(Meaning.Of(Page(now)));
    }

    [Fact]
    public void The_order_in_which_snapshots_are_given_does_not_matter() =>
        ChangeRules.Judge(Page("A"), [.. Known("A B").Reverse()]).RevertsTo.ShouldBe(1);

    private static KorusMonitor.Reading.DocumentReading Page(string text) => Of(Headline, $"The text is {text} today.");

    /// <summary>A hyphen is a withdrawal, which repeats the meaning before it.</summary>
    private static KnownVersion[] Known(string versions)
    {
        var last = string.Empty;
        return [.. versions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((version, index) =>
        {
            last = version == "-" ? last : Meaning.Of(Page(version));
            return new KnownVersion(index + 1, last, version == "-");
        })];
    }
}
