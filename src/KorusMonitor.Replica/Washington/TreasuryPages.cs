using System.Globalization;
using KorusMonitor.Replica.Boards;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;

namespace KorusMonitor.Replica.Washington;

/// <summary>home.treasury.gov: press releases under ids that say nothing.</summary>
internal sealed class TreasuryPages(ReplicaWorld world) : BoardPages(world, ReplicaOffice.Treasury)
{
    private const string List = "/news/press-releases";

    protected override Page? Show(PageRequest request, WorldView view) =>
        request.Path == List ? Page.Html(ListPage(request, view), view.LastChange)
        : view.At(Office, request.Path) is not null
            ? ViewOf(request, view, request.Path, release => Article(release, request.Traps), () => Page.Html(BlockPages.Error(404), status: 404))
        : null;

    private string ListPage(PageRequest request, WorldView view)
    {
        var page = Cut(request, view, "press-releases", 10, "page", first: 0);
        return Wrap("Press Releases", $"""
            <div class="view-content">{page.Items(release => $"""
            <div class="views-row"><time datetime="{At(release)}">{release.Date.ToString("MMMM d, uuuu", CultureInfo.InvariantCulture)}</time><h3><a href="{Html.Encode(release.Path)}">{Html.Encode(release.Title)}</a></h3></div>

            """)}</div>
            <nav class="pager"><a href="?page={page.Number + 1}">Next</a></nav>
            """);
    }

    private static string Article(ReplicaRelease release, RaisedTraps traps) => Wrap(release.Title, $"""
        <h1>{Html.Encode(release.Title)}</h1><div class="field--name-field-news-publication-date"><time datetime="{At(release)}">{release.Date.ToString("MMMM d, uuuu", CultureInfo.InvariantCulture)}</time></div>
        {(traps.Alternate(Trap.NoiseBanner) ? "<div class=\"share\">Share</div>" : "")}<div class="field--name-field-news-body">{Html.Body(release.Body)}</div>
        """);

    private static string At(ReplicaRelease release) =>
        release.PublishedAt.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Wrap(string title, string main) => $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{Html.Encode(title)} | U.S. Department of the Treasury</title></head>
        <body><header><nav><a href="/news">News</a></nav></header><main>{main}</main></body></html>

        """;
}
