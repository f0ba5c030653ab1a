using KorusMonitor.Fetching;

namespace KorusMonitor.Sources;

/// <summary>
/// Section <c>Korus:Sources</c>: a source's id to what is configured for it. Sources that are not named keep their defaults, or those of
/// the entry <see cref="Others"/>. An id that is not built in and has a <see cref="SourceOptions.List"/> or a <see cref="SourceOptions.Feed"/>
/// is a source by configuration alone.
/// </summary>
public sealed class SourcesOptions() : Dictionary<string, SourceOptions>(StringComparer.OrdinalIgnoreCase)
{
    /// <summary>Stands for every source that has no entry of its own: <c>Korus:Sources:others:Enabled=false</c> leaves only those named.</summary>
    public const string Others = "others";
}

/// <summary>Section <c>Korus:Sources:&lt;id&gt;</c>.</summary>
public sealed record SourceOptions
{
    /// <summary>Scheme, host and port where the site answers, for example <c>http://127.0.0.1:5080</c>; <c>null</c> is the real site.</summary>
    public string? BaseAddress { get; init; }

    /// <summary><c>null</c>: as the source is by itself, which is on but for the few that say otherwise.</summary>
    public bool? Enabled { get; init; }

    /// <summary>In days; <c>null</c> takes the source's own.</summary>
    public int? StaleAfterDays { get; init; }

    /// <summary>Of <c>korea-kr</c>: key of the open-data interface at data.go.kr. With it the list is read there.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Of <c>korea-kr</c>: where that interface answers; <c>null</c> is the real one.</summary>
    public string? ApiAddress { get; init; }

    /// <summary>For people.</summary>
    public string? Title { get; init; }

    /// <summary>Address of the list; <c>{page}</c> in it is replaced by the page's number.</summary>
    public string? List { get; init; }

    /// <summary>Number of the newest page.</summary>
    public int FirstPage { get; init; } = 1;

    /// <summary>Pages followed before the source was had once.</summary>
    public int FirstRunPages { get; init; } = 20;

    /// <summary>Address of an RSS or Atom feed, instead of a list or beside it.</summary>
    public string? Feed { get; init; }

    public FetchMethod FeedMethod { get; init; }

    /// <summary>Other names of the site, in lower case.</summary>
    public string[] Hosts { get; init; } = [];

    /// <summary>Selector of a list's rows; <c>null</c>: rows as most content systems have them.</summary>
    public string? Rows { get; init; }

    /// <summary>Selector of the link to the release inside of a row; <c>null</c>: every link that <see cref="Release"/> fits.</summary>
    public string? RowLink { get; init; }

    /// <summary>Selector of the title inside of the link.</summary>
    public string? RowTitle { get; init; }

    /// <summary>Selector of the date inside of a row.</summary>
    public string? RowDate { get; init; }

    /// <summary>
    /// Regular expression for path and query of a release; its group <c>id</c>, or else all of it, is the key:
    /// <c>^/news/(?&lt;id&gt;[0-9]+)</c>. <c>null</c>: every link of a row that stays on the site, the key made of path and query.
    /// </summary>
    public string? Release { get; init; }

    /// <summary>Words of which a row's title must hold one, in any case; none takes every row.</summary>
    public string[] Only { get; init; } = [];

    /// <summary>Entity id of the office.</summary>
    public string? Issuer { get; init; }

    /// <summary>Selectors of what names the issuing office on a page, for a site that publishes for many.</summary>
    public string[] IssuerNames { get; init; } = [];

    /// <summary>The site repeats what other offices publish.</summary>
    public bool Repost { get; init; }

    /// <summary>press-release, statement, fact-sheet, speech, notice, news …</summary>
    public string Kind { get; init; } = "press-release";

    /// <summary>ISO 639.</summary>
    public string Language { get; init; } = "en";

    /// <summary>IANA id of the zone that the office dates its releases in.</summary>
    public string? Zone { get; init; }

    /// <summary>Of pages and lists whose server names none.</summary>
    public string? Charset { get; init; }

    /// <summary>Selector of a page's text; <c>null</c> reads pages by the general rules.</summary>
    public string? Body { get; init; }

    public string? PageTitle { get; init; }

    /// <summary>Selectors of a page's date, tried in order.</summary>
    public string[] PageDate { get; init; } = [];

    /// <summary>Selectors of what on a page is no text of the release.</summary>
    public string[] Noise { get; init; } = [];

    /// <summary>Selector of links to attached files.</summary>
    public string? Attachments { get; init; }

    internal bool IsDefinition => List is not null || Feed is not null;
}
