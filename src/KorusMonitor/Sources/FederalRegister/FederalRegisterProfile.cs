using KorusMonitor.Reading;

namespace KorusMonitor.Sources.FederalRegister;

/// <summary>Pages of federalregister.gov. The gazette prints for the agencies: the issuer is the one that the document names.</summary>
internal static class FederalRegisterProfile
{
    public const string Zone = "America/New_York";

    private static readonly string[] Noise =
    [
        ".printed-page-wrapper", ".printed-page", ".doc-nav", ".unprinted-element-wrapper",
        ".sidebar", ".toc", ".share", ".comment-bar", ".fr-box-footer", "[class*='utility']",
    ];

    public static ReadingProfile Profile { get; } = new()
    {
        Issuer = "org:federal-register",
        IssuerNames = [".metadata .agencies a", ".metadata .agencies", ".agency-name", "dl.metadata_list dd", ".preamble p"],
        Kind = "notice",
        Language = "en",
        Zone = Zone,
        Layouts =
        [
            new Layout
            {
                Name = "federal-register",
                Body = "#fulltext_content_area, .doc-content .body-column, .doc-content",
                Title = ".main-title-bar h1, h1",
                Dates = [".metadata .publication-date time[datetime]", "time[datetime].pub-date", ".metadata .publication-date", ".publication-date"],
                Noise = Noise,
                Attachments = ".metadata a[href$='.pdf'], .utility-nav a[href$='.pdf'], a.pdf[href]",
            },
        ],
    };
}
