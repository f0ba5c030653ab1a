using System.Globalization;
using KorusMonitor.Reading;
using Xunit.Abstractions;

namespace KorusMonitor.Tests.Reading.RealPages;

/// <summary>The general rules on pages that nobody here wrote. Scores are printed; the floors stand just below what is reached.</summary>
public sealed class RealPageTests(ITestOutputHelper output)
{
    private const double TextFloor = 0.965;
    private const double DateFloor = 0.95;

    [Fact]
    public void The_text_of_an_article_is_found()
    {
        var scores = RealPage.Articles.Select(page => (page.Name, Score: Shingles.Of(page.Expected(), Body(page.Read())))).OrderBy(one => one.Score.F1).ToList();
        foreach (var (name, score) in scores.Take(8))
        {
            output.WriteLine($"{score.F1:0.000} (precision {score.Precision:0.000}, recall {score.Recall:0.000}) {name}");
        }

        var mean = Shingles.Mean([.. scores.Select(one => one.Score)]);
        output.WriteLine($"{scores.Count} pages: F1 {mean.F1:0.0000}, precision {mean.Precision:0.0000}, recall {mean.Recall:0.0000}");
        scores.Count.ShouldBeGreaterThan(40);
        mean.F1.ShouldBeGreaterThanOrEqualTo(TextFloor);
    }

    [Fact]
    public void The_day_of_a_news_page_is_found_and_no_page_is_taken_for_a_wall()
    {
        var (right, dated, read) = (0, 0, 0);
        foreach (var page in RealPage.News)
        {
            var reading = page.Read(out var document);
            BlockPageRule.Judge(document, reading).ShouldBeNull(page.Name);
            read += Body(reading).Length > 400 ? 1 : 0;
            if (page.DayOfAddress() is not { } day)
            {
                continue;
            }

            dated++;
            var found = reading.Published?.ToIso();

            // A morning paper's address has the day of its print.
            var isRight = DateOnly.TryParseExact(found, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && Math.Abs(date.DayNumber - day.DayNumber) <= 1;
            right += isRight ? 1 : 0;
            if (!isRight)
            {
                output.WriteLine($"{page.Name}: {found ?? "no day"} instead of {day:yyyy-MM-dd}");
            }
        }

        output.WriteLine($"{read} of {RealPage.News.Count} pages have text; {right} of {dated} days are right");
        dated.ShouldBeGreaterThan(60);
        ((double)right / dated).ShouldBeGreaterThanOrEqualTo(DateFloor);
        ((double)read / RealPage.News.Count).ShouldBeGreaterThanOrEqualTo(0.98);
    }

    private static string Body(DocumentReading reading) =>
        string.Join('\n', reading.Blocks.Where(block => block.Kind != BlockKind.Title).Select(block => block.Span.In(reading.Text)));
}
