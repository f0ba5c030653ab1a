using KorusMonitor.Reading;
using KorusMonitor.Sources;

namespace KorusMonitor.Tests.Sources;

public class ConfiguredSourceTests
{
    private static readonly SourceOptions Board = new() { List = "https://www.office.example/board/list.do?page={page}" };

    [Fact]
    public void A_list_is_enough()
    {
        var listing = Source(Board).ParseListing(Sites.Page("""
            <ul><li><a href="view.do?no=7&amp;page=1">Talks on tariffs</a> <span>2026.03.15</span></li>
            <li><a href="https://elsewhere.example/view.do?no=8">Elsewhere</a> 2026.03.14</li>
            <li><a href="javascript:location.href='/board/view.do?no=6'">By script</a> <span>March 13, 2026</span></li></ul>
            """));

        listing.Links.Select(link => $"{link.Key} {link.Url.PathAndQuery} {link.Listed!.ToIso()} {link.Title}").ShouldBe(
        [
            "office/board.view.do.no-7 /board/view.do?no=7 2026-03-15 Talks on tariffs",
            "office/board.view.do.no-6 /board/view.do?no=6 2026-03-13 By script",
        ]);
        listing.HasNext.ShouldBeTrue();
    }

    [Fact]
    public void Pages_are_counted_from_where_the_site_counts()
    {
        Source(Board).ListingPage(0).AbsoluteUri.ShouldBe("https://www.office.example/board/list.do?page=1");
        Source(Board with { FirstPage = 0, BaseAddress = "http://127.0.0.1:5090" }).ListingPage(2).AbsoluteUri.ShouldBe("http://127.0.0.1:5090/board/list.do?page=2");
        Source(Board with { List = "https://www.office.example/news/page/{page}/" }).ListingPage(1).AbsolutePath.ShouldBe("/news/page/2/");
    }

    [Fact]
    public void A_pattern_says_what_a_release_is_and_what_its_key_is()
    {
        var listing = Source(Board with { Release = "^/news/(?<id>sb[0-9]+)" }).ParseListing(Sites.Page(
            "<article><a href='/news/SB0102/'>A</a></article><article><a href='/about'>B</a></article><p><a href='/news/sb0103?page=2'>C</a></p>"));

        listing.Links.Select(link => link.Key.Id).ShouldBe(["sb0102", "sb0103"]);
    }

    [Fact]
    public void Only_rows_with_one_of_the_words_are_taken() =>
        Source(Board with { Only = ["korea", "관세"] }).ParseListing(Sites.Page("<ul><li><a href='/a'>On KOREA</a></li><li><a href='/b'>On fish</a></li><li><a href='/c'>관세 협의</a></li></ul>"))
            .Links.Select(link => link.Key.Id).ShouldBe(["a", "c"]);

    [Theory]
    [InlineData("/032818-joint-statement/", "2018-03-28")]
    [InlineData("/fact-sheets/2025/11/joint-fact-sheet/", "2025-11")]
    [InlineData("/news/2025/11/13/x", "2025-11-13")]
    [InlineData("/news/x", null)]
    public void An_undated_row_is_dated_by_its_address_as_far_as_that_goes(string href, string? date) =>
        Source(Board).ParseListing(Sites.Page($"<ul><li><a href='{href}'>x</a></li></ul>")).Links.ShouldHaveSingleItem().Listed?.ToIso().ShouldBe(date);

    [Fact]
    public void A_feed_alone_is_the_list()
    {
        var source = Source(new SourceOptions { Feed = "https://www.office.example/rss.xml" });

        source.Feed.ShouldBeNull();
        source.ParseListing(new RawDocument("<rss><channel><item><title>x</title><link>/news/1</link></item></channel></rss>"u8.ToArray()))
            .Links.ShouldHaveSingleItem().Key.ToString().ShouldBe("office/news.1");
        source.ParseListing(Sites.Page("<html>main page</html>")).Trouble.ShouldBe("a web page where a feed was asked");
    }

    [Fact]
    public void Pages_are_read_by_the_selectors_or_by_the_general_rules_without_being_called_drifted()
    {
        const string page = "<html><body><h1>Talks</h1><div class=t><p>Korea and the United States held talks on tariffs on steel and cars in Seoul today.</p></div></body></html>";

        Read(Board with { Body = ".t", Issuer = "org:mofa", Language = "ko" }, page).ShouldSatisfyAllConditions(
            reading => reading.Layout.ShouldBe("configured"), reading => reading.Issuer.ShouldBe("org:mofa"));
        Read(Board, page).ShouldSatisfyAllConditions(
            reading => reading.LayoutDrift.ShouldBeFalse(), reading => reading.Issuer.ShouldBeNull(), reading => reading.Text.ShouldContain("tariffs on steel"));
    }

    [Theory]
    [InlineData("List", "office.example/list")]
    [InlineData("List", "ftp://office.example/list")]
    [InlineData("Feed", "https://other.example/rss")]
    [InlineData("Zone", "Seoul")]
    [InlineData("Language", "fr")]
    [InlineData("Charset", "klingon")]
    [InlineData("Issuer", "MOTIR")]
    [InlineData("Rows", "li[")]
    [InlineData("Release", "(")]
    [InlineData("Release", @"(a)\1")]
    [InlineData("StaleAfterDays", "0")]
    [InlineData("BaseAddress", "office")]
    public void A_mistake_is_named_in_one_line(string setting, string value)
    {
        var options = setting switch
        {
            "List" => Board with { List = value },
            "Feed" => Board with { Feed = value },
            "Zone" => Board with { Zone = value },
            "Language" => Board with { Language = value },
            "Charset" => Board with { Charset = value },
            "Issuer" => Board with { Issuer = value },
            "Rows" => Board with { Rows = value },
            "Release" => Board with { Release = value },
            "BaseAddress" => Board with { BaseAddress = value },
            _ => Board with { StaleAfterDays = 0 },
        };

        var message = Should.Throw<StatedFailureException>(() => Source(options)).Message;
        message.ShouldStartWith($"Korus:Sources:office:{setting}");
        message.ShouldNotContain('\n');
    }

    [Fact]
    public void A_site_of_reposts_must_say_who_repeats() =>
        Should.Throw<StatedFailureException>(() => Source(Board with { Repost = true })).Message.ShouldContain("Issuer");

    [Theory]
    [InlineData("white-house", "https://www.whitehouse.gov/fact-sheets/2025/11/joint-fact-sheet/", "fact-sheets.2025.11.joint-fact-sheet")]
    [InlineData("treasury", "https://home.treasury.gov/news/press-releases/sb0102", "sb0102")]
    public void The_White_House_and_the_Treasury_are_there_when_they_are_switched_on(string id, string address, string key)
    {
        SourceCatalog.Create([]).Select(source => source.Id).ShouldNotContain(id);
        var sources = SourceCatalog.Create(new SourcesOptions { [id] = new SourceOptions { Enabled = true } });
        SourceCatalog.ForUrl(new Uri(address), sources)!.Key!.Value.ToString().ShouldBe($"{id}/{key}");
    }

    private static ISource Source(SourceOptions options) => SourceCatalog.Create(new SourcesOptions { ["office"] = options }).Single(source => source.Id == "office");

    private static DocumentReading Read(SourceOptions options, string html) =>
        new DocumentReader().Read(Sites.Page(html, "https://www.office.example/board/view.do?no=7"), Source(options).Profile);
}
