using KorusMonitor.Reading;
using static KorusMonitor.Tests.Sources.Sites;

namespace KorusMonitor.Tests.Sources;

public class UstrListingTests
{
    [Fact]
    public void A_dated_row_gives_key_address_title_and_date()
    {
        var link = UstrListing(UstrRow($"{Press}/2026/march/some-slug", "2026-03-12T16:00:00Z", "Statement&nbsp;on\n Y")).Links.ShouldHaveSingleItem();

        link.Key.ToString().ShouldBe("ustr-press-releases/2026-03-some-slug");
        link.Url.AbsoluteUri.ShouldBe($"https://ustr.gov{Press}/2026/march/some-slug");
        link.Title.ShouldBe("Statement on Y");
        link.Listed!.ToIso().ShouldBe("2026-03-12");
        link.Listed.ShouldSatisfyAllConditions(date => date.Zone.ShouldBe("America/New_York"), date => date.Basis.ShouldBe("listing"));
    }

    [Theory]
    [InlineData("2026-05-05T02:00:00Z", "2026-05-04")]
    [InlineData("2025-11-14T04:59:59Z", "2025-11-13")]
    [InlineData("2025-11-14T05:00:00Z", "2025-11-14")]
    [InlineData("2025-11-14T00:30:00+00:00", "2025-11-13")]
    [InlineData("2025-11-13T23:30:00-05:00", "2025-11-13")]
    [InlineData("2025-11-13T23:30:00-0500", "2025-11-13")]
    [InlineData("2025-11-13T23:30:00", "2025-11-13")]
    [InlineData("2025-11-13", "2025-11-13")]
    [InlineData("2031-01-15T17:00:00Z", "2031-01-15")]
    public void An_instant_is_dated_in_Washington(string datetime, string day) =>
        UstrListing(UstrRow($"{Press}/2026/march/slug", datetime)).Links[0].Listed!.ToIso().ShouldBe(day);

    [Theory]
    [InlineData("2026-05-04", "2026-05-04")]
    [InlineData("November 19, 2021", "2021-11-19")]
    [InlineData("08/22/2017", "2017-08-22")]
    [InlineData("Date: Sept. 5, 2018", "2018-09-05")]
    public void A_row_without_a_time_element_shows_its_date_as_text(string shown, string day)
    {
        var row = $"""<div class="views-row"><span>{shown}</span> <a href="{Press}/2020/may/slug">Deadline is June 1, 2030</a></div>""";
        UstrListing(row).Links[0].Listed!.ToIso().ShouldBe(day);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-30T00:00:00Z")]
    [InlineData("0000-00-00")]
    public void An_undated_row_takes_the_month_of_its_address_and_never_a_day(string datetime)
    {
        var listed = UstrListing(UstrRow("/about-us/policy-offices/press-office/press-releases/2025/August/slug-0", datetime)).Links[0].Listed!;

        listed.ToIso().ShouldBe("2025-08");
        listed.ShouldSatisfyAllConditions(date => date.Precision.ShouldBe(DatePrecision.Month), date => date.Basis.ShouldBe("url-month"));
    }

    [Fact]
    public void The_rows_date_wins_over_the_month_of_the_address() =>
        UstrListing(UstrRow($"{Press}/2019/february/slug", "2019-03-01T17:00:00Z")).Links[0].Listed!.ToIso().ShouldBe("2019-03-01");

    [Fact]
    public void A_date_in_a_teaser_is_not_the_rows_date()
    {
        var row = $"""<div class="views-row"><div class="views-field-title"><a href="{Press}/2020/may/slug">T</a></div><p>The rule of January 5, 2018 applies until 12/31/2019 in all cases.</p></div>""";
        UstrListing(row).Links[0].Listed!.ToIso().ShouldBe("2020-05");
    }

    [Fact]
    public void One_release_under_both_prefixes_and_hosts_is_listed_once_with_the_best_that_its_rows_say()
    {
        var rows = UstrRow("/about-us/policy-offices/press-office/press-releases/2025/october/slug", null, " ")
            + UstrRow("http://www.ustr.gov/about/policy-offices/press-office/press-releases/2025/October/slug?x=1#top", "2025-10-09T16:00:00Z", "Named");

        var listing = UstrListing(rows);

        var link = listing.Links.ShouldHaveSingleItem();
        link.Title.ShouldBe("Named");
        link.Listed!.ToIso().ShouldBe("2025-10-09");
        listing.Rows.ShouldBe(2);
    }

    [Fact]
    public void Rows_that_lead_elsewhere_are_rows_and_no_releases()
    {
        var rows = UstrRow("https://www.whitehouse.gov/fact-sheets/2025/11/z/", "2025-11-13T23:30:00Z")
            + UstrRow("https://www.federalregister.gov/documents/2025/12/04/2025-00001/notice")
            + UstrRow($"{Press}/2018") + UstrRow($"{Press}/2018/january") + UstrRow("/about/policy-offices/press-office/fact-sheets")
            + UstrRow("/sites/default/files/files/Press/Releases/301FRN.pdf") + UstrRow("mailto:press@example.org") + UstrRow("javascript:void(0)")
            + UstrRow("https://ustr.gov.example.org/about/policy-offices/press-office/press-releases/2025/may/look-alike");

        var listing = UstrListing(rows);

        listing.Links.ShouldBeEmpty();
        listing.Rows.ShouldBe(9);
    }

    [Theory]
    [InlineData("fact-sheets", "ustr-fact-sheets")]
    [InlineData("speeches-and-remarks", "ustr-speeches")]
    [InlineData("blog", "ustr-speeches")]
    [InlineData("press-releases", "ustr-press-releases")]
    [InlineData("reports-and-publications", "ustr-press-releases")]
    public void A_release_belongs_to_the_section_of_its_address_whatever_list_shows_it(string section, string source)
    {
        foreach (var shownBy in new[] { "ustr-press-releases", "ustr-fact-sheets", "ustr-speeches" })
        {
            var page = Page(UstrPage(UstrRow($"/about/policy-offices/press-office/{section}/2018/january/slug")));
            Source(shownBy).ParseListing(page).Links.ShouldHaveSingleItem().Key.Source.ShouldBe(source);
        }
    }

    [Fact]
    public void The_year_list_of_2017_gives_its_releases_with_the_month()
    {
        var listing = Ustr.ParseListing(Page("""
            <html><body><div class="archived-banner"><p>Old.</p></div><ul class="listing">
            <li><a href="/about-us/policy-offices/press-office/press-releases/2018/january/one">One</a></li>
            <li>01/29/2018 <a href="https://ustr.gov/about-us/policy-offices/press-office/press-releases/2018/january/two">Two</a></li>
            <li><a href="/about-us/policy-offices/press-office/press-releases/2017">2017</a></li></ul></body></html>
            """, "https://ustr.gov/about-us/policy-offices/press-office/press-releases/2018"));

        listing.Links.Select(link => $"{link.Key.Id} {link.Listed!.ToIso()} {link.Title}").ShouldBe(["2018-01-one 2018-01 One", "2018-01-two 2018-01-29 Two"]);
        listing.Rows.ShouldBe(3);
        listing.HasNext.ShouldBeFalse();
    }

    [Fact]
    public void Archive_links_and_links_in_unknown_markup_are_still_found()
    {
        var listing = Ustr.ParseListing(Page("""
            <html><body><table><tr><td>10/06/2006 <a href="/archive/Document_Library/Press_Releases/2006/October/Some_Title.html">Old</a></td></tr>
            <tr><td><a href="/archive/Document_Library/Press_Releases/2006/October/Section_Index.html">October</a></td></tr></table>
            <main><section><a class="usa-link" href="/about/policy-offices/press-office/press-releases/2026/may/new-markup">New</a></section></main></body></html>
            """));

        listing.Links.Select(link => $"{link.Key.Id} {link.Listed!.ToIso()}").ShouldBe(["archive-2006-10-some_title 2006-10-06", "2026-05-new-markup 2026-05"]);
        listing.Rows.ShouldBe(2);
    }

    [Fact]
    public void A_page_that_lists_nothing_has_no_rows()
    {
        Ustr.ParseListing(Page("<html><body><h1>Access denied</h1><p>Reference 18.abc</p></body></html>")).Rows.ShouldBe(0);
        UstrListing("<div class=\"views-row\"></div>").Rows.ShouldBe(0);
        UstrListing(string.Empty).Rows.ShouldBe(0);
    }

    [Fact]
    public void A_node_address_counts_as_release_only_in_a_row()
    {
        var listing = UstrListing(UstrRow("/node/0123", "2026-01-05T17:00:00Z") + "<p><a href=\"/node/99\">About us</a></p>");
        listing.Links.ShouldHaveSingleItem().Key.ToString().ShouldBe("ustr-press-releases/node-123");
    }

    [Theory]
    [InlineData("<li class=\"pager__item--next\"><a href=\"?page=1\" rel=\"next\">Next</a></li>", "", true)]
    [InlineData("<li class=\"pager__item--next\"><a href=\"?page=4\" rel=\"next\">Next</a></li>", "?page=3", true)]
    [InlineData("<li><a href=\"?page=2\">3</a></li>", "?page=3", false)]
    [InlineData("<li class=\"pager__item--next\"><a href=\"?page=3\" rel=\"next\">Next</a></li>", "?page=3", false)]
    [InlineData("<li class=\"pager-next\"><a href=\"/x?page=0%2C1\">next</a></li>", "", true)]
    [InlineData("", "", false)]
    public void The_pager_says_whether_older_pages_follow(string items, string query, bool hasNext)
    {
        var page = Page(UstrPage(UstrRow($"{Press}/2026/march/a"), $"<nav class=\"pager\"><ul class=\"pager__items\">{items}</ul></nav>"), $"https://ustr.gov{Press}{query}");
        Ustr.ParseListing(page).HasNext.ShouldBe(hasNext);
    }

    [Fact]
    public void Links_are_asked_for_at_the_configured_address_and_other_ports_are_other_sites()
    {
        var replica = Source("ustr-press-releases", "http://127.0.0.1:5080");
        var rows = UstrRow("https://www.ustr.gov./about/policy-offices/press-office/press-releases/2026/march/a")
            + UstrRow("http://127.0.0.1:5080/about/policy-offices/press-office/press-releases/2026/march/b")
            + UstrRow("http://127.0.0.1:5081/about/policy-offices/press-office/press-releases/2026/march/c")
            + UstrRow("//ustr.gov/about/policy-offices/press-office/press-releases/2026/march/d");

        var listing = replica.ParseListing(Page(UstrPage(rows), "http://127.0.0.1:5080" + Press));

        listing.Links.Select(link => link.Url.AbsoluteUri).ShouldBe(
            new[] { "a", "b", "d" }.Select(slug => $"http://127.0.0.1:5080{Press}/2026/march/{slug}"));
        listing.Rows.ShouldBe(4);
    }

    [Fact]
    public void Listing_pages_are_counted_from_zero_and_the_first_has_no_parameter()
    {
        Ustr.ListingPage(0).AbsoluteUri.ShouldBe("https://ustr.gov" + Press);
        Ustr.ListingPage(3).AbsoluteUri.ShouldBe($"https://ustr.gov{Press}?page=3");
        Should.Throw<ArgumentOutOfRangeException>(() => Ustr.ListingPage(-1));
    }

    [Fact]
    public void A_long_page_gives_every_row_in_its_order()
    {
        var rows = string.Concat(Enumerable.Range(0, 459).Select(number => UstrRow($"{Press}/2026/march/slug-{number}", "2026-03-12T16:00:00Z")));
        UstrListing(rows).Links.Select(link => link.Key.Id).ShouldBe(Enumerable.Range(0, 459).Select(number => $"2026-03-slug-{number}"));
    }
}
