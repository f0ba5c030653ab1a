using System.Text;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Sources;

public class KoreaKrApiTests
{
    private const string Address = "https://apis.data.go.kr/1371000/pressReleaseService/pressReleaseList?startDate=20260314&endDate=20260316&pageNo=1&numOfRows=100";

    private static readonly ISource Portal = SourceCatalog.Create(new SourcesOptions { ["korea-kr"] = new SourceOptions { ApiKey = "a+b/c==" } })
        .Single(source => source.Id == "korea-kr");

    [Fact]
    public void Items_have_the_portals_keys_and_the_day_of_posting_not_of_the_embargo()
    {
        var listing = Parse(Item(156700001, "산업통상부", "한미 통상 협의", approved: "03/15/2026 10:00:00", embargo: "03/16/2026 11:00:00")
            + Item(156700002, "문화체육관광부", "봄꽃 축제", "03/15/2026 00:00:00") + Item(156700003, "외교부", "장관 통화", "03/14/2026 00:00:00", url: "없음"));

        listing.Links.Select(link => $"{link.Key} {link.Title} {link.Listed!.ToIso()} {link.Url.PathAndQuery}").ShouldBe(
        [
            "korea-kr/news-156700001 한미 통상 협의 2026-03-15 /briefing/pressReleaseView.do?newsId=156700001",
            "korea-kr/news-156700003 장관 통화 2026-03-14 /briefing/pressReleaseView.do?newsId=156700003",
        ]);
        listing.Next!.Address.Query.ShouldBe("?startDate=20260311&endDate=20260313&pageNo=1&numOfRows=100");
    }

    [Fact]
    public void A_full_page_has_another_in_the_same_window() =>
        Parse(string.Concat(Enumerable.Range(1, 100).Select(number => Item(number, "외교부", "x", "03/15/2026 00:00:00"))))
            .Next!.Address.Query.ShouldBe("?startDate=20260314&endDate=20260316&pageNo=2&numOfRows=100");

    [Fact]
    public void A_window_without_releases_is_understood_and_leads_to_the_one_before()
    {
        var listing = Portal.ParseListing(Xml("<response><header><resultCode>3</resultCode><resultMsg>NODATA_ERROR</resultMsg></header></response>"));

        (listing.SaysNone, listing.Trouble, listing.HasNext).ShouldBe((true, null, true));
        listing.Next!.Address.Query.ShouldStartWith("?startDate=20260311");
    }

    [Theory]
    [InlineData("<response><header><resultCode>98</resultCode><resultMsg>THREE_DAYS_OVER_ERROR</resultMsg></header></response>", "error 98: THREE_DAYS_OVER_ERROR")]
    [InlineData("<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg><returnReasonCode>30</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>", "an error: SERVICE_KEY_IS_NOT_REGISTERED_ERROR")]
    [InlineData("<html><body>점검</body></html>", "a web page where XML was asked")]
    [InlineData("<other/>", "an error: XML with the root 'other'")]
    [InlineData("<!doctype html><html><br></html>", "a web page where XML was asked")]
    public void Errors_that_come_with_200_are_said(string answer, string trouble) => Portal.ParseListing(Xml(answer)).Trouble.ShouldBe(trouble);

    [Fact]
    public void The_key_is_sent_encoded_once_and_shown_nowhere()
    {
        var request = Portal.Ask(0);

        request.SecretQuery.ShouldBe("serviceKey=a%2Bb%2Fc%3D%3D");
        (request + request.Address.AbsoluteUri).ShouldNotContain("serviceKey");
        SourceCatalog.Create(new SourcesOptions { ["korea-kr"] = new SourceOptions { ApiKey = "a%2Bb" } }).Single(source => source.Id == "korea-kr")
            .Ask(0).SecretQuery.ShouldBe("serviceKey=a%2Bb", "it was handed out encoded");
    }

    [Fact]
    public void The_first_window_ends_today_in_Seoul()
    {
        var clock = new ManualTime(new DateTimeOffset(2026, 3, 15, 20, 0, 0, TimeSpan.Zero));
        SourceCatalog.Create(new SourcesOptions { ["korea-kr"] = new SourceOptions { ApiKey = "k" } }, clock).Single(source => source.Id == "korea-kr")
            .ListingPage(0).AbsoluteUri.ShouldBe(Address);
    }

    private static Listing Parse(string items) =>
        Portal.ParseListing(Xml($"<response><header><resultCode>0</resultCode><resultMsg>NORMAL_SERVICE</resultMsg></header><body>{items}</body></response>"));

    private static RawDocument Xml(string text) => new(Encoding.UTF8.GetBytes(text), "application/xml", new Uri(Address));

    private static string Item(int id, string office, string title, string approved, string embargo = "", string? url = null) => $"""
        <NewsItem><NewsItemId>{id}</NewsItemId><ApproveDate>{approved}</ApproveDate><EmbargoDate>{embargo}</EmbargoDate><Title><![CDATA[{title}]]></Title>
        <ContentsType>H</ContentsType><DataContents><![CDATA[<p>x</p>]]></DataContents><MinisterCode>{office}</MinisterCode>
        <OriginalUrl>{url ?? $"https://www.korea.kr/briefing/pressReleaseView.do?newsId={id}&amp;call_from=openData"}</OriginalUrl></NewsItem>
        """;
}
