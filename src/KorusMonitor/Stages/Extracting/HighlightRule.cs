using KorusMonitor.Digests;
using KorusMonitor.Findings;
using KorusMonitor.Reading;

namespace KorusMonitor.Stages.Extracting;

/// <summary>Which sentences of a release say most: those with measured figures, changes, deadlines and the Agreement; quoted, never summed up.</summary>
internal static class HighlightRule
{
    private const int Most = 3;
    private const int Longest = 600;

    public static IReadOnlyList<QuotedSentence> Choose(Extracted snapshot)
    {
        var text = snapshot.Reading.Text;
        var title = snapshot.Reading.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Title)?.Span;
        var quoted = snapshot.Sentences
            .Where(sentence => sentence.Length is > 20 and <= Longest && (title is null || !title.Value.Overlaps(sentence)))
            .Select((sentence, index) => (Sentence: sentence, Score: Score(sentence, snapshot.Findings) + (index == 0 ? 2 : 0)))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Sentence.Start)
            .DistinctBy(candidate => candidate.Sentence.In(text))
            .Take(Most)
            .Select(candidate => Quote(text, candidate.Sentence, snapshot.Findings));
        return [.. quoted];
    }

    public static QuotedSentence Quote(string text, TextSpan sentence, FindingsDocument findings) => new(
        sentence.In(text), sentence, [.. findings.Figures.Where(figure => sentence.Contains(figure.Start))]);

    private static int Score(TextSpan sentence, FindingsDocument findings)
    {
        var figures = findings.Figures.Where(figure => sentence.Contains(figure.Start)).ToList();
        return (2 * Math.Min(figures.Count(figure => figure.Measure is not null), 3))
            + Math.Min(figures.Count, 2)
            + (figures.Any(figure => figure.Change is not null) ? 2 : 0)
            + (findings.Deadlines.Any(deadline => deadline.Sentence.Overlaps(sentence)) ? 4 : 0)
            + (findings.Citations.Any(citation => sentence.Contains(citation.Start)) ? 1 : 0)
            + (findings.Entities.Any(entity => entity.Type is "agreement" && entity.Mentions.Any(mention => sentence.Contains(mention.Start))) ? 2 : 0)
            + (findings.Entities.Any(entity => entity.Id == "place:kr" && entity.Mentions.Any(mention => sentence.Contains(mention.Start))) ? 1 : 0);
    }
}
