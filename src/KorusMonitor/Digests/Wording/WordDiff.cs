namespace KorusMonitor.Digests.Wording;

/// <param name="Changed">Not in the other version of the sentence.</param>
public sealed record TextPiece(string Text, bool Changed);

/// <summary>Which words of a sentence are not in its other version. Work is bounded whatever the sentences are.</summary>
public static class WordDiff
{
    /// <summary>Beyond this many pairs of words, what lies between the common ends counts as changed.</summary>
    private const int MostPairs = 250_000;

    /// <returns>Pieces that make up each sentence again when joined.</returns>
    public static (IReadOnlyList<TextPiece> Before, IReadOnlyList<TextPiece> After) Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Words(before), Words(after));
        var (inOld, inNow) = (new bool[old.Count], new bool[now.Count]);
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start])
        {
            inOld[start] = inNow[start] = true;
            start++;
        }

        var end = 0;
        while (end < old.Count - start && end < now.Count - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
            inOld[^end] = inNow[^end] = true;
        }

        if ((long)(old.Count - start - end) * (now.Count - start - end) <= MostPairs)
        {
            Match(old, now, start, end, inOld, inNow);
        }

        return (Pieces(old, inOld), Pieces(now, inNow));
    }

    /// <summary>The longest common subsequence of what lies between the common ends.</summary>
    private static void Match(List<string> old, List<string> now, int start, int end, bool[] inOld, bool[] inNow)
    {
        var (rows, columns) = (old.Count - start - end, now.Count - start - end);
        var longest = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                longest[row, column] = old[start + row] == now[start + column]
                    ? longest[row + 1, column + 1] + 1
                    : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        for (var (row, column) = (0, 0); row < rows && column < columns;)
        {
            if (old[start + row] == now[start + column])
            {
                inOld[start + row] = inNow[start + column] = true;
                (row, column) = (row + 1, column + 1);
            }
            else if (longest[row + 1, column] >= longest[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    /// <summary>Words, white space and marks in turn.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var (from, at) = (0, 1); from < text.Length; at++)
        {
            if (at == text.Length || Kind(text, at) != Kind(text, at - 1))
            {
                words.Add(text[from..at]);
                from = at;
            }
        }

        return words;
    }

    /// <summary>A figure such as "$13.2" is one word, the full stop after it is not part of it.</summary>
    private static int Kind(string text, int at)
    {
        var c = text[at];
        var inside = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        return char.IsWhiteSpace(c) ? 0 : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (inside && ".,$-'’".Contains(c)) ? 1 : 2;
    }

    private static List<TextPiece> Pieces(List<string> words, bool[] common)
    {
        var pieces = new List<TextPiece>();
        for (var (from, at) = (0, 1); from < words.Count; at++)
        {
            if (at == words.Count || IsChanged(words, common, at) != IsChanged(words, common, from))
            {
                pieces.Add(new TextPiece(string.Concat(words[from..at]), IsChanged(words, common, from)));
                from = at;
            }
        }

        return pieces;
    }

    /// <summary>White space between two changed words is part of the change, so that it is marked in one go.</summary>
    private static bool IsChanged(List<string> words, bool[] common, int at) =>
        !common[at] || (string.IsNullOrWhiteSpace(words[at]) && at > 0 && at + 1 < words.Count && !common[at - 1] && !common[at + 1]);
}
