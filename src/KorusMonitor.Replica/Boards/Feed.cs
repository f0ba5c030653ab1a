using System.Globalization;
using System.Text;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;

namespace KorusMonitor.Replica.Boards;

/// <summary>RSS 2.0 of a board in all the states that such feeds have been seen in.</summary>
internal static class Feed
{
    private const int Entries = 30;

    /// <param name="title">Of the channel.</param>
    /// <param name="releases">Newest first.</param>
    /// <param name="request">Its host and traps.</param>
    /// <param name="mainPage">What a dead feed redirects to in the end.</param>
    public static Page Answer(string title, IReadOnlyList<ReplicaRelease> releases, PageRequest request, Func<string> mainPage)
    {
        var traps = request.Traps;
        if (traps.Has(Trap.FeedDead))
        {
            return Page.Html(BlockPages.Error(404), status: 404);
        }

        if (traps.Has(Trap.FeedHtml))
        {
            return Page.Html(mainPage());
        }

        var shown = (traps.Has(Trap.FeedStale) ? Staleness.OnlyOld(releases) : releases).Take(Entries).ToList();
        var isKorean = traps.Has(Trap.FeedEucKr) || traps.Has(Trap.FeedEucKrBytesOnly);
        var declared = traps.Has(Trap.FeedEucKr) || traps.Has(Trap.FeedEucKrDeclaredOnly) ? "EUC-KR" : "UTF-8";
        var xml = Render(title, shown, request, declared);
        return new Page(200, $"text/xml; charset={declared}", isKorean ? EucKr.Encode(xml) : Encoding.UTF8.GetBytes(xml));
    }

    private static string Render(string title, List<ReplicaRelease> releases, PageRequest request, string encoding)
    {
        var items = releases.Select((release, place) => $"""
            <item><title>{Text(release.Title, request.Traps)}</title><link>http://{request.Host}{Xml(release.Path)}</link><description/><pubDate>{Date(release, place, request.Traps)}</pubDate></item>

            """);
        return $"""
            <?xml version="1.0" encoding="{encoding}"?>
            <rss version="2.0"><channel><title>{Xml(title)}</title><link>http://{request.Host}/</link><description>{Xml(title)}</description>
            {string.Concat(items)}</channel></rss>

            """;
    }

    private static string Date(ReplicaRelease release, int place, RaisedTraps traps)
    {
        var at = release.PublishedAt.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(9));
        at = traps.Has(Trap.FutureDates) && place == 0 ? at.AddYears(1) : at;
        return at.ToString(traps.Has(Trap.FeedNoZone) ? "ddd, dd MMM yyyy HH:mm:ss" : "ddd, dd MMM yyyy HH:mm:ss +0900", CultureInfo.InvariantCulture);
    }

    /// <summary>Feeds made by hand forget to encode, and use entities that XML has not.</summary>
    private static string Text(string title, RaisedTraps traps) =>
        traps.Has(Trap.FeedBareAmpersand) ? Xml(title).Replace("&amp;", "&", StringComparison.Ordinal) + "&nbsp;" : Xml(title);

    private static string Xml(string text) => System.Security.SecurityElement.Escape(text) ?? "";
}
