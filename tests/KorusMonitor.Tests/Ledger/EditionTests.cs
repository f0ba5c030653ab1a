using KorusMonitor.Ledger;
using KorusMonitor.Reading;
using KorusMonitor.Tests.Findings;

namespace KorusMonitor.Tests.Ledger;

public sealed class EditionTests
{
    private const string Head = "The two sides met. They spoke of steel. Talks go on. ";

    [Fact]
    public void A_changed_figure_is_told_with_the_number_of_its_sentence() =>
        Changes("The tariff on steel is 26 percent for now.", "The tariff on steel is 25 percent for now.").ShouldBe(["26 percent → 25 percent, sentence 4"]);

    [Fact]
    public void Of_several_figures_only_the_changed_one_is_told() =>
        Changes("The deficit rose from $13.2 billion to $27.6 billion.", "The deficit rose from $13.2 billion to $27.7 billion.").ShouldBe(["$27.6 billion → $27.7 billion, sentence 4"]);

    [Fact]
    public void Added_and_removed_figures_are_told_as_such()
    {
        Changes("Exports of beef to Korea grew well.", "Exports of beef to Korea grew by 7 percent well.").ShouldBe(["7 percent added, sentence 4"]);
        Changes("Talks in Seoul will be held soon. The quota is 2,000 tons of steel.", "Talks in Seoul will be held soon.").ShouldBe(["2,000 tons removed, sentence 5 of the earlier text"]);
    }

    [Fact]
    public void Other_words_around_the_same_figures_change_no_figure() =>
        Changes("The deficit with Korea was $27.6 billion in 2016.", "The large deficit with Korea was $27.6 billion in 2016.").ShouldBeEmpty();

    private static IEnumerable<string> Changes(string before, string after) =>
        Editions.Compare(Edition(Head + before), Edition(Head + after)).Select(edit => edit.ToString());

    private static Edition Edition(string text)
    {
        var driver = FindingsDriver.Of(text).PublishedOn(2017, 7, 12);
        var reading = driver.Reading();
        return new Edition(reading.Text, Sentences.Split(reading.Text, reading.Blocks), driver.Find());
    }
}
