using System.Globalization;
using KorusMonitor.Replica.Rendering;

namespace KorusMonitor.Replica.Motir;

/// <summary>Pages about the site itself, and the copies that other boards show of the same releases.</summary>
internal static class MotirSitePages
{
    public const string Robots = """
        User-agent: *
        Disallow: /admin/
        Disallow: /eng/search
        Allow: /

        """;

    public static string Home(WorldView view) => MotirFrame.Wrap("Home", $"""
        <ul class="main-news">{string.Concat(view.Section(ReplicaOffice.Motir, "press").Where(release => release.Markup == ReplicaMarkup.Current).Take(3).Select(Link))}</ul>
        """);

    /// <summary>The topic page: a category line before each title.</summary>
    public static string Topics(WorldView view)
    {
        var items = view.Section(ReplicaOffice.Motir, "press").Where(release => release.Markup == ReplicaMarkup.Current).Take(20).Select(release =>
        {
            var isTrade = release.Title.Contains("Trade", StringComparison.Ordinal) || release.Title.Contains("Tariff", StringComparison.Ordinal);
            return $"<p class=\"category\">{(isTrade ? "FTA/Economic Cooperation" : "Trade/Investment")}</p>\n{Link(release)}\n";
        });
        return MotirFrame.Wrap("Topics", $"<div class=\"topic-list\"><ul>\n{string.Concat(items)}</ul></div>\n");
    }

    public static string Feed(MotirBoard board, WorldView view, string host)
    {
        var items = view.Section(ReplicaOffice.Motir, board.Kind).Where(release => release.Markup == ReplicaMarkup.Current).Take(20).Select(release =>
            $"<item><title>{Html.Encode(release.Title)}</title><link>http://{host}{release.Path}</link><description/>"
            + $"<pubDate>{release.PublishedAt.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(9)).ToString("ddd, dd MMM yyyy HH:mm:ss +0900", CultureInfo.InvariantCulture)}</pubDate></item>\n");
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>{board.Title}</title><link>http://{host}{board.List}</link><description>{board.Title}</description>
            {string.Concat(items)}</channel></rss>

            """.Replace("&nbsp;", "&#160;", StringComparison.Ordinal);
    }

    private static string Link(ReplicaRelease release) => string.Create(
        CultureInfo.InvariantCulture, $"<li><a href=\"javascript:article.view('{release.Number}','2');\">{Html.Encode(release.Title)}</a></li>");
}
