using System.Globalization;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;
using NodaTime;

namespace KorusMonitor.Replica.Boards;

/// <summary>What the sites with boards have in common: robots, files, pages of a list, and how the traps bend them.</summary>
internal abstract class BoardPages(ReplicaWorld world, ReplicaOffice office) : ISitePages
{
    private const string Robots = """
        User-agent: *
        Disallow: /admin/
        Disallow: /search
        Allow: /

        """;

    public ReplicaOffice Office => office;

    public Page Answer(PageRequest request)
    {
        var view = world.View;
        if (request.Path == "/robots.txt")
        {
            return Page.Text(Robots, "text/plain; charset=utf-8");
        }

        if (request.Path == "/error/500")
        {
            return Page.Html(BlockPages.Error(500), status: 500);
        }

        var isPost = request.Method == "POST";
        if (isPost != IsPostOnly(request) && request.Method != "HEAD")
        {
            return Page.Html(BlockPages.Error(405), status: 405) with { Allow = isPost ? "GET, HEAD" : "POST" };
        }

        return Show(request, view) ?? File(request, view) ?? Page.Html(BlockPages.Error(404), status: 404);
    }

    /// <summary>The site's own pages; <c>null</c> for what it has not.</summary>
    protected abstract Page? Show(PageRequest request, WorldView view);

    protected virtual bool IsPostOnly(PageRequest request) => false;

    protected TimeProvider Clock => world.Clock;

    /// <summary>A page of a board's list as the traps leave it.</summary>
    /// <param name="parameter">Name of the page's number in the query.</param>
    /// <param name="first">Number of the newest page.</param>
    protected BoardPage Cut(PageRequest request, WorldView view, string kind, int rows, string parameter, int first = 1)
    {
        var all = request.Traps.Has(Trap.EmptyListing) ? []
            : request.Traps.Has(Trap.StaleListing) ? Staleness.OnlyOld(view.Section(office, kind))
            : view.Section(office, kind);
        var last = Math.Max(first, first + ((all.Count + rows - 1) / rows) - 1);
        var asked = request.Number(parameter, first);
        var endless = request.Traps.Has(Trap.EndlessPager);
        var page = endless ? Math.Min(asked, last) : asked;
        var shown = page > last ? [] : all.Skip((page - first) * rows).Take(rows).ToList();
        return new BoardPage(shown, all.Count, asked, endless ? asked + 1 : last, asked == first);
    }

    /// <summary>The release at an address, as the traps show it; an unknown one gets what the site has for those.</summary>
    protected Page ViewOf(PageRequest request, WorldView view, string path, Func<ReplicaRelease, string> render, Func<Page> unknown) =>
        view.At(office, path) is { } release && !request.Traps.Has(Trap.Withdrawal)
            ? Page.Html(render(TrappedRelease.Apply(release, request.Traps)), view.Modified(release))
            : unknown();

    /// <summary>The day as a list shows it; the newest row has one in the future when the trap is on.</summary>
    protected static string Day(ReplicaRelease release, BoardPage page, PageRequest request, string format = "uuuu-MM-dd")
    {
        var isFuture = request.Traps.Has(Trap.FutureDates) && page.IsFirst && release == page.Rows.FirstOrDefault(row => !row.Undated);
        return release.Undated ? "" : (isFuture ? release.Date.PlusYears(1) : release.Date).ToString(format, CultureInfo.InvariantCulture);
    }

    protected static string Counter(ReplicaRelease release, RaisedTraps traps) =>
        (2378 + (release.Number % 977) + (traps.Has(Trap.NoiseCounter) ? traps.Visit : 0)).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Older and newer on the same board, for the links below a release.</summary>
    protected static (ReplicaRelease Older, ReplicaRelease Newer) Neighbours(WorldView view, ReplicaRelease release, RaisedTraps traps) =>
        view.Neighbours(release, traps.Has(Trap.NoiseNeighbours) ? traps.Visit : 0);

    private Page? File(PageRequest request, WorldView view)
    {
        if ((view.FileAt(office, request.Path) ?? view.FileAt(office, request.PathAndQuery)) is not { } file)
        {
            return null;
        }

        return request.Traps.Has(Trap.AttachmentError) ? Page.Redirect("/error/500", 302)
            : request.Traps.Has(Trap.AttachmentHtml) ? Page.Html(BlockPages.Maintenance)
            : new Page(200, FileType(file), file.Bytes()) { Modified = Instant.FromUtc(2026, 1, 2, 0, 0) };
    }

    /// <summary>Korean boards call every file the same.</summary>
    protected virtual string FileType(ReplicaAttachment file) => "application/octet-stream";
}

/// <param name="Rows">Newest first.</param>
/// <param name="Total">On all pages.</param>
/// <param name="Number">As asked.</param>
/// <param name="Last">Number of the last page that the pager knows.</param>
/// <param name="IsFirst">Whether it is the newest page.</param>
internal sealed record BoardPage(IReadOnlyList<ReplicaRelease> Rows, int Total, int Number, int Last, bool IsFirst)
{
    public string Items(Func<ReplicaRelease, string> render) => string.Concat(Rows.Select(render));

    /// <summary>Numbers of ten pages around this one.</summary>
    public string Pager(Func<int, string> link) => string.Join(' ', Enumerable.Range(Math.Max(0, Number - 5), 11)
        .Where(number => number >= (IsFirst ? Number : 0) && number <= Last)
        .Select(number => number == Number ? string.Create(CultureInfo.InvariantCulture, $"<strong>{number}</strong>") : link(number)));
}
