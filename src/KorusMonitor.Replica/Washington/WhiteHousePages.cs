using System.Globalization;
using KorusMonitor.Replica.Boards;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;

namespace KorusMonitor.Replica.Washington;

/// <summary>www.whitehouse.gov: one list of posts for all sections.</summary>
internal sealed class WhiteHousePages(ReplicaWorld world) : BoardPages(world, ReplicaOffice.WhiteHouse)
{
    protected override Page? Show(PageRequest request, WorldView view)
    {
        var parts = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["news"] => Page.Html(List(request, view, 1), view.LastChange),
            ["news", "page", var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var page) =>
                Page.Html(List(request, view, page), view.LastChange),
            _ when view.At(Office, request.Path) is not null =>
                ViewOf(request, view, request.Path, release => Post(release, request.Traps), () => Page.Html(BlockPages.Error(404), status: 404)),
            _ => null,
        };
    }

    private string List(PageRequest request, WorldView view, int number)
    {
        var all = view.Visible.Where(release => release.Office == Office).ToList();
        var shown = request.Traps.Has(Trap.EmptyListing) ? [] : all.Skip((number - 1) * 10).Take(10);
        return Wrap("News", $"""
            <ul class="wp-block-post-template">{string.Concat(shown.Select(release => $"""
            <li class="wp-block-post"><h2 class="wp-block-post-title"><a href="{Html.Encode(release.Path)}">{Html.Encode(release.Title)}</a></h2><div class="wp-block-post-date"><time datetime="{release.PublishedAt.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}">{release.IsoDate}</time></div></li>

            """))}</ul>
            """);
    }

    private static string Post(ReplicaRelease release, RaisedTraps traps) => Wrap(release.Title, $"""
        <h1>{Html.Encode(release.Title)}</h1><div class="wp-block-post-date"><time datetime="{release.PublishedAt.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}">{release.IsoDate}</time></div>
        {(traps.Alternate(Trap.NoiseBanner) ? "<div class=\"related\">Read more</div>" : "")}<div class="entry-content">{Html.Body(release.Body)}</div>
        """);

    private static string Wrap(string title, string main) => $"""
        <!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>{Html.Encode(title)} – The White House</title></head>
        <body><header><nav><a href="/news/">News</a></nav></header><main>{main}</main><footer>The White House</footer></body></html>

        """;
}
