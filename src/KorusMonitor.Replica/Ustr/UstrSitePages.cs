using System.Globalization;
using KorusMonitor.Replica.Rendering;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Replica.Ustr;

/// <summary>Pages about the site itself: home, robots.txt, the map, and the feed that nobody has looked after since 2009.</summary>
internal static class UstrSitePages
{
    public static readonly Instant StaleFeedDate = Instant.FromUtc(2009, 6, 2, 14, 0);

    private static readonly string[] FeedItems =
    [
        "Wyoming", "Wisconsin", "West Virginia", "Washington", "Virginia", "Vermont", "Utah", "Texas", "Tennessee", "South Dakota",
    ];

    public static string Home(WorldView view) => UstrFrame.Wrap("Home", $"""
        <h1>Office of the United States Trade Representative</h1>
        <ul>{string.Concat(view.Section(ReplicaOffice.Ustr, "press-releases").Take(3).Select(release =>
            $"<li><a href=\"{Html.Encode(release.Path)}\">{Html.Encode(release.Title)}</a></li>"))}</ul>
        """);

    public static string Robots(string host) => $"""
        User-agent: *
        Crawl-delay: 0
        Disallow: /admin/
        Disallow: /search
        Disallow: /user/login
        Allow: /themes/

        Sitemap: http://{host}/sitemap.xml

        """;

    public static string Sitemap(WorldView view, string host)
    {
        var pages = view.Visible.Where(release => release.Office == ReplicaOffice.Ustr).Select(release => $"""
              <url><loc>http://{host}{Html.Encode(UstrAddress.Escape(release.Path))}</loc><lastmod>{InstantPattern.General.Format(view.Modified(release))}</lastmod></url>

            """);
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            {string.Concat(pages)}</urlset>

            """;
    }

    /// <summary>Valid, answered with 200, and useless: state pages in reverse alphabetical order, the newest of 2009.</summary>
    public static string StaleFeed(string host)
    {
        var items = FeedItems.Select((state, at) => $"""
              <item><title>{state}</title><link>http://{host}/map/state-benefits/{state.Replace(' ', '-').ToLowerInvariant()}</link>
                <pubDate>{(StaleFeedDate - Duration.FromDays(at)).ToDateTimeUtc().ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture)}</pubDate>
                <guid isPermaLink="false">{1200 - at} at http://{host}</guid></item>

            """);
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel><title>United States Trade Representative</title><link>http://{host}/</link><description/><language>en</language>
            {string.Concat(items)}</channel></rss>

            """;
    }
}
