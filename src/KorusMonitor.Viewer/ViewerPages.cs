using System.Globalization;
using System.Text.Unicode;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Rendering;
using KorusMonitor.Findings;
using KorusMonitor.Snapshots;
using KorusMonitor.Viewer.Marking;
using KorusMonitor.Viewer.Pages;
using KorusMonitor.Viewer.Store;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer;

/// <summary>From an address to a page: asks the store, fills the component, answers.</summary>
internal sealed class ViewerPages(ViewerStore store, SnapshotTexts texts, ViewerOptions options)
{
    private const int PendingShown = 50;
    private const int DigestsShown = 30;
    private const int ReleasesShown = 30;
    private const int ReleasesPerPage = 100;

    public async Task HomeAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var slots = await store.SlotsAsync(DigestsShown, cancel);
        var digests = new List<DigestDocument>();
        foreach (var slot in slots)
        {
            if (await store.DigestAsync(slot, cancel) is { } digest)
            {
                digests.Add(digest);
            }
        }

        var releases = digests.SelectMany(digest => digest.Sections).SelectMany(section => section.Items)
            .Where(item => item.Kind is not DigestItemKind.Deadline).Take(ReleasesShown).Select(item => item.About).ToList();
        await Html.WriteAsync<Home>(context, new()
        {
            [nameof(Home.Pending)] = await store.PendingAsync(PendingShown, cancel),
            [nameof(Home.Digests)] = digests,
            [nameof(Home.Latest)] = releases,
        });
    }

    public async Task ReleasesAsync(HttpContext context)
    {
        var source = Query(context, "source");
        var page = await store.ReleasesAsync(source, Query(context, "after"), ReleasesPerPage, context.RequestAborted);
        await Html.WriteAsync<Releases>(context, new() { [nameof(Releases.Page)] = page, [nameof(Releases.Source)] = source });
    }

    public async Task ReleaseAsync(HttpContext context)
    {
        var versions = await store.VersionsAsync(Route(context, "source"), Route(context, "id"), context.RequestAborted);
        if (versions.Count == 0)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        await Html.WriteAsync<Release>(context, new() { [nameof(Release.Versions)] = versions });
    }

    public async Task SnapshotAsync(HttpContext context)
    {
        var (source, id, number) = Place(context);
        if (await store.ManifestAsync(source, id, number, context.RequestAborted) is not { } manifest)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        var findings = await store.FindingsAsync(source, id, number, context.RequestAborted);
        var (title, blocks, problem) = await TextAsync(manifest, findings, context.RequestAborted);
        await Html.WriteAsync<Snapshot>(context, new()
        {
            [nameof(Snapshot.Manifest)] = manifest,
            [nameof(Snapshot.Findings)] = findings,
            [nameof(Snapshot.Title)] = title ?? findings?.Release.Title ?? manifest.ListedTitle ?? manifest.Release,
            [nameof(Snapshot.Language)] = findings?.Release.Language,
            [nameof(Snapshot.Blocks)] = blocks,
            [nameof(Snapshot.Problem)] = problem,
        });
    }

    /// <summary>Stored bytes as text or as a file to save, in a sandbox: never as a page that runs.</summary>
    public async Task RawAsync(HttpContext context)
    {
        var (source, id, number) = Place(context);
        if (await store.ManifestAsync(source, id, number, context.RequestAborted) is not { } manifest
            || await store.ContentAsync(manifest, context.RequestAborted) is not { } bytes)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        var text = Utf8.IsValid(bytes.Span) && !bytes.Span.Contains((byte)0);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ViewerHeaders.Raw;
        headers.ContentType = text ? "text/plain; charset=utf-8" : "application/octet-stream";
        headers.ContentLength = bytes.Length;
        if (!text)
        {
            headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"snapshot-{number}.bin\"");
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    public async Task DigestAsync(HttpContext context)
    {
        if (await store.DigestAsync(Route(context, "slot"), context.RequestAborted) is not { } digest)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        await Html.WriteAsync<Digest>(context, new() { [nameof(Digest.View)] = DigestRenderer.Whole(digest), [nameof(Digest.Viewer)] = digest.ViewerAddress });
    }

    public async Task SourcesAsync(HttpContext context) =>
        await Html.WriteAsync<SourceHealth>(context, new() { [nameof(SourceHealth.Rows)] = await store.SourcesAsync(context.RequestAborted) });

    private async Task<(string? Title, IReadOnlyList<MarkedBlock> Blocks, string? Problem)> TextAsync(
        SnapshotManifest manifest, FindingsDocument? findings, CancellationToken cancellationToken)
    {
        var (reading, problem) = await texts.ReadAsync(manifest, cancellationToken);
        if (reading is null)
        {
            return (null, [], problem);
        }

        var sentences = (options.Sentences?.Invoke(reading) ?? []).Concat(findings is null ? [] : Mark.SentencesOf(findings));
        return (reading.Title, MarkedText.Of(reading.Text, reading.Blocks, findings is null ? [] : Mark.Of(findings), sentences), null);
    }

    private static (string Source, string Id, int Number) Place(HttpContext context) =>
        (Route(context, "source"), Route(context, "id"), int.Parse(Route(context, "n"), CultureInfo.InvariantCulture));

    private static string Route(HttpContext context, string name) => context.Request.RouteValues[name]?.ToString() ?? string.Empty;

    private static string? Query(HttpContext context, string name) =>
        context.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;
}
