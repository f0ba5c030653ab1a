namespace KorusMonitor.Sources.Configured;

/// <summary>
/// Offices that touch the trade between the two countries now and then. They are sources by configuration like any other, written down
/// here, and off until <c>Korus:Sources:&lt;id&gt;:Enabled</c> is true: most of what they publish is about other things.
/// </summary>
internal static class Presets
{
    private const string Washington = "America/New_York";

    public static IReadOnlyDictionary<string, SourceOptions> All { get; } = new Dictionary<string, SourceOptions>(StringComparer.OrdinalIgnoreCase)
    {
        ["white-house"] = new()
        {
            Title = "White House releases",
            List = "https://www.whitehouse.gov/news/page/{page}/",
            Hosts = ["whitehouse.gov"],
            Rows = "li.wp-block-post, .wp-block-post",
            Release = "^/(?<id>(?:briefings-statements|fact-sheets|presidential-actions|releases|remarks|articles)/[0-9]{4}/[0-9]{2}/[^/?]+)",
            RowDate = "time",
            Issuer = "org:white-house",
            Kind = "statement",
            Zone = Washington,
            Body = ".entry-content",
            PageTitle = "h1",
            PageDate = [".wp-block-post-date time[datetime]", "time[datetime]"],
            Noise = [".wp-block-social-links", ".wp-block-whitehouse-topper__meta", "nav", ".related", ".share"],
        },
        ["treasury"] = new()
        {
            Title = "Treasury press releases",
            List = "https://home.treasury.gov/news/press-releases?page={page}",
            FirstPage = 0,
            Hosts = ["treasury.gov", "www.treasury.gov"],
            Rows = ".views-row, .content--2col__body > div, .mm-news-row",
            Release = "^/news/press-releases/(?<id>[a-z]{2}-?[0-9]{2,6})/?$",
            RowDate = "time",
            Issuer = "org:treasury",
            Zone = Washington,
            Body = ".field--name-field-news-body, .field--name-body",
            PageTitle = "h1, h2.uswds-page-title",
            PageDate = [".field--name-field-news-publication-date time[datetime]", "time[datetime]"],
            Noise = ["nav", ".share", ".visually-hidden"],
        },
    };

    /// <summary>A preset with what the configuration says over it: where it is, whether it is on, how patient we are.</summary>
    public static SourceOptions With(SourceOptions preset, SourceOptions? configured) => preset with
    {
        BaseAddress = configured?.BaseAddress,
        Enabled = configured?.Enabled ?? false,
        StaleAfterDays = configured?.StaleAfterDays,
        Only = configured is { Only.Length: > 0 } ? configured.Only : preset.Only,
        FirstRunPages = configured?.FirstRunPages ?? preset.FirstRunPages,
    };
}
