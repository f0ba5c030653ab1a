using KorusMonitor.Digests.Wording;
using NodaTime;

namespace KorusMonitor.Digests.Rendering;

/// <summary>Corrections of earlier digests in words; the sentences themselves stand with the change above.</summary>
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
            (DigestItemKind.Withdrawn, _) => "the release has been withdrawn since",
            (_, null) => "the release was edited since, in sentences that were not quoted",
            _ => "the release was edited since, in a sentence that was quoted",
        };
        LinkView?[] places =
        [
            new LinkView($"The digest of {day}", links.Digest(correction.Slot)),
            Place("As quoted then", correction, correction.Said),
            Place("As it stands now", correction, correction.Now),
        ];
        return new CorrectionView(
            $"Digest of {day}, “{correction.Title}”: {what}{(correction.Summary is null ? string.Empty : ", " + correction.Summary)}.",
            [.. places.OfType<LinkView>()]);
    }

    private LinkView? Place(string label, Correction correction, PlacedText? place) => place is null ? null
        : new LinkView(
            FormattableString.Invariant($"{label}, snapshot {place.Snapshot}"),
            links.Snapshot(correction.Source, correction.Release, place.Snapshot, place.Span));
}
