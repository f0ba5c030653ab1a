using KorusMonitor.Digests;
using KorusMonitor.Findings;
using KorusMonitor.Reading;

namespace KorusMonitor.Stages.Extracting;

/// <summary>Which sentences of a release say most: those with measured figures, changes, deadlines and the Agreement; quoted, never summed up.</summary>
internal static class HighlightRule
{
    private const int Most = 3;
    private const int Longest = 600;

    /// <summary>What a second or third sentence must say to be worth a reader's time beside the first.</summary>
    private const int WorthAnother = 3;

    public static IReadOnlyList<QuotedSentence> Choose(Extracted snapshot)
    {
        var text = snapshot.Reading.Text;
        var title = snapshot.Reading.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Title)?.Span;
        var told = Letters(snapshot.Reading.Title ?? string.Empty);
        var sentences = snapshot.Sentences
            .Where(sentence => sentence.Length <= Longest && (title is null || !title.Value.Overlaps(sentence)) && IsStatement(sentence.In(text), told))
            .ToList();
        var ranked = sentences
            .Select((sentence, index) => (Sentence: sentence, Score: Score(sentence, snapshot.Findings), IsLead: index == 0))
            .Where(candidate => candidate.Score > 0)
            .Select(candidate => candidate with { Score = candidate.Score + (candidate.IsLead ? 2 : 0) })
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Sentence.Start)
            .DistinctBy(candidate => candidate.Sentence.In(text))
            .Where((candidate, index) => index == 0 || candidate.Score >= WorthAnother)
            .Take(Most)
            .Select(candidate => candidate.Sentence)
            .ToList();
        var chosen = ranked.Count > 0 ? ranked : [.. sentences.Take(1)];
        return [.. chosen.Select(sentence => Quote(text, sentence, snapshot.Findings))];
    }

    public static QuotedSentence Quote(string text, TextSpan sentence, FindingsDocument findings)
    {
        var figures = findings.Figures.Where(figure => sentence.Contains(figure.Start)).ToList();
        return new(sentence.In(text), sentence, figures, Speaker(figures, findings)) { Names = NameRule.In(sentence, findings) };
    }

    private static string? Speaker(List<Figure> figures, FindingsDocument findings)
    {
        var speakers = figures.Select(figure => figure.Speaker).Distinct().ToList();
        return speakers is [{ } speaker] ? findings.Entities.FirstOrDefault(entity => entity.Id == speaker && entity.Type == "person")?.Name : null;
    }

    /// <summary>Not the headline again, nor marks of an end, a place and date alone, or whom the press may call.</summary>
    private static bool IsStatement(string sentence, string title)
    {
        var letters = Letters(sentence);
        return letters.Length > 12
            && !(title.Length > 0 && title.Contains(letters, StringComparison.OrdinalIgnoreCase))
            && !(letters.Length <= title.Length + 4 && title.Length > 0 && letters.Contains(title, StringComparison.OrdinalIgnoreCase))
            && sentence.TrimEnd()[^1] is not ('–' or '—' or '-' or ':')
            && !sentence.Contains('@', StringComparison.Ordinal)
            && !sentence.StartsWith("for immediate release", StringComparison.OrdinalIgnoreCase);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static int Score(TextSpan sentence, FindingsDocument findings)
    {
        var figures = findings.Figures.Where(figure => sentence.Contains(figure.Start)).ToList();
        bool Mentions(Entity entity) => entity.Mentions.Any(mention => sentence.Contains(mention.Start));
        return (2 * Math.Min(figures.Count(figure => figure.Measure is not (null or "duration")), 3))
            + Math.Min(figures.Count, 2)
            + figures.Select(Size).DefaultIfEmpty().Max()
            + (figures.Any(figure => figure.Change is not null) ? 2 : 0)
            + (findings.Deadlines.Any(deadline => deadline.Sentence.Overlaps(sentence)) ? 4 : 0)
            + (findings.Citations.Any(citation => sentence.Contains(citation.Start)) ? 1 : 0)
            + (findings.Entities.Any(entity => entity.Type is "agreement" && Mentions(entity)) ? 2 : 0)
            + (findings.Entities.Any(entity => entity.Id == "place:kr" && Mentions(entity)) ? 1 : 0);
    }

    /// <summary>$350 billion is more telling than $36 billion, and that more than $20,000.</summary>
    private static int Size(Figure figure) => figure.Unit == "USD" ? (figure.Value ?? figure.High) switch
    {
        >= 100_000_000_000m => 4,
        >= 1_000_000_000m => 2,
        _ => 0,
    } : 0;
}
