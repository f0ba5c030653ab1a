using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Reading;
using Xunit.Abstractions;

namespace KorusMonitor.Tests.Reading;

public sealed class HostileInputTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<i>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "<br>", "<a href='x.pdf'>", "</a>",
        "<script>", "</script>", "<svg>", "<math>", "<template>", "</template>", "<!--", "-->", "<select>", "<article class='comments'>", "<h1>", "</h1>", "<time datetime='2020-01-01'>",
        "<pre>", "\n", "&lt;", "&#0;", "&#xD800;", " ", "\u00A0", "\u00AD", "words of a sentence. ", "한국과 미국은 합의했다. ", "\uD800", "<form>", "<frameset>", "<plaintext>",
    ];

    [Fact]
    public void Any_markup_gives_sound_blocks_and_always_the_same() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces =>
        {
            var html = "<html><body>" + string.Concat(pieces);
            var reading = ReadingDriver.Html(html);
            reading.ShouldHaveSoundBlocks();
            KorusJson.ToBytes(ReadingDriver.Html(html)).ShouldBe(KorusJson.ToBytes(reading));
            ReadingDriver.Html(html, Pages.UstrUrl, Pages.Ustr).ShouldHaveSoundBlocks();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_lines_give_sound_blocks_in_the_unchanged_text() =>
        Prop.ForAll(
            Gen.Elements("A Headline", "Dear Sir:", "- item", "1. x", "\n", "\r\n", " ", "###", "**bold**", "Background:", "July 12, 2017", "<https://ustr.gov/x>", "제목", "\t", "A sentence of words.")
                .ArrayOf().ToArbitrary(),
            pieces =>
            {
                var text = "x" + string.Concat(pieces);
                var reading = ReadingDriver.Text(text);
                reading.Text.ShouldBe(text);
                reading.ShouldHaveSoundBlocks();
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_read_or_refused_in_one_line() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            foreach (var start in new[] { "", "<html>", "A text " })
            {
                try
                {
                    ReadingDriver.Bytes([.. Encoding.ASCII.GetBytes(start), .. bytes]).ShouldHaveSoundBlocks();
                }
                catch (UnreadableException refused)
                {
                    refused.Message.ShouldNotContain('\n');
                }
            }
        }).QuickCheckThrowOnFailure();

    public static TheoryData<string, string, int> Floods => new()
    {
        { "divs", "<div>", 50 },
        { "bold", "<b>", 50 },
        { "divs within the size cap", "<div>", 15 },
        { "bold within the size cap", "<b>", 15 },
        { "formats in paragraphs", "<b><p>", 2 },
        { "text out of tables", "<table>words of text<tr>", 4 },
        { "stray end tags", "words</nothing>", 4 },
        { "paragraphs", "<p>words", 1 },
        { "line breaks", "a<br>", 1 },
        { "angle brackets", "<", 2 },
        { "list items", "<li>words", 1 },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_of_tags_ends_soon(string name, string piece, int megabytes)
    {
        var html = new StringBuilder().Insert(0, piece, megabytes * 1_000_000 / piece.Length).ToString();
        var watch = Stopwatch.StartNew();
        string ending;
        try
        {
            ending = $"{ReadingDriver.Html(html).Blocks.Count} blocks";
        }
        catch (UnreadableException refused)
        {
            ending = refused.Message;
        }

        output.WriteLine($"{name}: {watch.ElapsedMilliseconds} ms, {ending}");

        // Seconds on a free machine; quadratic work would take hours.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void A_tag_with_endless_attributes_is_refused() =>
        Should.Throw<UnreadableException>(() => ReadingDriver.Html("<div " + string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}")) + ">x"))
            .Message.ShouldContain("attributes");

    [Fact]
    public void Pages_of_usual_size_are_read_fast()
    {
        var page = Pages.Ustr2021("2025-11-14T15:00:00Z", "x", string.Concat(Enumerable.Repeat("<p>Both sides signed a deal on steel, cars and rice today.</p>", 200)));
        ReadingDriver.Html(page, Pages.UstrUrl, Pages.Ustr);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 50; i++)
        {
            ReadingDriver.Html(page, Pages.UstrUrl, Pages.Ustr);
        }

        output.WriteLine($"{50.0 * page.Length / watch.Elapsed.TotalSeconds / 1e6:F1} million characters of markup a second");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
