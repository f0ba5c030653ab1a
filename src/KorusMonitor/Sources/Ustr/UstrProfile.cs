using KorusMonitor.Reading;

namespace KorusMonitor.Sources.Ustr;

/// <summary>Selectors of ustr.gov by era of its markup.</summary>
internal static class UstrProfile
{
    private static readonly string[] Noise =
    [
        "nav", ".breadcrumb", ".pager", ".archived-banner", "[class*='archived-web']", "[id*='archived-web']",
        ".social-share", ".share-links", ".addtoany_list", ".print-link", ".print_html", ".visually-hidden", ".element-invisible", ".field--label",
    ];

    private static readonly Layout Since2021 = new()
    {
        Name = "ustr-2021",
        Body = ".field--name-body",
        Title = "h1 .field--name-title, main h1, h1.page-title",
        Dates = [".field--name-field-date time[datetime]", "main time[datetime]", ".field--name-field-date"],
        Noise = Noise,
        Attachments = ".field--name-body a[href*='/sites/default/files/'], [class*='field--name-field'] a[href*='/sites/default/files/']",
    };

    // The page prints its date as p.date or below the heading; the first p of the document is the archive banner on many pages.
    private static readonly string[] Dates2017 =
        ["p.date", ".field-name-field-date", ".date-display-single", "h1.pageTitle + p", "h1.pageTitle + .date", "h1.pageTitle + div:not([class*='field'])"];

    private static readonly Layout Since2017 = new()
    {
        Name = "ustr-2017",
        Body = ".field-name-body .field-item",
        Title = "h1.pageTitle, h1.page-title, h1.title",
        Dates = Dates2017,
        Noise = Noise,
        Attachments = ".field-name-body a[href*='/sites/default/files/'], [class*='field-name-field'] a[href*='/sites/default/files/']",
    };

    // Some pages have lost everything around the body, the wrapper that names it included.
    private static readonly Layout Bare2017 = Since2017 with
    {
        Name = "ustr-2017-bare",
        Body = ".field-item.even",
        Attachments = ".field-item.even a[href*='/sites/default/files/']",
    };

    private static readonly Layout Archive = new()
    {
        Name = "ustr-archive",
        Body = "body > table td:has(> p), body > center > table td:has(> p), body > div > table td:has(> p)",
        Title = "title",
        Dates = ["td .date", "td[class*='date']", "td > p", "td"],
        Noise = [.. Noise, "td[class*='crumb']", "td[class*='nav']", "[id*='breadcrumb']"],
        Attachments = "a[href*='asset_upload_file'], a[href*='/assets/']",
    };

    public static ReadingProfile For(UstrBoard board) => new()
    {
        Issuer = "org:ustr",
        Kind = board.Kind,
        Language = "en",
        Zone = UstrAddress.Zone,
        Layouts = [Since2021, Since2017, Bare2017, Archive],
    };
}
