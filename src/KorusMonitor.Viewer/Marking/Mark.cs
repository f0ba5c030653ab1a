using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;

namespace KorusMonitor.Viewer.Marking;

/// <summary>One finding to show in a text.</summary>
/// <param name="Kind">Gives the colour: figure, entity, date, deadline or citation.</param>
/// <param name="Title">What was found, in words.</param>
public sealed record Mark(string Kind, TextSpan Span, string Title)
{
    public string Id => IdOf(Span);

    /// <summary><c>s{start}-{length}</c>: what the digest's links end in.</summary>
    public static string IdOf(TextSpan span) => FormattableString.Invariant($"s{span.Start}-{span.Length}");

    /// <summary>All findings that have words of their own in the text.</summary>
    public static IReadOnlyList<Mark> Of(FindingsDocument findings) =>
    [
        .. findings.Figures.Select(figure => new Mark(
            "figure", new TextSpan(figure.Start, figure.Length), "Figure: " + (FigureWords.Explain(figure) ?? FigureWords.Worth(figure) ?? figure.Text))),
        .. findings.Entities.SelectMany(entity => entity.Mentions.Select(mention => new Mark(
            "entity", new TextSpan(mention.Start, mention.Length), $"{Capital(entity.Type)}: {entity.Name}"))),
        .. findings.Dates.Select(date => new Mark("date", new TextSpan(date.Start, date.Length), "Date: " + DateWords.Period(date.Value))),
        .. findings.Citations.Select(citation => new Mark("citation", new TextSpan(citation.Start, citation.Length), "Citation: " + citation.Id)),
    ];

    /// <summary>Sentences that findings stand in: digests link to them.</summary>
    public static IEnumerable<TextSpan> SentencesOf(FindingsDocument findings) =>
        findings.Deadlines.Select(deadline => deadline.Sentence)
            .Concat(findings.Figures.Select(figure => figure.Sentence))
            .Concat(findings.Checks.Select(check => check.Sentence))
            .Where(sentence => sentence.Length > 0)
            .Distinct();

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
