using KorusMonitor.Storage;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Index;
using KorusMonitor.Viewer.Marking;
using KorusMonitor.Viewer.Pages.Compare;
using KorusMonitor.Viewer.Pages.Deadlines;
using KorusMonitor.Viewer.Pages.Digests;
using KorusMonitor.Viewer.Pages.Entities;
using KorusMonitor.Viewer.Pages.Feeds;
using KorusMonitor.Viewer.Pages.Ledger;
using KorusMonitor.Viewer.Pages.Releases;
using KorusMonitor.Viewer.Pages.Snapshots;
using KorusMonitor.Viewer.Pages.Sources;
using KorusMonitor.Viewer.Pages.Today;
using KorusMonitor.Viewer.Pages.Unsubscribing;
using KorusMonitor.Viewer.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KorusMonitor.Viewer;

/// <summary>
/// Every address of the viewer; <c>docs/addresses.md</c> tells them to users. All are
/// read-only, GET and HEAD, but the one that ends a subscription.
/// </summary>
internal static class ViewerRoutes
{
    private const string Snapshot = "/snapshots/{source}/{id}/{n:int}";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder app, IBlobStore store, StoreIndex index, ViewerOptions options)
    {
        var reader = new ViewerStore(store);
        var texts = new SnapshotTexts(reader, store, options);
        var answers = new Answering(index);

        Page(app, "/", new TodayPage(store, reader, index, answers, options).ShowAsync, "/today.json");
        var releases = new ReleasePages(reader, index, answers, options);
        Page(app, "/releases", releases.ListAsync, "/releases.json");
        Page(app, "/releases/{source}/{id}", releases.OneAsync, "/releases/{source}/{id}.json");
        const string compare = "/releases/{source}/{id}/compare/{before:int}/{after:int}";
        Page(app, compare, new ComparePage(reader, texts, answers, options).ShowAsync, compare + ".json");

        var snapshots = new SnapshotPages(reader, texts, answers, options);
        Page(app, Snapshot, snapshots.TextAsync, Snapshot + ".json");
        var bytes = new SnapshotBytes(reader);
        Page(app, Snapshot + "/raw", bytes.RawAsync);
        Page(app, Snapshot + "/files/{file:int}", bytes.FileAsync);
        Page(app, Snapshot + "/page", snapshots.PageAsync);
        Page(app, Snapshot + "/frame", bytes.FrameAsync);

        var ledger = new LedgerPages(index, answers);
        Page(app, "/ledger", ledger.ListAsync, "/ledger.json");
        Page(app, "/ledger/{measure}/{flow}/{unit}", ledger.SeriesAsync, "/ledger/{measure}/{flow}/{unit}.json");

        var deadlines = new DeadlinePages(index, answers, options);
        Page(app, "/deadlines", deadlines.ShowAsync, "/deadlines.json");
        Page(app, "/deadlines.ics", deadlines.CalendarAsync);

        var digests = new DigestPages(reader, answers);
        Page(app, "/digests", digests.ListAsync, "/digests.json");
        Page(app, "/digests/{**slot}", digests.OneAsync);

        var entities = new EntityPages(index, answers);
        Page(app, "/entities", entities.ListAsync, "/entities.json");
        Page(app, "/entities/{entity}", entities.OneAsync, "/entities/{entity}.json");

        Page(app, "/sources", new SourcePage(reader, index, answers, options).ShowAsync, "/sources.json");

        var feeds = new FeedPages(index, answers, options);
        Page(app, "/feeds", feeds.ListAsync, "/feeds.json");
        Page(app, "/releases.atom", feeds.AtomAsync);
        Page(app, "/releases.rss", feeds.RssAsync);

        if (options.Unsubscribing is { } unsubscribing)
        {
            UnsubscribePage.Map(app, unsubscribing, Guarded);
        }

        Page(app, "/style.css", StyleSheet.StyleAsync);
        Page(app, "/icon.svg", StyleSheet.IconAsync);
        app.MapFallback("{**path}", Guarded(Failures.NotFoundAsync)).WithMetadata(new HttpMethodMetadata(Methods));
    }

    private static void Page(IEndpointRouteBuilder app, string pattern, RequestDelegate page, string? json = null)
    {
        app.MapMethods(pattern, Methods, Guarded(page));
        if (json is not null)
        {
            app.MapMethods(json, Methods, Guarded(page));
        }
    }

    private static RequestDelegate Guarded(RequestDelegate page) =>
        context => ViewerHeaders.Add(context, inner => Failures.Catch(inner, page));
}
