using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Replica;

namespace KorusMonitor.Tests.Findings;

/// <summary>Every finding of every release of the replicas stands in the text where it says.</summary>
public sealed class ReplicaPlacesTests
{
    private static readonly FindingExtractor Extractor = new();

    [Fact]
    public void Every_finding_of_every_release_stands_where_it_says()
    {
        var (entities, figures, dates, citations) = (0, 0, 0, 0);
        foreach (var text in ReplicaWorld.Episodes().Releases.Select(Text))
        {
            var reading = DocumentReader.ReadText(text);
            var found = Extractor.Find(reading, release: null, url: null);
            Places(found).ShouldAllBe(place => reading.Text.Substring(place.Start, place.Length) == place.Text);
            Sentences(found).ShouldAllBe(span => span.Start >= 0 && span.Length > 0 && span.Start + span.Length <= reading.Text.Length);
            found.Figures.ShouldAllBe(figure => figure.Sentence.Contains(figure.Start) && figure.Start + figure.Length <= figure.Sentence.Start + figure.Sentence.Length);
            (entities, figures, dates, citations) = (entities + found.Entities.Count, figures + found.Figures.Count, dates + found.Dates.Count, citations + found.Citations.Count);
        }

        // Nothing found is no proof.
        new[] { entities, figures, dates, citations }.ShouldAllBe(count => count > 15);
    }

    private static string Text(ReplicaRelease release) => string.Join("\n\n", [release.Title, .. release.Body]);

    private static IEnumerable<(string Text, int Start, int Length)> Places(FindingsDocument found) =>
    [
        .. found.Entities.SelectMany(entity => entity.Mentions).Select(mention => (mention.Text, mention.Start, mention.Length)),
        .. found.Figures.Select(figure => (figure.Text, figure.Start, figure.Length)),
        .. found.Dates.Select(date => (date.Text, date.Start, date.Length)),
        .. found.Citations.Select(citation => (citation.Text, citation.Start, citation.Length)),
    ];

    private static IEnumerable<TextSpan> Sentences(FindingsDocument found) =>
        [.. found.Deadlines.Select(deadline => deadline.Sentence), .. found.Checks.Select(check => check.Sentence)];
}
