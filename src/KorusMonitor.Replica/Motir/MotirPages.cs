using System.Globalization;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;
using NodaTime;

namespace KorusMonitor.Replica.Motir;

/// <summary>Routes of english.motir.go.kr, and of english.motie.go.kr as it was until 2022.</summary>
internal sealed class MotirPages(ReplicaWorld world) : ISitePages
{
    public ReplicaOffice Office => ReplicaOffice.Motir;

    public Page Answer(PageRequest request)
    {
        var view = world.View;
        if (MotirBoard.All.FirstOrDefault(board => request.Path == $"{board.List}/rss") is { } feed)
        {
            return request.Method == "POST"
                ? Page.Text(MotirSitePages.Feed(feed, view, request.Host), "application/rss+xml; charset=utf-8")
                : Page.Html(BlockPages.Error(405), status: 405) with { Allow = "POST" };
        }

        if (request.Method is not ("GET" or "HEAD"))
        {
            return Page.Html(BlockPages.Error(405), status: 405) with { Allow = "GET, HEAD" };
        }

        return request.Path switch
        {
            "/" => Page.Redirect("/eng/main", 302),
            "/eng/main" => Page.Html(MotirSitePages.Home(view), view.LastChange),
            "/eng/13/topics/2" => Page.Html(MotirSitePages.Topics(view), view.LastChange),
            "/robots.txt" => Page.Text(MotirSitePages.Robots, "text/plain; charset=utf-8"),
            "/error/500" => Page.Html(BlockPages.Error(500), status: 500),
            _ => Board(request, view) ?? Legacy(request, view) ?? File(request, view) ?? Page.Html(BlockPages.Error(404), status: 404),
        };
    }

    /// <summary><c>/eng/article/{board}</c> and <c>/eng/article/{board}/{id}/view</c>; an unknown id is answered with 200 and an empty detail.</summary>
    private static Page? Board(PageRequest request, WorldView view)
    {
        foreach (var board in MotirBoard.All)
        {
            if (request.Path == board.List)
            {
                return Page.Html(new MotirListing(view, request, board).Render(), view.LastChange);
            }

            if (request.Path.StartsWith(board.List + "/", StringComparison.Ordinal) && request.Path.EndsWith("/view", StringComparison.Ordinal))
            {
                return view.At(ReplicaOffice.Motir, request.Path) is { } release && !request.Traps.Has(Trap.Withdrawal)
                    ? Page.Html(MotirArticle.Render(TrappedRelease.Apply(release, request.Traps), board, view, request.Traps), view.Modified(release))
                    : Page.Html(MotirArticle.Empty(board));
            }
        }

        return null;
    }

    private static Page? Legacy(PageRequest request, WorldView view)
    {
        foreach (var board in MotirBoard.All.Append(MotirBoard.Topic))
        {
            if (request.Path == $"{board.LegacyFolder}/bbsList.do")
            {
                return Page.Html(new MotieListing(view, request, board).Render(), view.LastChange);
            }

            if (request.Path == $"{board.LegacyFolder}/bbsView.do")
            {
                var owner = MotirBoard.All.Single(one => one.Kind == board.Kind);
                var release = view.At(ReplicaOffice.Motir, owner.LegacyView(request.Number("bbs_seq_n", 0)));
                return release is null || request.Traps.Has(Trap.Withdrawal)
                    ? Page.Html(MotieArticle.Empty)
                    : Page.Html(MotieArticle.Render(TrappedRelease.Apply(release, request.Traps), view, request.Traps), view.Modified(release));
            }
        }

        return null;
    }

    private static Page? File(PageRequest request, WorldView view)
    {
        if (request.Path.StartsWith("/attach/viewer/", StringComparison.Ordinal))
        {
            return Page.Html(MotirFrame.Wrap("Viewer", "<div id=\"viewer\"></div>"));
        }

        if (view.FileAt(ReplicaOffice.Motir, request.Path) is not { } file)
        {
            return null;
        }

        return request.Traps.Has(Trap.AttachmentError) ? Page.Redirect("/error/500", 302)
            : request.Traps.Has(Trap.AttachmentHtml) ? Page.Html(BlockPages.Maintenance)
            : new Page(200, "application/octet-stream", file.Bytes()) { Modified = Instant.FromUtc(2026, 1, 2, 0, 0) };
    }
}
