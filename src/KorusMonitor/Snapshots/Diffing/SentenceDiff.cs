namespace KorusMonitor.Snapshots.Diffing;

/// <summary>
/// Which sentences differ in meaning. Sentences are compared as <see cref="Meaning"/> compares them, so what is noise there is no change
/// here, and a sentence that only moved is none either. Never throws for any text.
/// </summary>
public static class SentenceDiff
{
    /// <summary>
    /// Changes in the order of the text after; removed sentences stand where they were. An edited sentence is paired with the most
    /// similar one of its neighbourhood when they share half of their words.
    /// </summary>
    /// <param name="beforeText">Text of the earlier reading.</param>
    /// <param name="beforeSentences">Its sentences, in order.</param>
    /// <param name="afterText">Text of the later reading.</param>
    /// <param name="afterSentences">Its sentences, in order.</param>
    public static IReadOnlyList<ChangedSentence> Compare(
        string beforeText,
        IReadOnlyList<TextSpan> beforeSentences,
        string afterText,
        IReadOnlyList<TextSpan> afterSentences)
    {
        ArgumentNullException.ThrowIfNull(beforeText);
        ArgumentNullException.ThrowIfNull(beforeSentences);
        ArgumentNullException.ThrowIfNull(afterText);
        ArgumentNullException.ThrowIfNull(afterSentences);
        var before = Sentences(beforeText, beforeSentences);
        var after = Sentences(afterText, afterSentences);
        var anchors = SentenceAlignment.Anchors([.. before.Select(one => one.Text)], [.. after.Select(one => one.Text)]);
        var (removed, added) = Unmatched(before, after, anchors);
        var pairs = SentencePairing.Pair(removed, added);
        return [.. Ordered(removed, added, pairs)];
    }

    private static List<Sentence> Sentences(string text, IReadOnlyList<TextSpan> spans) =>
        [.. spans.Select(span => (Span: span, Text: MeaningText.Normalize(span.In(text))))
            .Where(one => one.Text.Length > 0)
            .Select((one, index) => new Sentence(one.Span, one.Text, index, 0))];

    /// <summary>What no anchor holds, less what stands on the other side at another place: that has moved.</summary>
    private static (List<Sentence> Removed, List<Sentence> Added) Unmatched(
        List<Sentence> before,
        List<Sentence> after,
        IReadOnlyList<(int Before, int After)> anchors)
    {
        var removed = Gaps(before, [.. anchors.Select(anchor => anchor.Before)]);
        var added = Gaps(after, [.. anchors.Select(anchor => anchor.After)]);
        var keptRemoved = Without(removed, Counts(added));
        var keptAdded = Without(added, Counts(removed));
        return (keptRemoved, keptAdded);
    }

    /// <summary>Sentences between anchors, each with the number of the gap it stands in: equal numbers are the same place.</summary>
    private static List<Sentence> Gaps(List<Sentence> sentences, IReadOnlyList<int> anchored)
    {
        var gaps = new List<Sentence>();
        var gap = 0;
        foreach (var sentence in sentences)
        {
            if (gap < anchored.Count && anchored[gap] == sentence.Index)
            {
                gap++;
            }
            else
            {
                gaps.Add(sentence with { Gap = gap });
            }
        }

        return gaps;
    }

    private static Dictionary<string, int> Counts(List<Sentence> sentences) =>
        sentences.CountBy(sentence => sentence.Text, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static List<Sentence> Without(List<Sentence> sentences, Dictionary<string, int> moved)
    {
        var kept = new List<Sentence>();
        foreach (var sentence in sentences)
        {
            if (moved.GetValueOrDefault(sentence.Text) is > 0 and var left)
            {
                moved[sentence.Text] = left - 1;
            }
            else
            {
                kept.Add(sentence);
            }
        }

        return kept;
    }

    private static IEnumerable<ChangedSentence> Ordered(List<Sentence> removed, List<Sentence> added, IReadOnlyDictionary<int, int> pairs)
    {
        var byIndex = removed.ToDictionary(sentence => sentence.Index);
        var paired = pairs.Values.ToHashSet();
        var changes = added
            .Select(sentence => (sentence.Gap, Side: 1, sentence.Index, Change: new ChangedSentence(
                pairs.TryGetValue(sentence.Index, out var before) ? byIndex[before].Span : null,
                sentence.Span)))
            .Concat(removed
                .Where(sentence => !paired.Contains(sentence.Index))
                .Select(sentence => (sentence.Gap, Side: 0, sentence.Index, Change: new ChangedSentence(sentence.Span, null))));
        return changes.OrderBy(one => one.Gap).ThenBy(one => one.Side).ThenBy(one => one.Index).Select(one => one.Change);
    }
}

/// <param name="Span">In its text.</param>
/// <param name="Text">Normalised; never empty.</param>
/// <param name="Index">Among the sentences that say something.</param>
/// <param name="Gap">Anchors before it.</param>
internal sealed record Sentence(TextSpan Span, string Text, int Index, int Gap);
