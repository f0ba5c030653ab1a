using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Sources;

namespace KorusMonitor.Tests.Sources;

public class UstrAddressTests
{
    private const string Office = "https://ustr.gov/about/policy-offices/press-office";

    [Theory]
    [InlineData("https://ustr.gov/about-us/policy-offices/press-office/press-releases/2018/march/slug")]
    [InlineData("http://www.ustr.gov/about/policy-offices/press-office/press-releases/2018/March/slug/")]
    [InlineData("https://ustr.gov./about/policy-offices/press-office/press-releases/2018/MARCH/slug?utm=1&x=2#main")]
    [InlineData("https://USTR.GOV:443/About/Policy-Offices/Press-Office/Press-Releases/2018/mar/Slug")]
    [InlineData("https://ustr.gov//about-us//policy-offices/press-office/./press-releases/2018/march/slug")]
    public void Every_spelling_of_one_address_is_one_key(string address) => KeyOf(address).ShouldBe("ustr-press-releases/2018-03-slug");

    [Fact]
    public void A_numbered_slug_is_another_release() =>
        KeyOf($"{Office}/fact-sheets/2018/january/statement-conclusion-us-korea-korus-0")
            .ShouldNotBe(KeyOf($"{Office}/fact-sheets/2018/january/statement-conclusion-us-korea-korus"));

    [Fact]
    public void A_curly_apostrophe_is_one_key_encoded_or_not_and_is_encoded_once_in_the_address()
    {
        var raw = Sites.UstrListing(Sites.UstrRow($"{Sites.Press}/2018/may/statement-eu’s-consultation")).Links[0];
        var encoded = Sites.UstrListing(Sites.UstrRow($"{Sites.Press}/2018/may/statement-eu%E2%80%99s-consultation")).Links[0];

        raw.Key.ShouldBe(encoded.Key);
        raw.Url.AbsoluteUri.ShouldBe($"https://ustr.gov{Sites.Press}/2018/may/statement-eu%E2%80%99s-consultation");
        encoded.Url.ShouldBe(raw.Url);
    }

    [Fact]
    public void An_encoded_space_stays_encoded_once() =>
        Sites.UstrListing(Sites.UstrRow($"{Sites.Press}/2018/may/a%20b c")).Links[0].Url.AbsoluteUri.ShouldEndWith("/2018/may/a%20b%20c");

    [Theory]
    [InlineData("/archive/Document_Library/Press_Releases/2006/October/X.html", "ustr-press-releases/archive-2006-10-x")]
    [InlineData("/archive/Document_Library/Fact_Sheets/2007/April/Some_Facts.html?ht=", "ustr-fact-sheets/archive-2007-04-some_facts")]
    [InlineData("/archive/Document_Library/Transcripts/2007/April/Talk.htm", "ustr-speeches/archive-2007-04-talk")]
    [InlineData("/about-us/policy-offices/press-office/speeches/2007/january/closing-press-con", "ustr-speeches/2007-01-closing-press-con")]
    [InlineData("/about-us/policy-offices/press-office/speeches/transcripts/2012/june/talk", "ustr-speeches/2012-06-transcripts.talk")]
    [InlineData("/about-us/policy-offices/press-office/blog/2012/june/news", "ustr-speeches/2012-06-blog.news")]
    [InlineData("/about-us/policy-offices/press-office/reports-and-publications/2013/November/paper", "ustr-press-releases/2013-11-reports-and-publications.paper")]
    public void Other_eras_and_sections_have_their_own_forms(string path, string key) => KeyOf("https://www.ustr.gov" + path).ShouldBe(key);

    [Theory]
    [InlineData("/about/policy-offices/press-office/press-releases")]
    [InlineData("/about/policy-offices/press-office/press-releases/2018")]
    [InlineData("/about/policy-offices/press-office/press-releases/2018/january")]
    [InlineData("/about/policy-offices/press-office/press-releases/2018/13/slug")]
    [InlineData("/about/policy-offices/press-office/press-releases/2018/augustus/slug")]
    [InlineData("/archive/Document_Library/Press_Releases/2006/October/Section_Index.html")]
    [InlineData("/archive/Document_Library/Press_Releases/2006/October/paper.pdf")]
    [InlineData("/countries-regions/japan-korea-apec/korea")]
    [InlineData("/sites/default/files/files/Press/Releases/2025/A%20B.pdf")]
    [InlineData("/map/state-benefits/wy")]
    [InlineData("/rss.xml")]
    [InlineData("/")]
    public void Other_addresses_of_the_site_are_no_releases(string path) =>
        SourceCatalog.ForUrl(new Uri("https://ustr.gov" + path)).ShouldNotBeNull().Key.ShouldBeNull();

    [Fact]
    public void Slugs_that_differ_never_share_a_key() =>
        Prop.ForAll<NonEmptyString, NonEmptyString>((one, other) =>
        {
            var (a, b) = (Slug(one.Get), Slug(other.Get));
            var same = string.Equals(a.ToLowerInvariant().Normalize(), b.ToLowerInvariant().Normalize(), StringComparison.Ordinal);
            return (KeyOf($"{Office}/press-releases/2018/may/{Uri.EscapeDataString(a)}") == KeyOf($"{Office}/press-releases/2018/may/{Uri.EscapeDataString(b)}")) == same;
        }).QuickCheckThrowOnFailure();

    private static string Slug(string raw) => "s" + string.Concat(raw.Where(letter => letter < 0x3000 && char.IsLetterOrDigit(letter)));

    private static string? KeyOf(string address) => SourceCatalog.ForUrl(new Uri(address))?.Key?.ToString();
}
