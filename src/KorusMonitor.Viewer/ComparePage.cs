using System.Globalization;
using KorusMonitor.Digests.Wording;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Snapshots.Diffing;
using KorusMonitor.Viewer.Marking;
using KorusMonitor.Viewer.Pages;
using KorusMonitor.Viewer.Store;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer;

/// <summary>Two snapshots of a release, sentence by sentence.</summary>
internal sealed class ComparePage(ViewerStore store, SnapshotTexts texts)
{
    public async Task ShowAsync(HttpContext context)
    {
        var (source, id) = (Route(context, "source"), Route(context, "id"));
        var (first, second) = (Number(context, "before"), Number(context, "after"));
        if (await store.ManifestAsync(source, id, first, context.RequestAborted) is not { } before
            || await store.ManifestAsync(source, id, second, context.RequestAborted) is not { } after)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        var (old, oldProblem) = await texts.ReadAsync(before, context.RequestAborted);
        var (now, nowProblem) = await texts.ReadAsync(after, context.RequestAborted);
        await Html.WriteAsync<Compare>(context, new()
        {
            [nameof(Compare.Before)] = before,
            [nameof(Compare.After)] = after,
            [nameof(Compare.Title)] = now?.Title ?? old?.Title ?? after.ListedTitle ?? after.Release,
            [nameof(Compare.Language)] = now?.Language ?? old?.Language,
            [nameof(Compare.Problem)] = oldProblem ?? nowProblem,
            [nameof(Compare.Changes)] = old is null || now is null ? [] : Changes(before, old, after, now),
            [nameof(Compare.Sentences)] = now is null ? 0 : texts.Sentences(now).Count,
        });
    }

    private List<ComparedSentence> Changes(SnapshotManifest before, DocumentReading old, SnapshotManifest after, DocumentReading now) =>
    [
        .. SentenceDiff.Compare(old.Text, texts.Sentences(old), now.Text, texts.Sentences(now)).Select(change =>
        {
            var (was, became) = (change.Before?.In(old.Text), change.After?.In(now.Text));
            var (gone, come) = (was, became) is ({ } one, { } other)
                ? WordDiff.Of(one, other)
                : ([new TextPiece(was ?? string.Empty, true)], [new TextPiece(became ?? string.Empty, true)]);
            return new ComparedSentence(
                was is null ? [] : gone, Place(before, change.Before), became is null ? [] : come, Place(after, change.After));
        }),
    ];

    private static string? Place(SnapshotManifest manifest, TextSpan? span) =>
        span is { } place ? $"{Addresses.Snapshot(manifest.Source, manifest.Release, manifest.Number)}#{Mark.IdOf(place)}" : null;

    private static string Route(HttpContext context, string name) => context.Request.RouteValues[name]?.ToString() ?? string.Empty;

    private static int Number(HttpContext context, string name) => int.Parse(Route(context, name), CultureInfo.InvariantCulture);
}

/// <summary>A changed sentence; a side that is empty has no such sentence.</summary>
/// <param name="BeforePlace">Address of the sentence in its snapshot.</param>
/// <param name="AfterPlace">Address of the sentence in its snapshot.</param>
public sealed record ComparedSentence(
    IReadOnlyList<TextPiece> Before, string? BeforePlace, IReadOnlyList<TextPiece> After, string? AfterPlace);
