namespace KorusMonitor.Reading;

/// <summary>Cuts a reading's text into sentences, in English and Korean. Linear in the length of the text.</summary>
public static class Sentences
{
    /// <summary>
    /// What runs on for longer than this is no sentence (a table, a script, an attack) and is cut at a space or, failing that, hard:
    /// whoever works sentence by sentence has bounded work.
    /// </summary>
    internal const int Longest = 4096;

    /// <param name="text">The reading's text.</param>
    /// <param name="blocks">Its blocks, in order; none is crossed, and headings, titles and table rows are not divided. Text outside blocks is skipped,
    /// but without any block the whole text is one.</param>
    /// <returns>Places in UTF-16 units, in order, without surrounding white space, none empty.</returns>
    public static IReadOnlyList<TextSpan> Split(string text, IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(blocks);
        var sentences = new List<TextSpan>(text.Length / 100 + blocks.Count);
        if (blocks.Count == 0)
        {
            SplitProse(text, 0, text.Length, sentences);
            return sentences;
        }

        foreach (var block in blocks)
        {
            var start = Math.Clamp(block.Start, 0, text.Length);
            var end = Math.Clamp(block.Start + block.Length, start, text.Length);
            if (block.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.TableRow)
            {
                Add(text, start, end, sentences);
            }
            else
            {
                SplitProse(text, start, end, sentences);
            }
        }

        return sentences;
    }

    private static void SplitProse(string text, int start, int end, List<TextSpan> sentences)
    {
        var from = start;
        var at = start;
        while (at < end)
        {
            var found = text.AsSpan(at, end - at).IndexOfAny(SentenceBreaks.Stops);
            if (found < 0)
            {
                break;
            }

            at += found;
            var next = SentenceBreaks.EndAt(text, from, at, end);
            if (next > 0)
            {
                Add(text, from, next, sentences);
                from = next;
                at = next;
            }
            else
            {
                at++;
            }
        }

        Add(text, from, end, sentences);
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (true)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            if (start == end)
            {
                return;
            }

            if (end - start <= Longest)
            {
                sentences.Add(TextSpan.Between(start, end));
                return;
            }

            var space = text.AsSpan(start, Longest).LastIndexOfAny(' ', '\n', '\t');
            var cut = start + (space > Longest / 2 ? space : Longest);
            if (char.IsLowSurrogate(text[cut]))
            {
                cut--;
            }

            Add(text, start, cut, sentences);
            start = cut;
        }
    }
}
