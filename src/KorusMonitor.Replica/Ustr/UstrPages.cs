using System.Globalization;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;
using NodaTime;

namespace KorusMonitor.Replica.Ustr;

/// <summary>Routes of ustr.gov as of late 2026: the new prefix <c>/about/</c>, the old <c>/about-us/</c> redirected where the site does so.</summary>
internal sealed class UstrPages(ReplicaWorld world) : ISitePages
{
    private static readonly LocalDate BothPrefixesFrom = new(2025, 9, 1);
    private static readonly LocalDate NewPrefixOnlyFrom = new(2025, 12, 1);

    public ReplicaOffice Office => ReplicaOffice.Ustr;

    public Page Answer(PageRequest request)
    {
        if (request.Method is not ("GET" or "HEAD"))
        {
            return Page.Html(BlockPages.Error(405), status: 405) with { Allow = "GET, HEAD" };
        }

        var view = world.View;
        return request.Path switch
        {
            "/" => Page.Html(UstrSitePages.Home(view), view.LastChange),
            "/robots.txt" => Page.Text(UstrSitePages.Robots(request.Host), "text/plain; charset=utf-8"),
            "/sitemap.xml" => Page.Text(UstrSitePages.Sitemap(view, request.Host), "application/xml; charset=utf-8", view.LastChange),
            "/rss.xml" => Page.Text(UstrSitePages.StaleFeed(request.Host), "application/rss+xml; charset=utf-8", UstrSitePages.StaleFeedDate),
            _ => Section(request, view) ?? Release(request, view) ?? File(request, view) ?? NotFound(),
        };
    }

    /// <summary><c>/about/policy-offices/press-office/{kind}</c> and the year below it.</summary>
    private Page? Section(PageRequest request, WorldView view)
    {
        var path = request.Path.TrimEnd('/');
        var isOld = path.StartsWith(UstrAddress.OldOffice, StringComparison.Ordinal);
        var isNew = path.StartsWith(UstrAddress.NewOffice, StringComparison.Ordinal);
        if (!isOld && !isNew)
        {
            return null;
        }

        var rest = path[(isOld ? UstrAddress.OldOffice : UstrAddress.NewOffice).Length..].Split('/');
        if (rest.Length > 2 || !UstrAddress.Sections.TryGetValue(rest[0], out var title))
        {
            return null;
        }

        var year = 0;
        if (rest.Length == 2 && !(rest[1].Length == 4 && int.TryParse(rest[1], NumberStyles.None, CultureInfo.InvariantCulture, out year)))
        {
            return null;
        }

        if (isOld)
        {
            var query = string.Join('&', request.Query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
            return Page.Redirect(UstrAddress.NewOffice + string.Join('/', rest) + (query.Length > 0 ? "?" + query : ""));
        }

        var listing = new UstrListing(view, request, rest[0], title, world.UstrRowsPerPage);
        return Page.Html(year == 0 ? listing.Newest() : listing.OfYear(year), view.LastChange);
    }

    private static Page? Release(PageRequest request, WorldView view)
    {
        var release = view.At(ReplicaOffice.Ustr, request.Path);
        if (release is null && UstrAddress.OtherPrefix(request.Path) is { } other)
        {
            release = view.At(ReplicaOffice.Ustr, other);
            if (release is not null && (release.Date < BothPrefixesFrom || release.Date >= NewPrefixOnlyFrom))
            {
                return Page.Redirect(UstrAddress.Escape(release.Path));
            }
        }

        return release is null || request.Traps.Has(Trap.Withdrawal)
            ? null
            : Page.Html(UstrArticle.Render(TrappedRelease.Apply(release, request.Traps), view, request.Traps), view.Modified(release));
    }

    private static Page? File(PageRequest request, WorldView view)
    {
        if (view.FileAt(ReplicaOffice.Ustr, request.Path) is not { } file)
        {
            return null;
        }

        return request.Traps.Has(Trap.AttachmentHtml) ? Page.Html(BlockPages.Maintenance)
            : request.Traps.Has(Trap.AttachmentError) ? Page.Redirect("/error/500", 302)
            : new Page(200, "application/pdf", TinyPdf.Make(file.Lines)) { Modified = Instant.FromUtc(2026, 1, 2, 0, 0) };
    }

    private static Page NotFound() =>
        Page.Html(UstrFrame.Wrap("Page not found", "<h1>Page not found</h1>\n<p>The requested page could not be found.</p>\n"), status: 404);
}
