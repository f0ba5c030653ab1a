using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KorusMonitor.Reading;
using Xunit.Abstractions;

namespace KorusMonitor.IntegrationTests.Browser;

/// <summary>PDFs that a browser prints, read by us and by poppler's <c>pdftotext</c>: how far the words agree.</summary>
[Collection(BrowserGroup.Name)]
public sealed partial class PrintedPagesTests(BrowserFixture fixture, ITestOutputHelper output)
{
    /// <summary>Of words as a bag: order does not count.</summary>
    private const double Floor = 0.98;

    private const string Letter = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><style>
        main { columns: 2; text-align: justify; hyphens: auto; font: 11pt serif } table { border-collapse: collapse } td { border: 1px solid; padding: 2pt } footer { font-size: 7pt }
        </style></head><body><h1>Notice of the office</h1><p>Seoul, 3 March 2026 – No. 2026/17</p><main>TEXT</main>
        <table><tr><td>Goods</td><td>2024</td><td>2025</td></tr><tr><td>Vehicles</td><td>$34.7 billion</td><td>$36.1 billion</td></tr><tr><td>Rice</td><td>1.2%</td><td>0.9%</td></tr></table>
        <ol><li>The duty falls to 15 percent.<sup>1</sup></li><li>A quota of 2,630,000 tonnes applies.</li></ol><footer>1. Subject to review after 180 days.</footer></body></html>
        """;

    private static readonly string[] Sentences =
    [
        "The parties met to look at the implementation of the agreement and at the figures of the year before.",
        "Exports of machinery rose by 12.5 percent to $8.4 billion, while imports of agricultural products fell.",
        "Representatives welcomed the non-discriminatory treatment of service suppliers and the well-founded concerns of industry.",
    ];

    [Theory]
    [InlineData("letter")]
    [InlineData("/releases")]
    [InlineData("/ledger")]
    [InlineData("/deadlines")]
    [InlineData("/entities")]
    public async Task What_a_browser_prints_is_read_word_for_word(string what)
    {
        await using var reader = await fixture.ReaderAsync(script: false);
        if (what == "letter")
        {
            await reader.Page.SetContentAsync(Letter.Replace("TEXT", string.Concat(Enumerable.Range(0, 60).Select(at => $"<p>{at + 1}. {Sentences[at % 3]}</p>")), StringComparison.Ordinal));
        }
        else
        {
            await reader.GoAsync(what);
        }

        var file = Path.GetTempFileName();
        try
        {
            await reader.Page.PdfAsync(new() { Path = file });
            var read = new DocumentReader().Read(new RawDocument(await File.ReadAllBytesAsync(file), FileName: "printed.pdf"), null);
            var (mine, theirs) = (Words(read.Text), Words(await PdfToTextAsync(file)));
            var score = F1(mine, theirs);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {read.Pages.Count} pages, {theirs.Values.Sum()} words, F1 {score:0.0000}"));
            theirs.Values.Sum().ShouldBeGreaterThan(50);
            score.ShouldBeGreaterThanOrEqualTo(Floor, $"only here: {Rest(mine, theirs)}; only there: {Rest(theirs, mine)}");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Narrow, justified, and not on one grid of base lines, as notices are set.</summary>
    private const string Notice = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><style>@page { size: letter; margin: 15mm }
        div { columns: 3; column-gap: 14px; text-align: justify; hyphens: auto; font: 9pt serif } h3 { font-size: 10pt; margin: 9px 0 5px } p { margin: 0; text-indent: 1em }
        </style></head><body><div>TEXT</div></body></html>
        """;

    [Fact]
    public async Task Columns_are_read_one_after_the_other_and_stretched_lines_are_no_rows()
    {
        var parts = Enumerable.Range(0, 5).Select(part =>
            $"<h3>MATTERS OF THE CHAPTER {part}</h3><p>" + string.Concat(Enumerable.Range(0, 3 + part).Select(at => $"Point{part}{at} {Sentences[(part + at) % 3]} ")) + "</p>");

        var read = await PrintAsync(Notice.Replace("TEXT", string.Concat(parts), StringComparison.Ordinal));

        PointMark().Matches(read.Text).Select(match => match.Value).ShouldBe(Enumerable.Range(0, 5).SelectMany(part => Enumerable.Range(0, 3 + part).Select(at => $"Point{part}{at}")));
        read.Blocks.ShouldNotContain(block => block.Kind == BlockKind.TableRow);
        foreach (var sentence in Sentences)
        {
            read.Text.ShouldContain(sentence);
        }
    }

    [Fact]
    public async Task A_Korean_ending_on_the_next_line_is_no_word()
    {
        const string Text = "산업통상부는 2026년 11월 28일 한미 공동위원회를 열고 자동차 관세를 15%로 낮추기로 합의했다고 밝혔다.";

        // As wide as what stands before the last letters of the verb.
        var read = await PrintAsync($"<html lang='ko'><body style='font: 12pt sans-serif'><p>{Text.Replace("다고", "<br>다고", StringComparison.Ordinal)} 이번 합의로 수출이 늘어난다.</p></body></html>");

        read.Text.ShouldContain(Text);
    }

    [Fact]
    public async Task A_word_at_the_beginning_of_a_line_stays_one()
    {
        var read = await PrintAsync("<html lang='ko'><body style='font: 12pt sans-serif'><p>양국은 협력을 강화하고<br>보다 나은 조건을 마련하기로 했다.</p></body></html>");

        read.Text.ShouldContain("강화하고 보다 나은");
    }

    [Theory]
    [InlineData("4px 8px", "left")]
    [InlineData("2px 20px", "right")]
    [InlineData("6px 9px", "center")]
    public async Task The_widest_row_of_a_table_is_a_row_too(string padding, string align)
    {
        string[] rows = ["Item | 2025 | 2026 | Change", "Cars | $10.5 billion | $12.1 billion | +15.2%", "Chips | $20 billion | $25 billion | +25%", "Total of the goods above | $30.5 billion | $37.1 billion | +21.6%", "자동차 | 100억 달러 | 112억 달러 | +12%"];
        var cells = string.Concat(rows.Select(row => $"<tr><td>{row.Replace(" | ", "<td>", StringComparison.Ordinal)}"));
        var style = $"<style>table {{ border-collapse: collapse }} td {{ border: 1px solid; padding: {padding}; text-align: {align} }}</style>";

        var read = await PrintAsync($"<html lang='en'>{style}<h1>Goods</h1><p>Figures of the table below are for goods, and for nothing but goods.</p><table>{cells}</table><p>So far the table.</p></html>");

        read.Blocks.Where(block => block.Kind == BlockKind.TableRow).Select(block => block.Span.In(read.Text)).ShouldBe(rows);
    }

    private async Task<DocumentReading> PrintAsync(string html)
    {
        await using var reader = await fixture.ReaderAsync(script: false);
        await reader.Page.SetContentAsync(html);
        return new DocumentReader().Read(new RawDocument(await reader.Page.PdfAsync(), FileName: "printed.pdf"), null);
    }

    [GeneratedRegex("Point[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex PointMark();

    private static async Task<string> PdfToTextAsync(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return text;
    }

    private static Dictionary<string, int> Words(string text) => Word().Matches(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        .GroupBy(word => word.Value, StringComparer.Ordinal).ToDictionary(word => word.Key, word => word.Count(), StringComparer.Ordinal);

    private static double F1(Dictionary<string, int> mine, Dictionary<string, int> theirs) =>
        2.0 * mine.Sum(word => Math.Min(word.Value, theirs.GetValueOrDefault(word.Key))) / (mine.Values.Sum() + theirs.Values.Sum());

    private static string Rest(Dictionary<string, int> words, Dictionary<string, int> others) =>
        string.Join(' ', words.Where(word => word.Value > others.GetValueOrDefault(word.Key)).Select(word => word.Key));

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
