using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Store;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Pages.Compare;

/// <summary>Two snapshots of a release, sentence by sentence and figure by figure.</summary>
internal sealed class ComparePage(ViewerStore store, SnapshotTexts texts, Answering answers, ViewerOptions options)
{
    /// <summary>Rows of both texts; beyond it only what changed is shown.</summary>
    private const int MostRows = 1_500;

    public async Task ShowAsync(HttpContext context)
    {
        var (source, id) = (context.Route("source"), context.Route("id"));
        if (await store.ManifestAsync(source, id, context.RouteNumber("before"), context.RequestAborted) is not { } before
            || await store.ManifestAsync(source, id, context.RouteNumber("after"), context.RequestAborted) is not { } after)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        var (old, oldProblem) = await texts.ReadAsync(before, context.RequestAborted);
        var (now, nowProblem) = await texts.ReadAsync(after, context.RequestAborted);
        var title = now?.Title ?? old?.Title ?? after.ListedTitle ?? after.Release;
        var model = new CompareModel(
            title,
            options.TitleOf(source),
            now?.Language ?? old?.Language,
            before,
            after,
            old is null || now is null ? [] : Rows(before, old, after, now),
            old is null || now is null ? [] : await FiguresAsync(before, old, after, now, context.RequestAborted),
            old?.Title == now?.Title ? null : old?.Title,
            oldProblem ?? nowProblem);
        await answers.PageAsync<TwoSnapshots>(context, "Compare: " + title, model);
    }

    private List<ComparedSentence> Rows(SnapshotManifest before, DocumentReading old, SnapshotManifest after, DocumentReading now)
    {
        var rows = AlignedSentences.Of(old.Text, texts.Sentences(old), now.Text, texts.Sentences(now));
        return
        [
            .. rows.Where(row => row.Changed || rows.Count <= MostRows).Select(row =>
            {
                var (was, became) = (row.Before?.In(old.Text), row.After?.In(now.Text));
                var (gone, come) = (was, became) switch
                {
                    ({ } one, { } other) when row.Changed => WordDiff.Of(one, other),
                    _ => (Whole(was, row.Changed), Whole(became, row.Changed)),
                };
                return new ComparedSentence(gone, Place(before, row.Before), come, Place(after, row.After), row.Changed);
            }),
        ];
    }

    private async Task<IReadOnlyList<ComparedFigure>> FiguresAsync(
        SnapshotManifest before, DocumentReading old, SnapshotManifest after, DocumentReading now, CancellationToken cancellationToken)
    {
        if (await store.FindingsAsync(before.Source, before.Release, before.Number, cancellationToken) is not { } foundOld
            || await store.FindingsAsync(after.Source, after.Release, after.Number, cancellationToken) is not { } foundNow)
        {
            return [];
        }

        var edits = Editions.Compare(new Edition(old.Text, texts.Sentences(old), foundOld), new Edition(now.Text, texts.Sentences(now), foundNow));
        return [.. edits.Select(edit => new ComparedFigure(edit.Before, Place(before, edit.Before), edit.After, Place(after, edit.After)))];
    }

    private static IReadOnlyList<TextPiece> Whole(string? sentence, bool changed) => sentence is null ? [] : [new TextPiece(sentence, changed)];

    private static string? Place(SnapshotManifest manifest, TextSpan? span) =>
        span is { } place ? Addresses.Place(manifest.Source, manifest.Release, manifest.Number, place) : null;

    private static string? Place(SnapshotManifest manifest, Figure? figure) =>
        figure is null ? null : Place(manifest, new TextSpan(figure.Start, figure.Length));
}

/// <param name="Rows">Both texts, sentence beside sentence; of very long ones only what changed.</param>
/// <param name="Figures">Figures that became others, appeared or went.</param>
/// <param name="TitleBefore">The earlier title where it was another.</param>
/// <param name="Problem">Why there is nothing to compare.</param>
public sealed record CompareModel(
    string Title,
    string SourceTitle,
    string? Language,
    SnapshotManifest Before,
    SnapshotManifest After,
    IReadOnlyList<ComparedSentence> Rows,
    IReadOnlyList<ComparedFigure> Figures,
    string? TitleBefore,
    string? Problem);

/// <summary>A sentence in both texts; a side that is empty has no such sentence.</summary>
/// <param name="BeforePlace">Address of the sentence in its snapshot.</param>
/// <param name="AfterPlace">Address of the sentence in its snapshot.</param>
/// <param name="Changed">Whether it differs in meaning.</param>
public sealed record ComparedSentence(
    IReadOnlyList<TextPiece> Before, string? BeforePlace, IReadOnlyList<TextPiece> After, string? AfterPlace, bool Changed);

/// <summary>A figure that became another; a side that is <c>null</c> has none.</summary>
public sealed record ComparedFigure(Figure? Before, string? BeforePlace, Figure? After, string? AfterPlace);
