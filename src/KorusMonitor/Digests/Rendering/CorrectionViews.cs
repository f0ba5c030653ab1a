using KorusMonitor.Digests.Wording;
using NodaTime;

namespace KorusMonitor.Digests.Rendering;

/// <summary>Corrections of earlier digests in words.</summary>
internal sealed class CorrectionViews(DigestLinks links, string zone)
{
    public CorrectionsView? Section(DigestDocument document, int most)
    {
        if (document.Corrections.Count == 0)
        {
            return null;
        }

        var more = document.Corrections.Count - Math.Min(most, document.Corrections.Count);
        return new CorrectionsView(
            "Corrections to earlier digests",
            [.. document.Corrections.Take(most).Select(Row)],
            more == 0 ? null : new LinkView(FormattableString.Invariant($"and {more} more in the whole digest"), links.Digest(document.Slot)));
    }

    private CorrectionView Row(Correction correction)
    {
        var local = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
        var day = DateWords.Day(correction.OpenedAt.InZone(local).Date);
        var what = (correction.Kind, correction.Said) switch
        {
            (DigestItemKind.Withdrawn, _) => "has been withdrawn since",
            (_, null) => "was edited since, in sentences that it did not quote",
            _ => "was edited since, in what it quoted",
        };
        var (said, now) = (correction.Said, correction.Now) switch
        {
            ({ } old, { } later) => WordDiff.Of(old.Text, later.Text),
            ({ } old, null) => ([new TextPiece(old.Text, false)], []),
            _ => ((IReadOnlyList<TextPiece>)[], (IReadOnlyList<TextPiece>)[]),
        };
        return new CorrectionView(
            $"“{correction.Title}” ({day}) {what}{(correction.Summary is null ? string.Empty : ": " + correction.Summary)}.",
            correction.Language,
            correction.Said is { } told ? Passage("Before", said, correction, told) : null,
            correction.Now is { } stands ? Passage("After", now, correction, stands) : null,
            new LinkView($"The digest of {day}", links.Digest(correction.Slot)));
    }

    private PassageView Passage(string label, IReadOnlyList<TextPiece> pieces, Correction correction, PlacedText place) =>
        new(
            label,
            ItemViews.Quoted(pieces),
            null,
            new LinkView(
                FormattableString.Invariant($"Read it in snapshot {place.Snapshot}"), links.Snapshot(correction.Source, correction.Release, place.Snapshot, place.Span)),
            []);
}
