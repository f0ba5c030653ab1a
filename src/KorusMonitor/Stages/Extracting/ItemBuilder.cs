using KorusMonitor.Digests;
using KorusMonitor.Snapshots;

namespace KorusMonitor.Stages.Extracting;

/// <summary>A snapshot and the one before it to an item of the next digest. Pure.</summary>
internal static class ItemBuilder
{
    /// <param name="now">The snapshot; of a withdrawal, its last content.</param>
    /// <param name="before">The snapshot it is compared with; <c>null</c> for a new release.</param>
    /// <param name="relevance">Why it concerns the trade between the two countries.</param>
    /// <param name="disputes">What its figures are disputed by.</param>
    /// <param name="figures">Its figures with what was said before.</param>
    public static PendingItem Build(
        Extracted now, Extracted? before, IReadOnlyList<string> relevance, IReadOnlyList<Dispute> disputes, IReadOnlyList<ToldFigure> figures)
    {
        var manifest = now.Manifest;
        var kind = KindOf(manifest.Change);
        var edit = kind is PendingKind.Edited or PendingKind.Reverted && before is not null;
        return new PendingItem
        {
            Kind = kind,
            Source = manifest.Source,
            Release = manifest.Release,
            Snapshot = manifest.Number,
            PreviousSnapshot = before?.Manifest.Number,
            Title = now.Reading.Title ?? manifest.ListedTitle ?? manifest.Release,
            Url = manifest.Url,
            Issuer = now.Reading.Issuer,
            IssuerName = OfficeNames.Of(now.Reading.Issuer, now.Reading.Published?.Date),
            ReleaseKind = now.Reading.Kind,
            Language = now.Reading.Language,
            PublishedOn = now.Reading.Published?.ToIso(),
            Zone = now.Reading.Published?.Zone,
            SeenAt = manifest.CapturedAt,
            Relevance = relevance,
            Highlights = edit ? [] : HighlightRule.Choose(now),
            Changes = edit ? EditSummary.Of(before!, now) : [],
            Deadlines = kind == PendingKind.Withdrawn ? [] : now.Findings.Deadlines,
            Disputes = kind == PendingKind.Withdrawn ? [] : disputes,
            Figures = kind == PendingKind.Withdrawn ? [] : figures,
            TitleNames = NameRule.InTitle(now.Reading, now.Findings),
            Subjects = NameRule.Subjects(now.Findings),
            Event = now.Findings.Event,
            Trace = manifest.Trace,
        };
    }

    private static PendingKind KindOf(ChangeKind change) => change switch
    {
        ChangeKind.New => PendingKind.New,
        ChangeKind.Edited => PendingKind.Edited,
        ChangeKind.Reverted => PendingKind.Reverted,
        _ => PendingKind.Withdrawn,
    };
}
