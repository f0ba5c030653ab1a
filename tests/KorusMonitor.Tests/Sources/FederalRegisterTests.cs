using System.Text;
using KorusMonitor.Reading;
using KorusMonitor.Sources;

namespace KorusMonitor.Tests.Sources;

public class FederalRegisterTests
{
    private const string Ustr = "trade-representative-office-of-united-states";
    private const string Commerce = "commerce-department";

    private static readonly ISource Register = Sites.Source("federal-register");

    [Fact]
    public void A_notice_has_its_number_for_a_key_and_a_correction_has_its_own()
    {
        var listing = Parse($$"""
            {"count":2,"total_pages":2,"next_page_url":"https://www.federalregister.gov/api/v1/documents?page=2","results":[
            {{Notice("2025-21940", "Implementing Elements of the U.S.-Korea Deal", Ustr)}},{{Notice("C1-2025-21940", "Implementing Elements of the U.S.-Korea Deal; Correction", Ustr)}}]}
            """);

        listing.Links.Select(link => $"{link.Key} {link.Listed!.ToIso()} {link.Url.AbsolutePath}").ShouldBe(
        [
            "federal-register/2025-21940 2025-12-04 /documents/2025/12/04/2025-21940/x",
            "federal-register/c1-2025-21940 2025-12-04 /documents/2025/12/04/C1-2025-21940/x",
        ]);
        listing.HasNext.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Sanctions on the Democratic People's Republic of Korea", "", Commerce, false)]
    [InlineData("Measures on North Korea", "", Ustr, false)]
    [InlineData("Export Controls: DPRK", "Adds parties in the Democratic People’s Republic of Korea.", Commerce, false)]
    [InlineData("Trade with the Republic of Korea and the Democratic People's Republic of Korea", "", Commerce, true)]
    [InlineData("Large Diameter Pipe From the Republic of Korea", "", Commerce, true)]
    [InlineData("KORUS: Notice of Amendment", "", Ustr, true)]
    [InlineData("Section 301 Determinations", "", Ustr, true)]
    [InlineData("Aluminum Foil From Armenia", "", Commerce, false)]
    public void What_concerns_the_South_is_kept_and_the_North_is_left_out(string title, string summary, string agency, bool taken) =>
        (Parse($$"""{"count":1,"results":[{{Notice("2025-00001", title, agency, summary)}}]}""").Links.Count == 1).ShouldBe(taken);

    [Fact]
    public void Where_only_an_excerpt_names_Korea_it_decides_for_USTR()
    {
        Parse($$"""{"count":1,"results":[{{Notice("2025-00001", "Report", Ustr, excerpts: "imports from North <span>Korea</span> and DPRK")}}]}""").Links.ShouldBeEmpty();
        Parse($$"""{"count":1,"results":[{{Notice("2025-00001", "Report", Ustr, excerpts: "imports from <span>Korea</span>")}}]}""").Links.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("""{"count":0}""", null, true)]
    [InlineData("""{"count":3}""", "JSON that is no list of documents", false)]
    [InlineData("""{"errors":{"page":"is too large"}}""", "an error: {\"page\":\"is too large\"}", false)]
    [InlineData("[]", "JSON that is no list of documents", false)]
    [InlineData("<!doctype html><html></html>", "a web page where JSON was asked", false)]
    [InlineData("{", "what is no JSON", false)]
    public void An_answer_without_documents_is_understood_or_said(string answer, string? trouble, bool none)
    {
        var listing = Parse(answer);
        (listing.Trouble, listing.SaysNone, listing.Rows).ShouldBe((trouble, none, 0));
    }

    [Theory]
    [InlineData("https://www.federalregister.gov/documents/2025/12/04/2025-21940/implementing", "2025-21940")]
    [InlineData("https://www.federalregister.gov/d/2025-21940", "2025-21940")]
    [InlineData("https://www.federalregister.gov/documents/full_text/html/2025/12/04/2025-21940.html", "2025-21940")]
    [InlineData("https://www.federalregister.gov/documents/2025/12/04/C1-2025-21940/x", "c1-2025-21940")]
    [InlineData("https://www.federalregister.gov/agencies/commerce-department", null)]
    public void Copies_of_a_document_have_one_key(string address, string? id) => SourceCatalog.ForUrl(new Uri(address))!.Key?.Id.ShouldBe(id);

    [Theory]
    [InlineData("Office of the United States Trade Representative", "org:ustr")]
    [InlineData("Commerce Department, International Trade Administration", "org:commerce")]
    public void The_issuer_is_the_agency_that_the_page_names(string agency, string issuer) =>
        new DocumentReader().Read(
            Sites.Page($"""
            <!doctype html><html><body><div class="main-title-bar"><h1>Notice on Korea</h1></div><div class="metadata"><div class="agencies"><a href="/agencies/x">{agency}</a></div>
            <div class="publication-date"><time datetime="2025-12-04">12/04/2025</time></div></div><div id="fulltext_content_area"><p>The notice concerns goods of Korea.</p></div></body></html>
            """),
            Register.Profile).ShouldSatisfyAllConditions(
                reading => reading.Issuer.ShouldBe(issuer),
                reading => reading.RepostedBy.ShouldBeNull(),
                reading => reading.Published!.ToIso().ShouldBe("2025-12-04"),
                reading => reading.Layout.ShouldBe("federal-register"));

    private static Listing Parse(string json) => Register.ParseListing(new RawDocument(Encoding.UTF8.GetBytes(json), "application/json"));

    private static string Notice(string number, string title, string agency, string? summary = null, string? excerpts = null) => $$"""
        {"document_number":"{{number}}","type":"Notice","title":"{{title}}","abstract":{{(summary is null ? "null" : $"\"{summary}\"")}},"excerpts":{{(excerpts is null ? "null" : $"\"{excerpts}\"")}},
        "publication_date":"2025-12-04","html_url":"https://www.federalregister.gov/documents/2025/12/04/{{number}}/x","agencies":[{"slug":"{{agency}}"}]}
        """;
}
