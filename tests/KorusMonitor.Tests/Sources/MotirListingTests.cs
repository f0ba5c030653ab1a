using KorusMonitor.Sources;
using static KorusMonitor.Tests.Sources.Sites;

namespace KorusMonitor.Tests.Sources;

public class MotirListingTests
{
    [Fact]
    public void A_row_gives_the_number_in_its_script_the_title_without_summary_and_the_date_without_label()
    {
        var link = MotirListing(MotirRow(2661, "Korea and the <b>U.S.</b> meet", summary: "On 2020-01-01 two<br>long paragraphs, 2026-01-02.")).Links.ShouldHaveSingleItem();

        link.Key.ToString().ShouldBe("motir-en/eatcldfa319ada-2661");
        link.Url.AbsoluteUri.ShouldBe("https://english.motir.go.kr/eng/article/EATCLdfa319ada/2661/view?pageIndex=1&bbsCdN=2");
        link.Title.ShouldBe("Korea and the U.S. meet");
        link.Listed!.ToIso().ShouldBe("2026-06-16");
        link.Listed.Zone.ShouldBe("Asia/Seoul");
    }

    [Theory]
    [InlineData("<i>date</i>2026-06-16")]
    [InlineData("date2026-06-16")]
    [InlineData("Registration date2026-06-16")]
    [InlineData("2026.06.16.")]
    public void A_label_may_be_glued_to_the_date(string date) => MotirListing(MotirRow(1, date: date)).Links[0].Listed!.ToIso().ShouldBe("2026-06-16");

    [Theory]
    [InlineData("2,378")]
    [InlineData("15842")]
    [InlineData("20260616")]
    [InlineData("")]
    public void Counters_and_row_numbers_are_no_dates(string shown) => MotirListing(MotirRow(1, date: shown, summary: "since 2020-01-01 it holds")).Links[0].Listed.ShouldBeNull();

    [Theory]
    [InlineData("href=\"javascript:article.view('2661','2');\"")]
    [InlineData("href=\"javascript:article.view( '02661' , '2' )\"")]
    [InlineData("href=\"javascript:article.view(&quot;2661&quot;)\"")]
    [InlineData("href=\"javascript:article.view(%272661%27,%272%27)\"")]
    [InlineData("href=\"#none\" onclick=\"article.view(2661, 2); return false;\"")]
    [InlineData("href=\"/eng/article/EATCLdfa319ada/2661/view?bbsCdN=2&amp;&amp;pageIndex=7\"")]
    [InlineData("href=\"http://english.motie.go.kr/eng/article/EATCLdfa319ada;jsessionid=AB12.node/2661/view;jsessionid=9\"")]
    public void Every_way_to_link_a_release_is_one_address(string attributes)
    {
        var link = MotirListing($"<li><a {attributes}><strong class=\"title\">T</strong></a></li>").Links.ShouldHaveSingleItem();
        link.Key.Id.ShouldBe("eatcldfa319ada-2661");
        link.Url.AbsoluteUri.ShouldBe("https://english.motir.go.kr/eng/article/EATCLdfa319ada/2661/view?pageIndex=1&bbsCdN=2");
    }

    [Fact]
    public void A_pinned_row_is_listed_once_and_its_mark_is_no_title()
    {
        var listing = MotirListing(MotirRow(2000, "<span class=\"notice\">Notice</span> Pinned", "2024-01-02") + MotirRow(2661) + MotirRow(2000, "Pinned"));

        listing.Links.Select(link => $"{link.Key.Id} {link.Title} {link.Listed!.ToIso()}").ShouldBe(["eatcldfa319ada-2000 Pinned 2024-01-02", "eatcldfa319ada-2661 Headline 2026-06-16"]);
        listing.Rows.ShouldBe(3);
    }

    [Fact]
    public void The_page_of_another_board_keeps_that_boards_numbers() =>
        MotirListing(MotirRow(29), "https://english.motir.go.kr/eng/article/EATCL0512e0b48?pageIndex=29").Links[0].Key.Id.ShouldBe("eatcl0512e0b48-29");

    [Fact]
    public void The_list_before_2023_has_relative_links_and_dates_in_the_cells_beside()
    {
        var items = """
            <dt>31</dt><dd class="w100"><a href="bbsView.do?bbs_seq_n=593&amp;bbs_cd_n=2&amp;&amp;currentPage=1&amp;search_key_n=">Minister on 2017-01-01</a></dd><dd>Views 2,378</dd><dd>2017-10-05</dd>
            <dt>30</dt><dd class="w100"><a href="./bbsView.do?bbs_cd_n=2&amp;bbs_seq_n=590">Second</a></dd><dd>12</dd>
            """;
        var listing = Motir.ParseListing(Page(OldMotirPage(items), "http://english.motie.go.kr/en/pc/pressreleases/bbs/bbsList.do?bbs_cd_n=2"));

        listing.Links.Select(link => $"{link.Key.Id} {link.Listed?.ToIso()} {link.Title}").ShouldBe(["bbs2-593 2017-10-05 Minister on 2017-01-01", "bbs2-590  Second"]);
        listing.Links[0].Url.AbsoluteUri.ShouldBe("https://english.motir.go.kr/en/pc/pressreleases/bbs/bbsView.do?bbs_seq_n=593&bbs_cd_n=2");
        listing.Rows.ShouldBe(2);
    }

    [Fact]
    public void Relative_links_of_the_old_list_hold_wherever_its_page_was_served()
    {
        var listing = Motir.ParseListing(Page(OldMotirPage("<dd class=\"w100\"><a href=\"bbsView.do?bbs_seq_n=593\">T</a></dd>")));
        listing.Links[0].Url.AbsolutePath.ShouldBe("/en/pc/pressreleases/bbs/bbsView.do");
    }

    [Theory]
    [InlineData("<a href=\"?pageIndex=2\">2</a>", "?pageIndex=1&bbsCdN=2", true)]
    [InlineData("<a href=\"?pageIndex=1\">1</a><a href=\"?pageIndex=2\">2</a>", "?pageIndex=2", false)]
    [InlineData("<a href=\"/eng/article/EATCLdfa319ada?bbsCdN=2&amp;&amp;pageIndex=10\">last</a>", "", true)]
    [InlineData("<a href=\"javascript:article.list('3')\">3</a>", "?pageIndex=2", true)]
    [InlineData("<a href=\"javascript:article.list('1')\">1</a>", "?pageIndex=2", false)]
    [InlineData("<a href=\"bbsList.do?bbs_cd_n=2&amp;&amp;currentPage=2\">2</a>", "", true)]
    [InlineData("", "", false)]
    public void Paging_links_say_whether_older_pages_follow(string paging, string query, bool hasNext)
    {
        var page = Page(MotirPage(MotirRow(1), paging), "https://english.motir.go.kr/eng/article/EATCLdfa319ada" + query);
        Motir.ParseListing(page).HasNext.ShouldBe(hasNext);
    }

    [Fact]
    public void The_page_number_in_a_releases_link_is_no_next_page() =>
        MotirListing("<li><a href=\"/eng/article/EATCLdfa319ada/5/view?pageIndex=9\">T</a></li>").HasNext.ShouldBeFalse();

    [Fact]
    public void A_page_that_lists_nothing_has_no_rows()
    {
        MotirListing(string.Empty).Rows.ShouldBe(0);
        MotirListing("<li class=\"no-data\">No posts.</li>").Rows.ShouldBe(0);
        Motir.ParseListing(Page("<html><body><p>System error</p></body></html>")).Rows.ShouldBe(0);
    }

    [Fact]
    public void A_row_whose_link_is_not_understood_is_a_row() =>
        MotirListing("<li><a href=\"javascript:open_new('2661')\">T</a></li>").ShouldSatisfyAllConditions(
            listing => listing.Rows.ShouldBe(1),
            listing => listing.Links.ShouldBeEmpty());

    [Fact]
    public void Listing_pages_are_counted_from_one_on_the_site() =>
        Motir.ListingPage(0).AbsoluteUri.ShouldBe("https://english.motir.go.kr/eng/article/EATCLdfa319ada?pageIndex=1&bbsCdN=2");

    [Theory]
    [InlineData("https://english.motir.go.kr/eng/article/EATCLdfa319ada/2661/view?bbsCdN=2&pageIndex=4", "motir-en/eatcldfa319ada-2661")]
    [InlineData("http://english.motie.go.kr/eng/article/EATCLdfa319ada/2661/view", "motir-en/eatcldfa319ada-2661")]
    [InlineData("http://english.motie.go.kr/en/pc/pressreleases/bbs/bbsView.do?cate_n=&bbs_cd_n=2&bbs_seq_n=593", "motir-en/bbs2-593")]
    [InlineData("http://english.motie.go.kr/en/tp/ftaeconomiccooperration/bbs/bbsView.do;jsessionid=1?bbs_seq_n=622&amp;bbs_cd_n=3", "motir-en/bbs3-622")]
    [InlineData("https://english.motir.go.kr/eng/article/EATCLdfa319ada?pageIndex=1", null)]
    [InlineData("https://english.motir.go.kr/eng/article/EATCLdfa319ada/0/view", null)]
    [InlineData("https://english.motir.go.kr/en/bbs/bbsView.do?bbs_seq_n=drop", null)]
    public void An_address_names_its_release(string address, string? key)
    {
        var match = SourceCatalog.ForUrl(new Uri(address)).ShouldNotBeNull();
        match.Source.Id.ShouldBe("motir-en");
        match.Key?.ToString().ShouldBe(key);
    }
}
