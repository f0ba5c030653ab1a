using KorusMonitor.Reading;
using KorusMonitor.Sources;

namespace KorusMonitor.Tests.Sources;

/// <summary>Boards of the Korean ministries: what stands behind their script links, and what of a row is a date.</summary>
public class KoreanBoardTests
{
    [Fact]
    public void MOTIRs_Korean_board_gives_number_title_and_day_and_no_counter()
    {
        var listing = List("motir-ko", """
            <div class="board-tbl board-list"><table><tbody>
            <tr><td><span class="notice">공지</span></td><td class="ta-l"><div class="board-link"><a href="javascript:article.view('171001');"><i>고정 공지</i></a></div></td><td>총괄과</td><td>2026-01-02</td><td>12,378</td><td></td></tr>
            <tr><td>15842</td><td class="ta-l"><div class="board-link"><a href="javascript:article.view('171830');"><i>''''26년 3월 &amp; 한미 통상 협의</i></a></div></td><td>미주통상과</td><td>2026-03-15</td><td>2,378</td><td><a href="/attach/down/a/b/c"><span>첨부</span></a></td></tr>
            <tr><td>15841</td><td class="ta-l"><div class="board-link"><a href="javascript:article.view('171001');"><i>고정 공지</i></a></div></td><td>총괄과</td><td>2026-01-02</td><td>12,378</td><td></td></tr>
            </tbody></table></div><div class="paging"><strong>1</strong><a href="?pageIndex=2">2</a></div>
            """);

        listing.Links.Select(link => $"{link.Key} {link.Listed!.ToIso()} {link.Title}").ShouldBe(
            ["motir-ko/atcl3f49a5a8c-171001 2026-01-02 고정 공지", "motir-ko/atcl3f49a5a8c-171830 2026-03-15 ''''26년 3월 & 한미 통상 협의"]);
        listing.Links[1].Url.AbsoluteUri.ShouldBe("https://www.motir.go.kr/kor/article/ATCL3f49a5a8c/171830/view");
        (listing.Rows, listing.HasNext).ShouldBe((3, true));
    }

    [Theory]
    [InlineData("https://www.motir.go.kr/kor/article/ATCL3f49a5a8c/171830/view?pageIndex=3", "motir-ko/atcl3f49a5a8c-171830")]
    [InlineData("http://www.motie.go.kr:443/kor/article/ATCL3f49a5a8c/171830/view;jsessionid=A1", "motir-ko/atcl3f49a5a8c-171830")]
    [InlineData("https://www.motie.go.kr/motie/ne/presse/press2/bbs/bbsView.do?bbs_seq_n=157571&bbs_cd_n=81&&currentPage=1", "motir-ko/bbs81-157571")]
    [InlineData("https://www.motir.go.kr/kor/article/ATCL2826a2625/71301/view", null)]
    [InlineData("https://www.mofa.go.kr/eng/brd/m_5676/view.do?itm_seq_1=0&seq=323025&page=2", "mofa-en/m_5676-323025")]
    [InlineData("http://mofa.go.kr/www/brd/m_4080/view.do?seq=377346", "mofa-ko/m_4080-377346")]
    [InlineData("https://www.mofa.go.kr/www/brd/m_4076/view.do?seq=377346", null)]
    [InlineData("http://mofe.go.kr/nw/nes/detailNesDtaView.do?menuNo=4010100&searchNttId1=MOSF_000000000078809&searchBbsId1=MOSFBBS_000000000028", "mofe-ko/mosf_000000000078809")]
    [InlineData("https://english.moef.go.kr/pc/selectTbPressCenterDtl.do?seq=6103&boardCd=N0001", "mofe-en/n0001-6103")]
    [InlineData("https://m.korea.kr/news/pressReleaseView.do?newsId=156762515&call_from=rsslink", "korea-kr/news-156762515")]
    [InlineData("https://www.korea.kr/briefing/pressReleaseView.do?pageIndex=4&newsId=156762515&pWise=main", "korea-kr/news-156762515")]
    [InlineData("https://www.korea.kr/briefing/pressReleaseView.do?newsId=0", null)]
    public void A_release_has_one_key_under_all_of_its_addresses(string address, string? key) =>
        SourceCatalog.ForUrl(new Uri(address))!.Key?.ToString().ShouldBe(key);

    [Fact]
    public void MOFAs_rows_open_by_onclick()
    {
        var link = List("mofa-en", """
            <a href="#body">본문 바로가기</a><div class="board_list"><table><tbody>
            <tr><td>1023</td><td class="tal"><a href="#none" onclick="f_view('323025'); return false;">Outcome of the Talks of August 22, 2025</a></td><td>2025-08-23</td></tr>
            </tbody></table></div>
            """).Links.ShouldHaveSingleItem();

        (link.Key.ToString(), link.Listed!.ToIso(), link.Url.PathAndQuery).ShouldBe(("mofa-en/m_5676-323025", "2025-08-23", "/eng/brd/m_5676/view.do?seq=323025"));
    }

    [Fact]
    public void MOFAs_rows_of_2017_have_relative_links_and_a_date_in_brackets()
    {
        var link = List(
            "mofa-ko",
            """<table><tbody><tr><td class="tal"><a href="./view.do?seq=367777&amp;page=1">한·미 외교장관 통화</a> <em>(2017-10-05 14:30)</em></td></tr></tbody></table>""",
            "https://www.mofa.go.kr/www/brd/m_4080/list.do?page=1").Links.ShouldHaveSingleItem();

        (link.Key.Id, link.Listed!.ToIso()).ShouldBe(("m_4080-367777", "2017-10-05"));
    }

    [Fact]
    public void MOFEs_rows_call_a_script_with_the_articles_id()
    {
        var listing = List("mofe-ko", """
            <ul class="boardType3 explnList"><li><h3><a href="javascript:fn_egov_select('MOSF_000000000078809');">한미 재무장관 회의</a></h3>
            <p class="boardInfo"><span class="depart">국제금융국</span><span class="date">2026.02.10.</span></p></li></ul>
            <div class="paging"><a href="javascript:fn_egov_link_page(2);">2</a></div>
            """);

        var link = listing.Links.ShouldHaveSingleItem();
        (link.Key.Id, link.Title, link.Listed!.ToIso(), listing.HasNext).ShouldBe(("mosf_000000000078809", "한미 재무장관 회의", "2026-02-10", true));
    }

    [Fact]
    public void Of_the_portals_rows_those_of_trade_ministries_and_those_on_trade_with_America_are_taken()
    {
        static string Row(int id, string title, string office) => $"""
            <li><a href="/briefing/pressReleaseView.do?newsId={id}&amp;pageIndex=1"><span class="text"><strong>{title}</strong><span class="lead">2026.01.01. 요약</span><span class="source"><span>2026.03.15</span><span>{office}</span></span></span></a></li>
            """;
        var listing = List("korea-kr", $"""
            <div class="result">총 <strong>1,234</strong>건</div><ul class="news_list">{Row(156700001, "한미 통상 협의", "산업통상부")}{Row(156700002, "봄꽃 축제 안내", "문화체육관광부")}
            {Row(156700003, "대미 수출 농산물 검역", "농림축산식품부")}</ul>
            """);

        listing.Links.Select(link => $"{link.Key.Id} {link.Title} {link.Listed!.ToIso()}")
            .ShouldBe(["news-156700001 한미 통상 협의 2026-03-15", "news-156700003 대미 수출 농산물 검역 2026-03-15"]);
        listing.Rows.ShouldBe(3);
    }

    [Theory]
    [InlineData("산업통상부", "이 자료는 산업통상부의 보도자료를 전재하여 제공함을 알려드립니다.", "org:motir")]
    [InlineData("외교부", "이 자료는 외교부의 보도자료를 전재하여 제공함을 알려드립니다.", "org:mofa")]
    [InlineData("", "이 자료는 재정경제부의 보도참고자료를 전재하여 제공함을 알려드립니다.", "org:mofe")]
    [InlineData("어떤위원회", "자세한 내용은 첨부를 보시기 바랍니다.", null)]
    public void A_page_of_the_portal_is_a_repost_of_the_office_that_it_names(string office, string body, string? issuer)
    {
        var reading = Read("korea-kr", $"""
            <div class="article_head"><h1>한미 통상 협의</h1><div class="info"><span>2026.03.15</span><span>{office}</span></div></div>
            <div class="article_body"><div class="view_cont"><p>{body}</p></div></div>
            """);

        (reading.Issuer, reading.RepostedBy, reading.Published!.ToIso()).ShouldBe((issuer, "org:korea-kr", "2026-03-15"));
    }

    [Fact]
    public void The_ministrys_own_page_is_no_repost()
    {
        var reading = Read("motir-ko", """
            <div class="board-detail"><h3 class="board-title">한미 통상 협의</h3><div class="detail-info"><ul><li><strong>등록일</strong><span class="date">2026-03-15</span></li></ul></div>
            <div class="detail-cont mViewerContents"><p>보도시점 : 2026. 3. 16.(월) 11:00 (3.17.(화) 조간)</p><p>산업통상부는 미국과 협의하였다.</p></div></div>
            """);

        (reading.Issuer, reading.RepostedBy).ShouldBe(("org:motir", null));
        reading.Published!.ToIso().ShouldBe("2026-03-15", "the day of posting, not of the embargo");
    }

    private static Listing List(string source, string body, string? url = null) => Sites.Source(source).ParseListing(Sites.Page($"<html><body>{body}</body></html>", url));

    private static DocumentReading Read(string source, string body) =>
        new DocumentReader().Read(Sites.Page($"<!doctype html><html lang=\"ko\"><body>{body}</body></html>", "https://www.korea.kr/x"), Sites.Source(source).Profile);
}
