using KorusMonitor.Findings.Attribution;
using KorusMonitor.Findings.Calendar;
using KorusMonitor.Findings.Checks;
using KorusMonitor.Findings.Citations;
using KorusMonitor.Findings.Entities;
using KorusMonitor.Findings.Events;
using KorusMonitor.Reading;

namespace KorusMonitor.Findings;

/// <summary>
/// Puts the finders together: sentences once, each tokenized once for dates and figures; names and citations from their own rooms; then who
/// said what, which deadlines follow, and whether the figures add up. Linear in the length of the text.
/// </summary>
/// <param name="entities">Finds persons, offices, agreements.</param>
/// <param name="citations">Finds provisions of law.</param>
public sealed class FindingExtractor(IEntityRecognizer entities, ICitationFinder citations) : IFindingExtractor
{
    /// <summary>With the local recognizers.</summary>
    public FindingExtractor()
        : this(new EntityRecognizer(), new CitationFinder())
    {
    }

    public FindingsDocument Find(DocumentReading reading, ReleaseKey? release, string? url)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var sentences = Sentences.Split(reading.Text, reading.Blocks);
        var named = entities.Find(reading, sentences);
        var (figures, dates) = FigureScan.Run(reading, sentences);
        var speakers = new SpeakerAttribution(reading, named);
        var signatory = Signatory.Of(reading, named);
        var (checks, summary) = ArithmeticChecks.Of(reading.Text, figures);
        var found = new FindingsDocument
        {
            Release = Facts(reading, release, url),
            Entities = named,
            Figures = [.. figures.Select(figure => figure with { Speaker = speakers.SpeakerOf(figure) ?? signatory })],
            Dates = dates,
            Deadlines = DeadlineFinder.Find(reading, sentences, dates),
            Citations = citations.Find(reading.Text),
            Checks = checks,
            CheckSummary = summary,
            Relations = DocumentReferences.Find(reading.Text, reading.Published),
        };
        return found with { Event = SignatureBuilder.Of(reading, sentences, found) };
    }

    private static ReleaseFacts Facts(DocumentReading reading, ReleaseKey? release, string? url) => new()
    {
        Source = release?.Source,
        Id = release?.Id,
        Url = url ?? reading.Url,
        Kind = reading.Kind,
        Title = reading.Title,
        Issuer = reading.Issuer,
        Relation = reading.RepostedBy is null ? null : "repost",
        RepostedBy = reading.RepostedBy,
        Language = reading.Language,
        PublishedOn = reading.Published?.ToIso(),
        Zone = reading.Published?.Zone,
        DateBasis = reading.Published?.Basis,
    };
}
