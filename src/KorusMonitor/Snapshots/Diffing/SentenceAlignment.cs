using DiffPlex;

namespace KorusMonitor.Snapshots.Diffing;

/// <summary>The longest common run of equal sentences, in order on both sides.</summary>
internal static class SentenceAlignment
{
    /// <summary>
    /// The cost grows with the number of sentences times the number of differences. Beyond this many sentences that stand on both sides in
    /// another order, only the equal beginning and end are anchors; moved sentences are found without anchors too.
    /// </summary>
    private const int MostAligned = 4000;

    /// <summary>Pairs of equal sentences, rising on both sides.</summary>
    public static IReadOnlyList<(int Before, int After)> Anchors(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var shorter = Math.Min(before.Count, after.Count);
        var head = 0;
        while (head < shorter && before[head] == after[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < shorter - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        var anchors = new List<(int Before, int After)>();
        anchors.AddRange(Enumerable.Range(0, head).Select(index => (index, index)));
        anchors.AddRange(Middle(before, after, head, tail));
        anchors.AddRange(Enumerable.Range(0, tail).Reverse().Select(index => (before.Count - 1 - index, after.Count - 1 - index)));
        return anchors;
    }

    private static IEnumerable<(int Before, int After)> Middle(IReadOnlyList<string> before, IReadOnlyList<string> after, int head, int tail)
    {
        // A sentence that stands on one side only can be no anchor.
        var left = Common(before, after, head, tail);
        var right = Common(after, before, head, tail);
        if (left.Count == 0 || right.Count == 0 || left.Count + right.Count > MostAligned)
        {
            yield break;
        }

        var diff = new Differ().CreateCustomDiffs(Join(before, left), Join(after, right), ignoreWhiteSpace: false, text => text.Split('\n'));
        var (nextLeft, nextRight) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            while (nextLeft < block.DeleteStartA)
            {
                yield return (left[nextLeft++], right[nextRight++]);
            }

            nextLeft += block.DeleteCountA;
            nextRight += block.InsertCountB;
        }

        while (nextLeft < left.Count)
        {
            yield return (left[nextLeft++], right[nextRight++]);
        }
    }

    private static List<int> Common(IReadOnlyList<string> side, IReadOnlyList<string> other, int head, int tail)
    {
        var known = new HashSet<string>(Enumerable.Range(head, other.Count - tail - head).Select(index => other[index]), StringComparer.Ordinal);
        return [.. Enumerable.Range(head, side.Count - tail - head).Where(index => known.Contains(side[index]))];
    }

    /// <summary>Normalised sentences hold no line end.</summary>
    private static string Join(IReadOnlyList<string> sentences, List<int> places) =>
        string.Join('\n', places.Select(place => sentences[place]));
}
