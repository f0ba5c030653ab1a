using KorusMonitor.Findings;
using KorusMonitor.Findings.Calendar;
using KorusMonitor.Reading;

namespace KorusMonitor.Tests.Findings.Calendar;

public sealed class DeadlineTermTests
{
    [Theory]
    [InlineData("Written comments are due no later than August 18, 2025.", "2025-08-18")]
    [InlineData("Comments must be received by August 18, 2025.", "2025-08-18")]
    [InlineData("The deadline for submissions is August 18, 2025.", "2025-08-18")]
    [InlineData("Requests to appear and a summary of testimony should be filed on or before August 18, 2025.", "2025-08-18")]
    [InlineData("Interested parties may submit comments until August 18, 2025.", "2025-08-18")]
    [InlineData("Submit comments no later than 11:59 p.m. on August 18, 2025.", "2025-08-18")]
    [InlineData("Comments are due by 5 p.m. Eastern Time (ET) on August 18, 2025.", "2025-08-18")]
    [InlineData("Interested persons may submit comments by midnight EDT, August 18, 2025.", "2025-08-18")]
    [InlineData("Comments are due within 60 days of publication.", "2025-08-30")]
    [InlineData("Submissions are due within thirty days after the date of this notice.", "2025-07-31")]
    [InlineData("Comments are due 10 business days after publication.", "2025-07-16")]
    [InlineData("Comments are due 30 days after July 7, 2025.", "2025-08-06")]
    [InlineData("The change is effective 7 days after the date of this order.", "2025-07-08")]
    public void A_notice_sets_its_own_term(string sentence, string due)
    {
        var deadline = Find(sentence).ShouldHaveSingleItem();

        (deadline.Trigger, deadline.Due).ShouldBe((sentence.Contains("July 7", StringComparison.Ordinal) ? "2025-07-07" : "2025-07-01", due));
        deadline.Explanation.ShouldContain("as stated");
    }

    [Theory]
    [InlineData("Comments were due on June 2, 2025.")]
    [InlineData("Comments are due within 60 days of publication in the Federal Register.")]
    [InlineData("The Committee received 300 comments by July 7, 2025 from many parties, which have received praise.")]
    [InlineData("USTR welcomes comments from all parties.")]
    [InlineData("Exports rose for 30 days after publication of the data.")]
    [InlineData("Comments are due within 60 days of the entry into force.")]
    [InlineData("Comments may be long. The hearing was on July 8, 2025.")]
    public void Without_a_day_to_count_from_there_is_no_term(string sentence) => Find(sentence).ShouldBeEmpty();

    [Fact]
    public void The_notice_in_the_Federal_Register_knows_its_own_day() =>
        FindingsDriver.Of("Comments are due within 60 days of publication in the Federal Register.").OfKind("notice").PublishedOn(2025, 7, 1).Find()
            .Deadlines.ShouldHaveSingleItem().Due.ShouldBe("2025-08-30");

    [Fact]
    public void A_stated_day_needs_no_publication_date()
    {
        var deadline = FindingsDriver.Of("Written comments are due no later than August 18, 2025.").Find().Deadlines.ShouldHaveSingleItem();

        (deadline.Trigger, deadline.Due).ShouldBe((null, "2025-08-18"));
    }

    /// <summary>Work that grew with the square of the text would take an hour here, and not a moment.</summary>
    [Fact]
    public void Hostile_sentences_are_read_in_linear_time()
    {
        var reading = FindingsDriver.Of(string.Concat(Enumerable.Repeat("KORUS comments due due due 30 days of the of the 60 days after ", 40_000))).PublishedOn(2025, 7, 1).Reading();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        DeadlineFinder.Find(reading, Sentences.Split(reading.Text, reading.Blocks), []).ShouldBeEmpty();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static IReadOnlyList<Deadline> Find(string sentence) => FindingsDriver.Of(sentence).PublishedOn(2025, 7, 1).Find().Deadlines;
}
