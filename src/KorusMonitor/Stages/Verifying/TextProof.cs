using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;

namespace KorusMonitor.Stages.Verifying;

/// <summary>Whether what is said of a text stands in it. Pure.</summary>
internal static class TextProof
{
    /// <summary>To the letter, or as a digest shows it: on one line, and cut where it is too long for one.</summary>
    public static bool Stands(string text, Quotation quotation)
    {
        if (!IsIn(text, quotation.Span) || quotation.Text is not { } words)
        {
            return IsIn(text, quotation.Span);
        }

        return IsThere(text, quotation.Span, words) || DisplayText.OneLine(quotation.Span.In(text), words.Length) == DisplayText.OneLine(words, words.Length)
            || IsCut(DisplayText.OneLine(quotation.Span.In(text), int.MaxValue - 64), words);
    }

    private static bool IsCut(string whole, string words) =>
        words.Length > 1 && words[^1] == '…' && whole.Length > words.Length && whole.StartsWith(words[..^1], StringComparison.Ordinal);

    /// <summary>Every finding that does not stand where it says, as one line.</summary>
    public static IEnumerable<string> Faults(string text, FindingsDocument findings)
    {
        foreach (var (kind, words, start, length) in Places(findings))
        {
            if (!IsThere(text, new TextSpan(start, length), words))
            {
                yield return FormattableString.Invariant($"{kind} \"{words}\" does not stand at {start}, length {length}, of its snapshot's text");
            }
        }

        foreach (var figure in findings.Figures)
        {
            var sentence = figure.Sentence;
            if (!IsIn(text, sentence) || figure.Start < sentence.Start || figure.Start + figure.Length > sentence.Start + sentence.Length)
            {
                yield return FormattableString.Invariant($"figure \"{figure.Text}\" at {figure.Start} does not stand in its sentence at {sentence.Start}, length {sentence.Length}");
            }
        }

        foreach (var span in findings.Deadlines.Select(deadline => deadline.Sentence).Concat(findings.Checks.Select(check => check.Sentence)))
        {
            if (!IsIn(text, span))
            {
                yield return FormattableString.Invariant($"a sentence at {span.Start}, length {span.Length}, lies outside its snapshot's text");
            }
        }
    }

    private static IEnumerable<(string Kind, string Text, int Start, int Length)> Places(FindingsDocument findings) =>
        findings.Entities.SelectMany(entity => entity.Mentions, (entity, mention) => (entity.Id, mention.Text, mention.Start, mention.Length))
            .Concat(findings.Figures.Select(figure => ("figure", figure.Text, figure.Start, figure.Length)))
            .Concat(findings.Dates.Select(date => ("date", date.Text, date.Start, date.Length)))
            .Concat(findings.Citations.Select(citation => (citation.Id, citation.Text, citation.Start, citation.Length)))
            .Concat(findings.Relations.Select(relation => (relation.Kind, relation.Text, relation.Start, relation.Length)));

    public static bool IsThere(string text, TextSpan span, string words) => IsIn(text, span) && text.AsSpan(span.Start, span.Length).SequenceEqual(words);

    public static bool IsIn(string text, TextSpan span) => span.Start >= 0 && span.Length >= 0 && span.Start <= text.Length - span.Length;
}
