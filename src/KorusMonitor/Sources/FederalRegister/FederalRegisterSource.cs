using System.Globalization;
using System.Text.RegularExpressions;
using KorusMonitor.Reading;

namespace KorusMonitor.Sources.FederalRegister;

/// <summary>
/// Documents of USTR and of the Department of Commerce in the Federal Register that concern the Republic of Korea, by the site's JSON
/// interface. The key is the document's number, <c>2025-21940</c>: a correction (<c>C1-2025-21940</c>) is a document of its own.
/// </summary>
internal sealed partial class FederalRegisterSource(Uri baseAddress, int staleAfterDays) : ILocatingSource
{
    public const string SourceId = "federal-register";
    public const int DefaultStaleAfterDays = 60;
    private const int Rows = 100;

    private static readonly string[] Hosts = ["www.federalregister.gov", "federalregister.gov"];

    private static readonly string[] Agencies =
        ["trade-representative-office-of-united-states", "commerce-department", "international-trade-administration", "industry-and-security-bureau"];

    private static readonly string[] Fields =
    [
        "document_number", "title", "type", "abstract", "excerpts", "publication_date", "html_url", "body_html_url", "pdf_url", "agencies",
    ];

    public string Id => SourceId;

    public string Title => "Federal Register: USTR and Commerce on Korea";

    public Uri BaseAddress => Site.BaseAddress;

    public IReadOnlyList<string> HostAliases => Site.Hosts;

    public ReadingProfile Profile => FederalRegisterProfile.Profile;

    public int StaleAfterDays { get; } = staleAfterDays;

    public Site Site { get; } = new(baseAddress, Hosts);

    /// <summary>No more than 2,000 documents of one question can be reached.</summary>
    public int FirstRunPages => 20;

    public Uri ListingPage(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var query = Agencies.Select(agency => $"conditions[agencies][]={agency}")
            .Append("conditions[term]=Korea")
            .Concat(Fields.Select(field => $"fields[]={field}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"order=newest&per_page={Rows}&page={index + 1L}"));
        return Site.At("/api/v1/documents.json", "?" + string.Join('&', query));
    }

    public Listing ParseListing(RawDocument page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return FederalRegisterListing.Parse(page, Locate);
    }

    public ReleaseKey? KeyOf(Uri address) => NumberOf(address) is { } number ? new ReleaseKey(SourceId, number) : null;

    public string? SourceOf(Uri address) => SourceId;

    private BoardRelease? Locate(string number, Uri address) => Site.Owns(address) && DocumentNumber().IsMatch(number)
        ? new BoardRelease(new ReleaseKey(SourceId, number), Site.At(address.AbsolutePath))
        : null;

    /// <summary><c>/documents/2025/12/04/2025-21940/title</c>, <c>/d/2025-21940</c>, <c>/documents/full_text/html/2025/12/04/2025-21940.html</c>.</summary>
    private static string? NumberOf(Uri address) =>
        DocumentPath().Match(address.AbsolutePath) is { Success: true } match ? match.Groups["number"].Value : null;

    [GeneratedRegex(@"^[A-Z]?[0-9]{0,2}-?[0-9A-Z]{2,4}-[0-9]{1,6}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(
        @"^/(?:d|documents(?:/full_text/[a-z]{2,5})?/[0-9]{4}/[0-9]{2}/[0-9]{2})/(?<number>(?:[A-Z][0-9]{0,2}-)?[0-9A-Z]{2,4}-[0-9]{1,6})"
        + @"(?:\.html|\.txt|\.xml|/|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DocumentPath();
}
