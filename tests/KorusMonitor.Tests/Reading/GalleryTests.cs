using KorusMonitor.Reading;
using Xunit.Abstractions;

namespace KorusMonitor.Tests.Reading;

/// <summary>The generic extractor on pages of kinds that no source has yet.</summary>
public sealed class GalleryTests(ITestOutputHelper output)
{
    private const double WordFloor = 0.95;
    private const double DateFloor = 0.9;

    public static TheoryData<GalleryPage> Pages => [.. Gallery.Pages];

    [Theory]
    [MemberData(nameof(Pages), DisableDiscoveryEnumeration = true)]
    public void The_article_is_found_on_a_page_of_this_kind(GalleryPage page)
    {
        var reading = ReadingDriver.Html(page.Html);

        page.F1(Body(reading)).ShouldBeGreaterThan(0.9, $"{page.Name}\n{Body(reading)}");
        reading.ShouldHaveSoundBlocks();
    }

    [Fact]
    public void Over_all_kinds_of_pages_words_and_dates_are_right()
    {
        var words = new List<double>();
        var dates = 0;
        foreach (var page in Gallery.Pages)
        {
            var reading = ReadingDriver.Html(page.Html);
            var date = reading.Published?.ToIso();
            words.Add(page.F1(Body(reading)));
            dates += date == page.Date ? 1 : 0;
            output.WriteLine($"{words[^1]:0.000} {(date == page.Date ? " " : "!")} {date ?? "-",-10} {page.Name}");
        }

        output.WriteLine($"word F1 {words.Average():0.000} (lowest {words.Min():0.000}), dates {dates} of {words.Count}");
        words.Average().ShouldBeGreaterThanOrEqualTo(WordFloor);
        ((double)dates / words.Count).ShouldBeGreaterThanOrEqualTo(DateFloor);
    }

    private static string Body(DocumentReading reading) =>
        string.Join("\n\n", reading.Blocks.Where(block => block.Kind != BlockKind.Title).Select(block => block.Span.In(reading.Text)));
}
