using System.Net;
using System.Xml.Linq;
using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Replica;

public sealed class UstrRoutesTests : IAsyncLifetime
{
    private ReplicaDriver ustr = null!;

    public async Task InitializeAsync() => ustr = await ReplicaDriver.UstrAsync();

    public async Task DisposeAsync() => await ustr.DisposeAsync();

    [Theory]
    [InlineData("/about-us/policy-offices/press-office/press-releases", "/about/policy-offices/press-office/press-releases")]
    [InlineData("/about-us/policy-offices/press-office/press-releases?page=2", "/about/policy-offices/press-office/press-releases?page=2")]
    [InlineData("/about-us/policy-offices/press-office/fact-sheets/2018", "/about/policy-offices/press-office/fact-sheets/2018")]
    public async Task Listings_under_the_old_prefix_redirect_to_the_new_one(string old, string now)
    {
        using var answer = await ustr.GetAsync(old);
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe(now);
    }

    [Fact]
    public async Task A_release_of_autumn_2025_answers_under_both_prefixes()
    {
        var path = ustr.Release("ustr-2025-10-29-gyeongju").Path;
        path.ShouldStartWith("/about/");
        (await ustr.TextAsync(path)).ShouldBe(await ustr.TextAsync(path.Replace("/about/", "/about-us/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ustr-2017-07-12-special-session", "/about-us/", "/about/")]
    [InlineData("ustr-2026-11-18-readout", "/about/", "/about-us/")]
    public async Task Other_releases_redirect_to_the_prefix_of_their_time(string id, string own, string other)
    {
        var path = ustr.Release(id).Path;
        path.ShouldStartWith(own);
        using var answer = await ustr.GetAsync(other + path[own.Length..]);
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe(path);
    }

    [Fact]
    public async Task The_press_listing_has_dated_undated_external_doubled_and_foreign_rows()
    {
        var rows = new List<AngleSharp.Dom.IElement>();
        for (var page = 0; page < 5; page++)
        {
            rows.AddRange((await ustr.PageAsync($"{ReplicaDriver.PressReleases}?page={page}")).QuerySelectorAll("div.view-content > div.views-row"));
        }

        var links = rows.Select(row => row.QuerySelector(".views-field-title a")!.GetAttribute("href")!).ToList();
        rows.Count(row => row.QuerySelector("time[datetime]") is null).ShouldBe(3);
        links.ShouldContain(link => link.StartsWith("https://www.whitehouse.gov/", StringComparison.Ordinal));
        links.ShouldContain(link => link.StartsWith("https://www.federalregister.gov/", StringComparison.Ordinal));
        links.Count(link => link.EndsWith("/ambassador-greer-gyeongju", StringComparison.Ordinal)).ShouldBe(2);
        links.ShouldContain(link => link.Contains("/fact-sheets/2025/november/", StringComparison.Ordinal));
        links.ShouldContain(link => link.Contains('’', StringComparison.Ordinal));
        links.ShouldContain(link => link.Contains("/2013/November/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_fact_sheet_on_Korea_carries_the_UTC_instant_of_a_late_evening_in_Washington()
    {
        var page = await ustr.PageAsync(ustr.Release("ustr-2025-11-13-korea-fact-sheet").Path);
        var time = page.QuerySelector("time[datetime]").ShouldNotBeNull();
        time.GetAttribute("datetime").ShouldBe("2025-11-14T04:30:00Z");
        time.TextContent.ShouldBe("November 13, 2025");
        page.QuerySelector(".field--name-body")!.TextContent.ShouldContain("103 Boeing aircraft worth about $36 billion");
    }

    [Fact]
    public async Task Pages_of_2017_come_in_three_forms()
    {
        var banner = await ustr.PageAsync(ustr.Release("ustr-2017-08-22-special-session").Path);
        banner.QuerySelector("p")!.TextContent.ShouldContain("NOT UPDATED");
        banner.QuerySelector("h1.pageTitle + p")!.TextContent.ShouldBe("August 22, 2017");

        var dated = await ustr.PageAsync(ustr.Release("ustr-2018-03-28-agreement-in-principle").Path);
        dated.QuerySelector("p")!.TextContent.ShouldBe("03/28/2018");

        var bare = await ustr.PageAsync(ustr.Release("ustr-2018-03-16-third-round").Path);
        bare.QuerySelector("h1").ShouldBeNull();
        bare.QuerySelector("div.field-item.even")!.TextContent.ShouldContain("third round");
    }

    [Fact]
    public async Task Twin_slugs_are_different_documents_with_the_same_background()
    {
        var first = ustr.Release("ustr-2018-01-05-first-round");
        var second = ustr.Release("ustr-2018-02-01-second-round");
        second.Path.ShouldBe(first.Path + "-0");
        second.Body[^1].ShouldBe(first.Body[^1]);
        (await ustr.TextAsync(second.Path)).ShouldNotBe(await ustr.TextAsync(first.Path));
    }

    [Fact]
    public async Task A_year_before_2021_is_a_plain_list_and_reaches_the_static_archive()
    {
        var year = await ustr.PageAsync($"{ReplicaDriver.PressReleases}/2006");
        var link = year.QuerySelector("ul.listing a")!.GetAttribute("href")!;
        link.ShouldStartWith("/archive/Document_Library/");
        var page = await ustr.PageAsync(link);
        page.Title.ShouldBe("Fourth Round of Korea FTA Talks Ends on Jeju Island");
        page.QuerySelector("table table, main").ShouldBeNull();
        page.QuerySelector("table")!.TextContent.ShouldContain("October 27, 2006");
    }

    [Fact]
    public async Task A_PDF_with_a_space_in_its_name_is_linked_encoded_and_served()
    {
        var page = await ustr.PageAsync(ustr.Release("ustr-2017-07-12-special-session").Path);
        var link = page.QuerySelector(".field-item a[href$='.pdf']")!.GetAttribute("href")!;
        link.ShouldContain("%20");
        using var answer = await ustr.GetAsync(link);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        System.Text.Encoding.Latin1.GetString(bytes).ShouldSatisfyAllConditions(
            text => text.ShouldStartWith("%PDF-1.4"), text => text.ShouldContain("Article 22.2"), text => text.ShouldEndWith("%%EOF\n"));
    }

    [Fact]
    public async Task The_feed_is_valid_and_stale()
    {
        var feed = XDocument.Parse(await ustr.TextAsync("/rss.xml"));
        feed.Descendants("item").Count().ShouldBe(10);
        feed.Descendants("pubDate").ShouldAllBe(date => date.Value.Contains("2009", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_map_names_every_release_and_robots_shuts_out_search_alone()
    {
        var map = XDocument.Parse(await ustr.TextAsync("/sitemap.xml"));
        map.Descendants().Count(element => element.Name.LocalName == "loc")
            .ShouldBe(ustr.Site.World.Releases.Count(release => release.Office == ReplicaOffice.Ustr));
        (await ustr.TextAsync("/robots.txt")).ShouldContain("Disallow: /search");
        (await ustr.TextAsync("/")).ShouldContain("United States Trade Representative");
    }

    [Theory]
    [InlineData("/about/policy-offices/press-office/press-releases/feed.xml")]
    [InlineData("/about/policy-offices/press-office/unknown")]
    [InlineData("/about/policy-offices/press-office/press-releases/2026/march/nothing-here")]
    [InlineData("/feed")]
    public async Task What_is_not_there_is_answered_with_404(string path)
    {
        using var answer = await ustr.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Requests_are_seen_with_what_the_client_said_of_itself()
    {
        using var answer = await ustr.GetAsync("/robots.txt?x=1", ("If-None-Match", "\"a\""));
        var seen = ustr.Site.Requests[^1];
        seen.ShouldSatisfyAllConditions(
            () => seen.Method.ShouldBe("GET"),
            () => seen.Target.ShouldBe("/robots.txt?x=1"),
            () => seen.UserAgent.ShouldBe("ReplicaTests/1.0"),
            () => seen.IfNoneMatch.ShouldBe("\"a\""),
            () => seen.Status.ShouldBe(200));
    }
}
