using System.Net;
using System.Xml.Linq;
using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Replica;

public sealed class MotirRoutesTests : IAsyncLifetime
{
    private ReplicaDriver motir = null!;

    public async Task InitializeAsync() => motir = await ReplicaDriver.MotirAsync();

    public async Task DisposeAsync() => await motir.DisposeAsync();

    [Fact]
    public async Task A_board_lists_ten_items_with_label_glued_to_date_and_the_text_as_summary()
    {
        var list = await motir.PageAsync($"{ReplicaDriver.PressBoard}?pageIndex=1&bbsCdN=2");
        var items = list.QuerySelectorAll("div.board-list li > a[href^='javascript:article.view(']");
        items.Length.ShouldBe(10);
        items[0].GetAttribute("href").ShouldBe("javascript:article.view('2779','2');");
        items[0].QuerySelector("span.date")!.TextContent.ShouldBe("date2026-11-19");
        items[0].QuerySelector("p.info > span.cont")!.TextContent.ShouldContain("digital trade");
        list.QuerySelector("div.paging a[href='?pageIndex=2&bbsCdN=2']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_detail_has_date_body_and_files_behind_a_script()
    {
        var page = await motir.PageAsync($"{ReplicaDriver.PressBoard}/2401/view?pageIndex=1&bbsCdN=2");
        page.QuerySelector(".board-detail .detail-info li")!.TextContent.ShouldBe("Registration date2025-11-14");
        page.QuerySelector("div.detail-cont")!.TextContent.ShouldContain("USD 20 billion a year");
        var files = page.QuerySelectorAll(".info-down p a[href^='javascript:location.href=']");
        files.Select(file => file.TextContent.Split(' ')[0]).ShouldBe(["Joint", "MOU"]);
        var path = files[0].GetAttribute("href")!.Split('\'')[1];
        path.ShouldMatch("^/attach/down/[0-9a-f]{32}/[0-9a-f]{32}/[0-9a-f]{32}$");
        (await motir.TextAsync(path)).ShouldStartWith("%PDF");
    }

    [Fact]
    public async Task A_page_of_2017_has_its_title_and_date_in_the_sixth_term()
    {
        var page = await motir.PageAsync("/en/pc/pressreleases/bbs/bbsView.do?bbs_seq_n=593&bbs_cd_n=2&&currentPage=1&search_key_n=&search_val_v=&cate_n=");
        page.QuerySelectorAll("dt")[5].TextContent.ShouldEndWith("Joint Committee 2017-10-05");
        page.QuerySelector("dl.view dt span")!.TextContent.ShouldBe("2017-10-05");
        page.QuerySelector("dd.cont")!.TextContent.ShouldContain("* Short version");
        page.QuerySelector("ul.prevnext").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_misspelt_topic_board_repeats_the_press_board()
    {
        var topic = await motir.PageAsync("/en/tp/ftaeconomiccooperration/bbs/bbsList.do?bbs_cd_n=2");
        var press = await motir.PageAsync("/en/pc/pressreleases/bbs/bbsList.do?bbs_cd_n=2");
        topic.QuerySelectorAll("dd.w100 a").Select(link => link.GetAttribute("href"))
            .ShouldBe(press.QuerySelectorAll("dd.w100 a").Select(link => link.GetAttribute("href")));
        (await motir.TextAsync("/en/tp/ftaeconomiccooperration/bbs/bbsView.do?bbs_seq_n=593&bbs_cd_n=2")).ShouldContain("Second special session");
        (await motir.TextAsync("/eng/13/topics/2")).ShouldContain("FTA/Economic Cooperation");
    }

    [Theory]
    [InlineData("/eng/article/EATCLdfa319ada/999999/view")]
    [InlineData("/eng/article/EATCLdfa319ada/not-a-number/view")]
    public async Task An_unknown_id_is_answered_with_200_and_an_empty_detail(string path) =>
        (await motir.PageAsync(path)).QuerySelector(".board-detail")!.TextContent.ShouldBe("");

    [Fact]
    public async Task The_feed_of_a_board_is_given_to_POST_alone()
    {
        using var refused = await motir.GetAsync($"{ReplicaDriver.PressBoard}/rss");
        refused.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        using var answer = await motir.PostAsync($"{ReplicaDriver.PressBoard}/rss");
        XDocument.Parse(await answer.Content.ReadAsStringAsync()).Descendants("item").Count().ShouldBe(20);
    }

    [Fact]
    public async Task The_dates_of_one_event_differ_by_the_zone_of_the_office()
    {
        motir.Release("motie-571").Date.ShouldBe(motir.Release("ustr-2017-07-12-special-session").Date.PlusDays(1));
        motir.Release("motir-2401").Date.ShouldBe(motir.Release("ustr-2025-11-13-korea-fact-sheet").Date.PlusDays(1));
        motir.Release("motir-2331").Date.ShouldBe(motir.Release("ustr-2025-07-30-deal").Date.PlusDays(1));
        (await motir.TextAsync("/robots.txt")).ShouldContain("Allow: /");
        motir.Site.World.Releases.Count(release => release.Office == ReplicaOffice.Motir).ShouldBeInRange(25, 45);
    }
}
