using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Reading;
using KorusMonitor.Sources;

namespace KorusMonitor.Tests.Sources;

public class HostileListingTests
{
    private const int TenMegabytes = 10_000_000;

    // Seconds at most on a busy machine; without limits the worst of these takes minutes.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Pieces =>
    [
        "<div>",
        "<div class='views-row'><a href='/node/1'>",
        "<ul class=listing><li><a href=/about/policy-offices/press-office/press-releases/2018/may/a>x</a>",
        "<div class='board-list'><li><a href=\"javascript:article.view('1','2')\">",
        "<a href='/about/policy-offices/press-office/press-releases/2018/may/a'>",
        "<dd class=w100><a href=bbsView.do?bbs_seq_n=1>",
        "<b><i><p>",
        "<time datetime='2026-05-05T02:00:00Z'>",
        "<!-- ",
        "\0",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Ten_megabytes_of_anything_are_read_in_bounded_time(string piece)
    {
        var page = Sites.Page(string.Concat(Enumerable.Repeat(piece, TenMegabytes / piece.Length)));
        var watch = Stopwatch.StartNew();
        foreach (var source in new[] { Sites.Ustr, Sites.Motir })
        {
            source.ParseListing(page).Links.Count.ShouldBeLessThan(3);
        }

        watch.Elapsed.ShouldBeLessThan(Bound);
    }

    [Fact]
    public void Every_source_reads_any_list_and_any_feed_without_failing()
    {
        var sources = SourceCatalog.Create(new SourcesOptions
        {
            ["white-house"] = new() { Enabled = true }, ["treasury"] = new() { Enabled = true }, ["own"] = new() { List = "https://own.example/list?p={page}" },
        }).Append(SourceCatalog.Create(new SourcesOptions { ["korea-kr"] = new() { ApiKey = "k" } }).Single(source => source.Id == "korea-kr")).ToList();
        string[] fragments =
        [
            "<li><a href=\"javascript:article.view('", "<tr><td><a onclick=\"f_view('1')\">", "<rss><item><link>", "<NewsItem><NewsItemId>", "<response><resultCode>0</resultCode>",
            "{\"count\":1,\"results\":[", "{\"title\":null}", "]}", "</a></li>", "<span class=source>", "2026.13.45", "&nbsp;&", "\u0000", "<![CDATA[", "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        ];
        Prop.ForAll<int[], string>((picks, text) =>
        {
            var page = string.Concat((picks ?? []).Select(pick => fragments[(pick & int.MaxValue) % fragments.Length] + text));
            foreach (var source in sources)
            {
                foreach (var document in new[] { Sites.Page(page), new RawDocument(Encoding.UTF8.GetBytes(page)) })
                {
                    var (list, feed) = (source.ParseListing(document), source.ParseFeed(document));
                    foreach (var link in list.Links.Concat(feed.Links))
                    {
                        link.Url.Host.ShouldBe(source.BaseAddress.Host);
                    }
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Boards_of_Korea_are_read_in_bounded_time_too(string piece)
    {
        var page = Sites.Page(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var watch = Stopwatch.StartNew();
        foreach (var id in new[] { "motir-ko", "korea-kr", "mofe-ko" })
        {
            Sites.Source(id).ParseListing(page).Links.Count.ShouldBeLessThan(3);
        }

        watch.Elapsed.ShouldBeLessThan(Bound);
    }

    [Fact]
    public void Bytes_that_are_no_page_give_no_rows() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            foreach (var source in new[] { Sites.Ustr, Sites.Motir })
            {
                source.ParseListing(new RawDocument(bytes)).Rows.ShouldBe(0);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_link_may_hold_anything() =>
        Prop.ForAll<string>(text =>
        {
            var href = System.Net.WebUtility.HtmlEncode(text ?? string.Empty);
            foreach (var source in new[] { Sites.Ustr, Sites.Motir })
            {
                var rows = Sites.UstrRow(href) + Sites.UstrRow($"{Sites.Press}/2018/may/{href}") + $"<div class='board-list'><li><a href=\"{href}\">x</a></li></div>";
                foreach (var link in source.ParseListing(Sites.Page(rows)).Links)
                {
                    link.Url.Host.ShouldBe(source.BaseAddress.Host);
                    new Uri(link.Url.AbsoluteUri).AbsoluteUri.ShouldBe(link.Url.AbsoluteUri);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\uD800")]
    [InlineData("http://")]
    [InlineData("http://[::1")]
    [InlineData("//")]
    [InlineData("/%")]
    [InlineData("/about/policy-offices/press-office/press-releases/2018/may/%ZZ%FF")]
    [InlineData("javascript:article.view('999999999999999999999999')")]
    [InlineData("C:\\windows")]
    [InlineData("file:///etc/passwd")]
    public void Broken_links_are_survived(string href)
    {
        var html = Sites.UstrRow(href) + Sites.MotirPage($"<li><a href=\"{href}\">x</a></li>");
        Sites.Ustr.ParseListing(Sites.Page(html)).Rows.ShouldBeGreaterThan(0);
        Sites.Motir.ParseListing(Sites.Page(html)).Links.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_that_says_nothing_of_its_address_is_read_as_the_listing() =>
        Sites.Ustr.ParseListing(new RawDocument(Encoding.UTF8.GetBytes(Sites.UstrPage(Sites.UstrRow($"{Sites.Press}/2018/may/a"))), Url: new Uri("page.html", UriKind.Relative)))
            .Links.ShouldHaveSingleItem();
}
