using KorusMonitor.Digests;
using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;
using KorusMonitor.Snapshots.Diffing;

namespace KorusMonitor.Stages.Extracting;

/// <summary>What an edit did, sentence by sentence, and which figure became which.</summary>
internal static class EditSummary
{
    public static IReadOnlyList<SentenceChange> Of(Extracted before, Extracted after) =>
    [
        .. SentenceDiff.Compare(before.Reading.Text, before.Sentences, after.Reading.Text, after.Sentences)
            .Select(change => new SentenceChange(
                change.Before?.In(before.Reading.Text),
                change.Before,
                change.After?.In(after.Reading.Text),
                change.After,
                change is { Before: { } old, After: { } now } ? Figures(before.Findings, old, after.Findings, now) : null,
                change is { Before: { } was, After: { } became } ? Measures(before.Findings, was, after.Findings, became) : null)),
    ];

    /// <summary>Of the one figure that changed; of several, each has its own.</summary>
    private static string? Measures(FindingsDocument before, TextSpan old, FindingsDocument after, TextSpan now)
    {
        var was = before.Figures.Where(figure => old.Contains(figure.Start)).Select(figure => figure.Text).ToHashSet(StringComparer.Ordinal);
        var changed = after.Figures.Where(figure => now.Contains(figure.Start) && !was.Contains(figure.Text)).ToList();
        return changed is [var figure] ? FigureWords.Subject(figure) : null;
    }

    private static string? Figures(FindingsDocument before, TextSpan old, FindingsDocument after, TextSpan now)
    {
        var was = In(before, old);
        var became = In(after, now);
        if (was.Count != became.Count)
        {
            return null;
        }

        var pairs = was.Zip(became)
            .Where(pair => !pair.First.Equals(pair.Second, StringComparison.Ordinal))
            .Select(pair => $"{pair.First} → {pair.Second}")
            .ToList();
        return pairs.Count == 0 ? null : string.Join("; ", pairs);
    }

    private static List<string> In(FindingsDocument findings, TextSpan sentence) =>
    [
        .. findings.Figures.Select(figure => (figure.Start, figure.Text))
            .Concat(findings.Dates.Select(date => (date.Start, date.Text)))
            .Where(finding => sentence.Contains(finding.Start))
            .OrderBy(finding => finding.Start)
            .Select(finding => finding.Text),
    ];
}
