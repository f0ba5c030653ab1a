using System.Text.Json;
using System.Xml.Linq;
using KorusMonitor.Findings;

namespace KorusMonitor.Tests.Viewer;

/// <summary>What programs read: feeds, JSON, a calendar.</summary>
public sealed class FeedTests
{
    private const string Odd = "]]>\u0001<b>&\u202E, ; \\ 한국\r\nBEGIN:VEVENT";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_feed_is_well_formed_whatever_was_stored_and_an_edit_is_a_new_entry()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.SnapshotAsync("r1", "Text", Found(Odd), title: Odd);
        var before = XDocument.Parse(await viewer.TextAsync("/releases.atom"));
        await viewer.SnapshotAsync("r1", "Other text", Found(Odd), title: Odd, number: 2);
        var feed = XDocument.Parse(await viewer.TextAsync("/releases.atom"));
        var rss = XDocument.Parse(await viewer.TextAsync("/releases.rss"));

        feed.Descendants(Atom + "entry").Count().ShouldBe(1);
        feed.Descendants(Atom + "entry").Single().Element(Atom + "id")!.Value.ShouldNotBe(before.Descendants(Atom + "entry").Single().Element(Atom + "id")!.Value);
        feed.Descendants(Atom + "entry").Single().Element(Atom + "link")!.Attribute("href")!.Value.ShouldEndWith("/snapshots/ustr-press-releases/r1/2");
        rss.Descendants("item").Single().Element("title")!.Value.ShouldContain("한국");
        feed.ToString().ShouldNotContain("\u202E");
    }

    [Fact]
    public async Task A_topic_is_a_filter()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.SnapshotAsync("r1", "The deficit grew.");
        await viewer.SnapshotAsync("r2", "The surplus grew.");

        XDocument.Parse(await viewer.TextAsync("/releases.atom?q=surplus")).Descendants(Atom + "entry").Count().ShouldBe(1);
        var page = await viewer.PageAsync("/releases?q=surplus");
        page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href").ShouldBe("/releases.atom?q=surplus");
    }

    [Theory]
    [InlineData("/today.json", "next")]
    [InlineData("/releases.json?q=text", "page")]
    [InlineData("/releases/ustr-press-releases/r1.json", "versions")]
    [InlineData("/releases/ustr-press-releases/r1/compare/1/2.json", "rows")]
    [InlineData("/snapshots/ustr-press-releases/r1/1.json", "findings")]
    [InlineData("/ledger.json", "series")]
    [InlineData("/deadlines.json", "ahead")]
    [InlineData("/entities.json", "entities")]
    [InlineData("/entities/org:x.json", "about")]
    [InlineData("/digests.json", "digests")]
    [InlineData("/sources.json", null)]
    [InlineData("/feeds.json", null)]
    public async Task Every_page_is_JSON_too(string address, string? member)
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.SnapshotAsync("r1", "Text", Found("org:x"));
        await viewer.SnapshotAsync("r1", "Other text", Found("org:x"), number: 2);

        using var answer = await viewer.AskAsync(address);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (member is null ? json.ValueKind == JsonValueKind.Array : json.TryGetProperty(member, out _)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_page_names_its_JSON()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        (await viewer.PageAsync("/releases?q=a%20b")).QuerySelector("link[type='application/json']")!.GetAttribute("href").ShouldBe("/releases.json?q=a%20b");
        (await viewer.PageAsync("/")).QuerySelector("link[type='application/json']")!.GetAttribute("href").ShouldBe("/today.json");
    }

    [Fact]
    public async Task Deadlines_are_a_calendar_that_no_text_can_break()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.SnapshotAsync("r1", "Text", Found("org:x") with
        {
            Deadlines = [new Deadline("rule", "2099-01-01", "2099-02-03", new TextSpan(0, 4), Odd + new string('길', 100)) { Summary = Odd }],
        });

        var lines = (await viewer.TextAsync("/deadlines.ics")).Split("\r\n");

        lines.Count(line => line == "BEGIN:VEVENT").ShouldBe(1);
        lines.ShouldContain("DTSTART;VALUE=DATE:20990203");
        lines.ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        string.Concat(lines.Select(line => line.StartsWith(' ') ? line[1..] : "\n" + line)).ShouldContain("#s0-4");
    }

    private static FindingsDocument Found(string entity) => new()
    {
        Release = new ReleaseFacts { Kind = "press-release", Language = "en", PublishedOn = "2026-11-20" },
        Entities = [new Entity(entity, "organization", entity, [new Mention("Text", 0, 4)])],
    };
}
