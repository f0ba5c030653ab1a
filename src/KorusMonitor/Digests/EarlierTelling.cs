using NodaTime;

namespace KorusMonitor.Digests;

/// <summary>What an earlier digest told of a release.</summary>
/// <param name="Slot">That digest's slot.</param>
/// <param name="From">Its sender; <c>null</c> for digests of older programs.</param>
/// <param name="Snapshot">The release's snapshot that it told.</param>
/// <param name="Quotes">Sentences of that snapshot that it quoted.</param>
public sealed record EarlierTelling(string Slot, Instant OpenedAt, string? From, int? Snapshot, IReadOnlyList<QuotedSentence> Quotes)
{
    /// <returns><c>null</c> when the document tells nothing of the release.</returns>
    public static EarlierTelling? Of(DigestDocument document, string source, string release)
    {
        ArgumentNullException.ThrowIfNull(document);
        var items = document.Sections.SelectMany(section => section.Items).SelectMany(item => item.All())
            .Where(item => item.About.Source == source && item.About.Release == release).ToList();
        return items.Count == 0 ? null : new EarlierTelling(
            document.Slot,
            document.OpenedAt,
            document.From,
            items.Max(item => item.About.Snapshot),
            [
                .. items.SelectMany(item => item.About.Highlights)
                    .Concat(items.SelectMany(item => item.About.Changes).Where(change => change is { After: not null, AfterSpan: not null })
                        .Select(change => new QuotedSentence(change.After!, change.AfterSpan!.Value, [])))
                    .DistinctBy(quote => (quote.Text, quote.Span)),
            ]);
    }
}
