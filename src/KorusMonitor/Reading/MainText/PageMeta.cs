using AngleSharp.Dom;
using KorusMonitor.Reading.Dates;
using KorusMonitor.Reading.Html;
using NodaTime;

namespace KorusMonitor.Reading.MainText;

/// <summary>What a page says of itself in its head: meta elements and JSON-LD.</summary>
internal sealed class PageMeta
{
    private const int LongestValue = 2000;

    /// <summary>Publication first, then creation; never the last change.</summary>
    private static readonly string[] DateNames =
    [
        "article:published_time", "article:published", "og:published_time", "article.published", "datepublished", "publishdate", "publish_date", "publish-date",
        "publication_date", "published_date", "published", "pubdate", "pub_date", "publishtime", "originalpublicationdate",
        "article_date_original", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date",
        "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created", "dcterms.created",
        "date", "release_date", "datecreated", "cxenseparse:recs:publishtime", "dable:article:published_time", "created",
    ];

    private static readonly string[] ChangeNames =
        [
            "article:modified_time", "datemodified", "og:updated_time", "article:modified", "lastmod",
            "last-modified", "revised", "revision_date", "dcterms.modified", "dc.date.modified",
        ];

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Properties of items in the page that are given with two values: each comment has one.</summary>
    private readonly HashSet<string> disputed = new(StringComparer.OrdinalIgnoreCase);

    private PageMeta(StructuredData structured) => Structured = structured;

    public StructuredData Structured { get; }

    public string? SiteName => Value("og:site_name") ?? Value("application-name");

    public string? OpenGraphTitle => Value("og:title") ?? Value("twitter:title") ?? Value("dc.title");

    public bool IsArticle => Value("og:type")?.Equals("article", StringComparison.OrdinalIgnoreCase) == true || Structured.IsArticle;

    public static PageMeta Of(IDocument document)
    {
        var scripts = new List<string>();
        var metas = new List<IElement>();
        foreach (var element in Tree.Elements(document))
        {
            if (element.LocalName == "meta" || (element.LocalName is not "time" && element.HasAttribute("itemprop") && element.HasAttribute("content")))
            {
                metas.Add(element);
            }
            else if (element.LocalName == "script"
                && element.GetAttribute("type")?.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true)
            {
                scripts.Add(element.TextContent);
            }
        }

        var meta = new PageMeta(StructuredData.Of(scripts));
        foreach (var element in metas)
        {
            meta.Add(element);
        }

        return meta;
    }

    /// <param name="zone">IANA id of the zone that the office lives in, when it is known.</param>
    /// <param name="isInstant">Whether the page says an hour in UTC, which may be the day before or after for who wrote it.</param>
    public LocalDate? Published(string? zone, out bool isInstant)
    {
        var known = zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
        foreach (var value in DateNames.Take(3).Select(Value).Append(Structured.Published).Concat(DateNames.Skip(3).Select(Value)))
        {
            if (MachineDate.Parse(value, known) is { } date)
            {
                isInstant = known is null && MachineDate.IsUniversal(value!);
                return date;
            }
        }

        isInstant = false;
        return null;
    }

    public LocalDate? Published(string? zone) => Published(zone, out _);

    /// <summary>When the page was last changed: a publication date only where nothing better is said.</summary>
    public LocalDate? Changed(string? zone)
    {
        var known = zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
        return ChangeNames.Select(Value).Prepend(Structured.Modified).Select(value => MachineDate.Parse(value, known)).FirstOrDefault(date => date is not null);
    }

    public string? Value(string name) => disputed.Contains(name) ? null : values.GetValueOrDefault(name);

    private void Add(IElement element)
    {
        var content = element.GetAttribute("content");
        if (string.IsNullOrWhiteSpace(content) || content.Length > LongestValue)
        {
            return;
        }

        foreach (var attribute in new[] { "property", "name", "itemprop" })
        {
            if (element.GetAttribute(attribute) is { Length: > 0 and < 100 } name)
            {
                var value = InlineText.Normalize(content);
                if (!values.TryAdd(name.Trim(), value) && attribute == "itemprop" && values[name.Trim()] != value)
                {
                    disputed.Add(name.Trim());
                }
            }
        }
    }
}
