using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Marking;
using KorusMonitor.Viewer.Store;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Pages.Snapshots;

/// <summary>A snapshot as text with its findings marked, and as the page that was stored, in a frame.</summary>
internal sealed class SnapshotPages(ViewerStore store, SnapshotTexts texts, Answering answers, ViewerOptions options)
{
    public Task TextAsync(HttpContext context) => ShowAsync<SnapshotText>(context, null);

    public Task PageAsync(HttpContext context) => ShowAsync<SnapshotFrame>(context, "As it was published");

    private async Task ShowAsync<TPage>(HttpContext context, string? what)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var (source, release, number) = (context.Route("source"), context.Route("id"), context.RouteNumber("n"));
        if (await store.ManifestAsync(source, release, number, context.RequestAborted) is not { } manifest)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        var findings = await store.FindingsAsync(source, release, number, context.RequestAborted);
        var (reading, problem) = await texts.ReadAsync(manifest, context.RequestAborted);
        var title = reading?.Title ?? findings?.Release.Title ?? manifest.ListedTitle ?? manifest.Release;
        if (what is not null)
        {
            context.Response.Headers.ContentSecurityPolicy = ViewerHeaders.Framing;
        }

        await answers.PageAsync<TPage>(context, what is null ? title : $"{what}: {title}", new SnapshotModel(
            title, options.TitleOf(source), manifest, manifest.Attachments ?? [], findings,
            reading, reading is null ? [] : Blocks(reading, findings), problem));
    }

    private IReadOnlyList<MarkedBlock> Blocks(DocumentReading reading, FindingsDocument? findings)
    {
        var sentences = (options.Sentences?.Invoke(reading) ?? []).Concat(findings is null ? [] : Mark.SentencesOf(findings));
        return MarkedText.Of(reading.Text, reading.Blocks, findings is null ? [] : Mark.Of(findings), sentences);
    }
}

/// <param name="Files">Attachments that are kept, or why they are not.</param>
/// <param name="Findings"><c>null</c> before any were made.</param>
/// <param name="Reading"><c>null</c> when the bytes cannot be read.</param>
/// <param name="Blocks">The text with its findings marked, for people.</param>
/// <param name="Problem">Why there is no reading.</param>
public sealed record SnapshotModel(
    string Title,
    string SourceTitle,
    SnapshotManifest Manifest,
    IReadOnlyList<StoredAttachment> Files,
    FindingsDocument? Findings,
    DocumentReading? Reading,
    [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<MarkedBlock> Blocks,
    string? Problem);
