using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KorusMonitor.Digests;
using KorusMonitor.Findings;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Digests;
using NodaTime;

namespace KorusMonitor.Tests.Viewer;

public sealed class ViewerTests
{
    private const string Text = "Ambassador Lighthizer said the goods deficit is $27.6 billion. It was less before.";

    [Fact]
    public async Task A_snapshot_shows_its_whole_text_with_every_finding_marked_where_it_stands()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.SnapshotAsync("r1", Text, Found());

        var page = await viewer.PageAsync("/snapshots/ustr-press-releases/r1/1");

        page.QuerySelector("article.text p")!.TextContent.ShouldBe(Text);
        page.QuerySelector("mark#s48-13")!.TextContent.ShouldBe("$27.6 billion");
        page.QuerySelector("mark#s48-13")!.GetAttribute("title")!.ShouldContain("U.S. goods deficit with Korea, 2016");
        page.QuerySelector("span.sentence#s0-62")!.TextContent.ShouldBe(Text[..62]);
        page.QuerySelector("aside")!.TextContent.ShouldContain("Nov 21, 2026, 05:04 ET");
        page.QuerySelector("aside")!.TextContent.ShouldContain("Nov 21, 2026, 19:04 KST");
    }

    [Fact]
    public async Task Overlapping_findings_keep_the_text_whole_and_each_has_its_anchor_once()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.SnapshotAsync("r1", Text, Found() with
        {
            Entities =
            [
                new Entity("a", "person", "A", [new Mention(Text[..21], 0, 21)]),
                new Entity("b", "person", "B", [new Mention(Text[..10], 0, 10)]),
                new Entity("c", "organization", "C", [new Mention(Text[5..30], 5, 25)]),
                new Entity("d", "organization", "outside", [new Mention("x", 4000, 2)]),
            ],
        });

        var page = await viewer.PageAsync("/snapshots/ustr-press-releases/r1/1");

        page.QuerySelector("article.text p")!.TextContent.ShouldBe(Text);
        foreach (var id in new[] { "s0-21", "s0-10", "s5-25", "s48-13", "s0-62" })
        {
            page.QuerySelectorAll($"#{id}").Length.ShouldBe(1, id);
        }
    }

    [Fact]
    public async Task A_digest_can_link_to_any_sentence_that_the_host_says_is_one()
    {
        await using var viewer = await ViewerDriver.StartAsync(_ => [new TextSpan(0, 62), new TextSpan(63, 19)]);
        await viewer.SnapshotAsync("r1", Text, Found());

        (await viewer.PageAsync("/snapshots/ustr-press-releases/r1/1")).QuerySelector("#s63-19")!.TextContent.ShouldBe("It was less before.");
    }

    [Fact]
    public async Task Nothing_that_was_stored_can_script_a_page()
    {
        const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.SnapshotAsync("r1", Hostile, Found() with { Entities = [new Entity("x", "person", Hostile, [new Mention(Hostile[..5], 0, 5)])] }, title: Hostile);
        await viewer.Store.PutJsonIfAbsentAsync("sources/s.json", Stale(Hostile), default);
        await viewer.Store.PutJsonIfAbsentAsync("pending/a/b/000001.json", Pendings.New(title: Hostile) with { Url = "javascript:alert(1)" }, default);
        await viewer.Store.PutJsonIfAbsentAsync("digests/daily/2017-07-13.json", Pendings.Compose(Pendings.New(title: Hostile) with { Url = "javascript:alert(1)" }), default);

        foreach (var address in new[] { "/", "/releases", "/releases/ustr-press-releases/r1", "/snapshots/ustr-press-releases/r1/1", "/sources", "/digests/daily/2017-07-13" })
        {
            using var answer = await viewer.AskAsync(address);
            var page = await viewer.PageAsync(address);
            page.QuerySelectorAll("script, img, iframe, [onerror], [href^=javascript], [style]").ShouldBeEmpty(address);
            page.Body!.TextContent.ShouldContain(Hostile, customMessage: address);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'self'");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }
    }

    [Fact]
    public async Task Raw_bytes_come_as_they_were_and_never_as_a_page()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.SnapshotAsync("page", "<html><script>alert(1)</script>한국</html>");
        byte[] korean = [0x3C, 0x62, 0x3E, 0xC7, 0xD1, 0xB1, 0xB9];
        await viewer.SnapshotAsync("euc-kr", korean);

        using var page = await viewer.AskAsync("/snapshots/ustr-press-releases/page/1/raw");
        page.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox; default-src 'none'");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);

        using var other = await viewer.AskAsync("/snapshots/ustr-press-releases/euc-kr/1/raw");
        other.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
        other.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await other.Content.ReadAsByteArrayAsync()).ShouldBe(korean);
    }

    [Fact]
    public async Task An_attachment_can_be_saved_and_one_that_is_not_kept_says_why()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.SnapshotAsync("bytes", [0x50, 0x4B, 0x00, 0x01]);
        var kept = (await viewer.Store.GetJsonAsync<SnapshotManifest>("snapshots/ustr-press-releases/bytes/000001.json", default))!.Value;
        await viewer.SnapshotAsync("r1", "Text");
        var blob = (await viewer.Store.GetAsync("snapshots/ustr-press-releases/r1/000001.json", default))!;
        var manifest = JsonNode.Parse(blob.Content.Span)!.AsObject();
        manifest["attachments"] = JsonNode.Parse($$"""
            [{"name":"<b>tariffs","url":"https://ustr.gov/a.hwpx","state":"stored","format":"hwpx","sha256":"{{kept.Sha256}}","length":4,"identity":"x"},
             {"name":"gone.pdf","url":"javascript:alert(1)","state":"failed","trouble":"404 from the site"}]
            """);
        await viewer.Store.PutIfMatchAsync(blob.Name, Encoding.UTF8.GetBytes(manifest.ToJsonString()), blob.Version, default);

        var panel = (await viewer.PageAsync("/snapshots/ustr-press-releases/r1/1")).QuerySelector("aside")!;
        panel.QuerySelector("a[href$='/files/0']")!.TextContent.ShouldBe("<b>tariffs");
        panel.TextContent.ShouldContain("404 from the site");
        panel.QuerySelectorAll("[href^=javascript]").ShouldBeEmpty();
        using var file = await viewer.AskAsync("/snapshots/ustr-press-releases/r1/1/files/0");
        file.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("snapshot-1-file-0.hwpx");
        file.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox; default-src 'none'");
        await viewer.PageAsync("/snapshots/ustr-press-releases/r1/1/files/1", HttpStatusCode.NotFound);
        await viewer.PageAsync("/snapshots/ustr-press-releases/r1/1/files/2", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/snapshots/ustr-press-releases/r1/2")]
    [InlineData("/snapshots/ustr-press-releases/r1/2/raw")]
    [InlineData("/snapshots/ustr-press-releases/r1/99999999999999999999")]
    [InlineData("/snapshots/%2e%2e/%2e%2e%2fetc/1")]
    [InlineData("/releases/ustr-press-releases/%25%0a")]
    [InlineData("/digests/daily/1999-01-01")]
    [InlineData("/digests/..%2f..%2fsnapshots")]
    public async Task A_wrong_address_is_a_plain_page_that_says_so(string address)
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.SnapshotAsync("r1", Text);

        (await viewer.PageAsync(address, HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent.ShouldBe("Not found");
    }

    [Fact]
    public async Task A_stored_document_that_is_broken_is_one_line_and_no_stack()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.Store.PutIfAbsentAsync("snapshots/ustr-press-releases/r1/000001.json", "{\"version\":"u8.ToArray(), default);

        var page = await viewer.PageAsync("/snapshots/ustr-press-releases/r1/1", HttpStatusCode.InternalServerError);

        page.QuerySelector("h1")!.TextContent.ShouldBe("This cannot be shown");
        page.Body!.TextContent.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_read_still_shows_where_it_comes_from()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.SnapshotAsync("empty", []);

        var page = await viewer.PageAsync("/snapshots/ustr-press-releases/empty/1");

        page.QuerySelector(".alarm")!.TextContent.ShouldBe("The document is empty.");
        page.QuerySelector("aside a[href='https://ustr.gov/empty']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Every_release_is_on_exactly_one_page_of_the_list()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        for (var index = 0; index < 230; index++)
        {
            // Names of which one begins with another sort apart from what one expects: "r1-x" before "r1/".
            await viewer.SnapshotAsync(FormattableString.Invariant($"r{index / 2}{(index % 2 == 0 ? "" : "-x")}"), Text);
        }

        await viewer.SnapshotAsync("r7", "edited", number: 2);
        var seen = new List<string>();
        for (var address = "/releases"; address is not null;)
        {
            var page = await viewer.PageAsync(address);
            var rows = page.QuerySelectorAll(".lines h3 a").Select(link => link.GetAttribute("href")!).ToList();
            rows.Count.ShouldBeLessThanOrEqualTo(30);
            seen.AddRange(rows);
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        seen.Count.ShouldBe(230);
        seen.Distinct().Count().ShouldBe(230);
        (await viewer.PageAsync("/releases/ustr-press-releases/r7")).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_first_page_shows_what_waits_and_what_was_told_and_a_digest_has_its_own()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.Store.PutJsonIfAbsentAsync("pending/a/b/000001.json", Pendings.Edited(), default);
        var digest = Pendings.Everything();
        await viewer.Store.PutJsonIfAbsentAsync(BlobLayout.Digest(digest.Slot), digest, default);

        var home = (await viewer.PageAsync("/")).Body!.TextContent;
        var page = await viewer.PageAsync("/digests/daily/2017-07-13");

        home.ShouldContain("$13.2 billion → $13.3 billion");
        home.ShouldContain(digest.Subject);
        page.Body!.TextContent.ShouldContain("한미 자유무역협정 공동위원회 특별회기 개최");
        page.QuerySelectorAll("a[href='/snapshots/motir-ko/156345/1#s88-31']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Health_says_what_is_wrong_and_since_when()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        await viewer.Store.PutJsonIfAbsentAsync("sources/motir-en.json", Stale("no answer from the list"), default);
        await viewer.Store.PutJsonIfAbsentAsync("sources/ustr-speeches.json", new SourceState { Source = "ustr-speeches" }, default);

        var rows = (await viewer.PageAsync("/sources")).QuerySelectorAll("tbody tr").Select(row => Regex.Replace(row.TextContent, @"\s+", " ").Trim()).ToList();

        rows[0].ShouldStartWith("motir-en no answer from the list since Nov 20, 2026, 17:00 ET, last seen Nov 21, 2026, 05:04 ET");
        rows[0].ShouldContain("Nov 18, 2026");
        rows[1].ShouldBe("ustr-speeches well never never never not known 0");
    }

    [Fact]
    public async Task Health_opens_to_every_case_and_shows_it_as_words()
    {
        await using var viewer = await ViewerDriver.StartAsync();
        var state = Stale("page one failed");
        await viewer.Store.PutJsonIfAbsentAsync(
            "sources/motir-en.json", state with { Problems = [state.Problems[0] with { More = ["page <b>two</b> failed", "page three failed"], Unnamed = 4 }] }, default);

        var more = (await viewer.PageAsync("/sources")).QuerySelector("tbody details").ShouldNotBeNull();

        more.QuerySelector("summary")!.TextContent.ShouldBe("and 6 more");
        more.TextContent.ShouldContain("page <b>two</b> failed");
    }

    [Fact]
    public async Task Two_snapshots_side_by_side_mark_the_words_that_differ_and_lead_to_both_sentences()
    {
        await using var viewer = await ViewerDriver.StartAsync(reading => [new TextSpan(0, reading.Text.IndexOf("It", StringComparison.Ordinal) - 1)]);
        await viewer.SnapshotAsync("r1", Text);
        await viewer.SnapshotAsync("r1", Text.Replace("27.6", "27.7", StringComparison.Ordinal), number: 2);

        var page = await viewer.PageAsync("/releases/ustr-press-releases/r1/compare/1/2");

        page.QuerySelectorAll("del").Single().TextContent.ShouldBe("$27.6");
        page.QuerySelectorAll("ins").Single().TextContent.ShouldBe("$27.7");
        foreach (var number in new[] { 1, 2 })
        {
            var link = page.QuerySelector($".changed a[href^='/snapshots/ustr-press-releases/r1/{number}#']")!.GetAttribute("href")!;
            (await viewer.PageAsync(link)).GetElementById(link.Split('#')[1]).ShouldNotBeNull();
        }

        (await viewer.PageAsync("/releases/ustr-press-releases/r1")).QuerySelector("a[href='/releases/ustr-press-releases/r1/compare/1/2']").ShouldNotBeNull();
        await viewer.PageAsync("/releases/ustr-press-releases/r1/compare/1/3", HttpStatusCode.NotFound);
    }

    private static SourceState Stale(string detail) => new()
    {
        Source = "motir-en",
        LastAttempt = Instant.FromUtc(2026, 11, 21, 10, 4),
        LastSuccess = Instant.FromUtc(2026, 11, 20, 10, 4),
        NewestListed = "2026-11-18",
        Problems = [new SourceProblem(ProblemKinds.ListFailed, detail, Instant.FromUtc(2026, 11, 20, 22, 0), Instant.FromUtc(2026, 11, 21, 10, 4), Told: true)],
    };

    private static FindingsDocument Found() => new()
    {
        Release = new ReleaseFacts { Kind = "press-release", Language = "en" },
        Figures = [Pendings.Deficit("$27.6 billion", 48, 27_600_000_000m, "2016") with { Sentence = new TextSpan(0, 62) }],
        Entities = [new Entity("person:robert-lighthizer", "person", "Robert Lighthizer", [new Mention("Ambassador Lighthizer", 0, 21)])],
    };
}
