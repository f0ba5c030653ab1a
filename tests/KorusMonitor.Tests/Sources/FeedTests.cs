using System.Text;
using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using KorusMonitor.Sources;

namespace KorusMonitor.Tests.Sources;

public class FeedTests
{
    private const string Link = "https://www.mofa.go.kr/www/brd/m_4080/view.do?seq=377346";

    private static readonly ISource Mofa = Sites.Source("mofa-ko");

    [Theory]
    [InlineData("utf-8", "utf-8", "utf-8")]
    [InlineData("euc-kr", "euc-kr", "euc-kr")]
    [InlineData("euc-kr", "utf-8", "utf-8")]
    [InlineData("utf-8", "utf-8", "euc-kr")]
    [InlineData("euc-kr", "euc-kr", "utf-8")]
    [InlineData("utf-8", "euc-kr", "euc-kr")]
    public void A_feeds_bytes_decide_whatever_it_is_declared_to_be(string declared, string header, string bytes)
    {
        var encoding = bytes == "utf-8" ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(949)!;
        var feed = Rss($"<item><title>한·미 외교장관 회담 결과와 관세 협의</title><link>{Link}</link></item>", declared);

        var link = Mofa.ParseFeed(new RawDocument(encoding.GetBytes(feed), $"text/xml; charset={header}")).Links.ShouldHaveSingleItem();

        link.Title.ShouldBe("한·미 외교장관 회담 결과와 관세 협의");
        link.Key.ToString().ShouldBe("mofa-ko/m_4080-377346");
    }

    [Theory]
    [InlineData("Mon, 16 Mar 2026 09:00:00 +0900", "2026-03-16")]
    [InlineData("Sun, 15 Mar 2026 23:30:00 GMT", "2026-03-16")]
    [InlineData("Mon, 16 Mar 2026 09:00:00", "2026-03-16")]
    [InlineData("16 Mar 26", "2026-03-16")]
    [InlineData("Mon,16 Mar 2026 00:10:00 KST", "2026-03-16")]
    [InlineData("2026-03-16", "2026-03-16")]
    [InlineData("2026-03-15T18:00:00Z", "2026-03-16")]
    [InlineData("2026.03.16", "2026-03-16")]
    [InlineData("some day", null)]
    public void Dates_of_feeds_are_days_in_the_offices_zone(string date, string? day) =>
        Feed($"<item><title>x</title><link>{Link}</link><pubDate>{date}</pubDate></item>").Links.ShouldHaveSingleItem().Listed?.ToIso().ShouldBe(day);

    [Fact]
    public void Bare_ampersands_and_entities_of_HTML_are_repaired() =>
        Feed($"<item><title>R&D &amp;amp; trade&nbsp;talks</title><link>{Link}&page=1</link></item>").Links.ShouldHaveSingleItem().Title.ShouldBe("R&D & trade talks");

    [Fact]
    public void Atom_and_RSS_1_0_are_read_too()
    {
        Parse($"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title><link rel='self' href='https://elsewhere.example/'/><link href='{Link}'/><updated>2026-03-15T18:00:00Z</updated></entry></feed>")
            .Links.ShouldHaveSingleItem().Listed!.ToIso().ShouldBe("2026-03-16");
        Parse($"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item><title>x</title><link>{Link}</link></item></rdf:RDF>")
            .Links.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("<!doctype html><html><body>main page</body></html>", "a web page where a feed was asked")]
    [InlineData("{\"no\":1}", "what is no XML where a feed was asked")]
    [InlineData("<sitemap/>", "XML that is no feed (its root is 'sitemap')")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>", null)]
    [InlineData("", "what is no XML where a feed was asked")]
    public void What_is_no_feed_is_said_to_be_none(string body, string? trouble) => Parse(body).Trouble.ShouldBe(trouble);

    [Fact]
    public void A_feed_of_ten_thousand_levels_is_no_feed() =>
        Parse("<rss>" + string.Concat(Enumerable.Repeat("<a>", 10_000))).Trouble.ShouldNotBeNull();

    [Fact]
    public void Releases_of_other_sites_and_boards_are_passed_over() =>
        Feed("<item><link>https://www.mofa.go.kr.example/www/brd/m_4080/view.do?seq=1</link></item><item><link>https://www.mofa.go.kr/www/brd/m_4076/view.do?seq=1</link></item>")
            .ShouldSatisfyAllConditions(feed => feed.Links.ShouldBeEmpty(), feed => feed.Rows.ShouldBe(2));

    [Fact]
    public void MOTIRs_feed_is_asked_by_POST_and_MOFAs_by_GET()
    {
        Sites.Source("motir-ko").Feed.ShouldNotBeNull().ShouldSatisfyAllConditions(
            feed => feed.Method.ShouldBe(FetchMethod.Post), feed => feed.Address.AbsolutePath.ShouldBe("/kor/article/ATCL3f49a5a8c/rss"));
        Mofa.Feed!.Address.PathAndQuery.ShouldBe("/www/brd/rss.do?brdId=235");
        Sites.Source("mofa-en").Feed!.Address.PathAndQuery.ShouldBe("/eng/brd/rss.do?brdId=302");
    }

    private static Listing Feed(string items) => Parse(Rss(items, "UTF-8"));

    private static Listing Parse(string feed) => Mofa.ParseFeed(new RawDocument(Encoding.UTF8.GetBytes(feed), "text/xml"));

    private static string Rss(string items, string encoding) =>
        $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n<rss version=\"2.0\"><channel><title>보도자료</title>{items}</channel></rss>";
}
