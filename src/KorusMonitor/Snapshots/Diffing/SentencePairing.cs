namespace KorusMonitor.Snapshots.Diffing;

/// <summary>Which added sentence is an edited form of which removed one.</summary>
internal static class SentencePairing
{
    /// <summary>Share of common words, from 0 to 1, from which two sentences are one that was edited.</summary>
    private const double LeastSimilar = 0.5;

    /// <summary>How many removed sentences of the same place are compared with an added one.</summary>
    private const int Neighbours = 16;

    /// <summary>How many words of a sentence count; more is a list.</summary>
    private const int MostWords = 400;

    private static readonly char[] Between = [' ', ',', ';', ':', '"', '(', ')', '[', ']', '/', '|'];

    /// <summary>Index of the added sentence to index of the removed one.</summary>
    public static IReadOnlyDictionary<int, int> Pair(List<Sentence> removed, List<Sentence> added)
    {
        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        Take(removed, added, sameGap: true, pairs, taken);

        // A sentence may move and be edited at once.
        Take(
            [.. removed.Where(sentence => !taken.Contains(sentence.Index))],
            [.. added.Where(sentence => !pairs.ContainsKey(sentence.Index))],
            sameGap: false,
            pairs,
            taken);
        return pairs;
    }

    /// <summary>The most similar pair first, of equals the one nearest in order.</summary>
    private static void Take(List<Sentence> removed, List<Sentence> added, bool sameGap, Dictionary<int, int> pairs, HashSet<int> taken)
    {
        var words = removed.ToDictionary(sentence => sentence.Index, Words);
        var candidates = new List<(double Similarity, int Distance, int Added, int Removed)>();
        foreach (var (sentence, near) in Near(removed, added, sameGap))
        {
            var own = Words(sentence);
            foreach (var (other, distance) in near)
            {
                var similarity = Similarity(own, words[other.Index]);
                if (similarity >= LeastSimilar)
                {
                    candidates.Add((similarity, distance, sentence.Index, other.Index));
                }
            }
        }

        foreach (var (_, _, addition, removal) in candidates.OrderByDescending(one => one.Similarity)
            .ThenBy(one => one.Distance).ThenBy(one => one.Added).ThenBy(one => one.Removed))
        {
            if (!pairs.ContainsKey(addition) && taken.Add(removal))
            {
                pairs.Add(addition, removal);
            }
        }
    }

    private static IEnumerable<(Sentence Added, IEnumerable<(Sentence Removed, int Distance)> Near)> Near(
        List<Sentence> removed, List<Sentence> added, bool sameGap)
    {
        var places = (sameGap ? removed.GroupBy(sentence => sentence.Gap) : removed.GroupBy(_ => 0)).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var place in sameGap ? added.GroupBy(sentence => sentence.Gap) : added.GroupBy(_ => 0))
        {
            if (!places.TryGetValue(place.Key, out var here))
            {
                continue;
            }

            var position = 0;
            foreach (var sentence in place)
            {
                var from = Math.Max(0, Math.Min(position - (Neighbours / 2), here.Count - Neighbours));
                var center = position++;
                yield return (sentence, here.Skip(from).Take(Neighbours).Select((other, offset) => (other, Math.Abs(from + offset - center))));
            }
        }
    }

    /// <summary>Dice coefficient over the words with their counts.</summary>
    private static double Similarity(Dictionary<string, int> one, Dictionary<string, int> other)
    {
        var common = one.Sum(word => Math.Min(word.Value, other.GetValueOrDefault(word.Key)));
        var all = one.Values.Sum() + other.Values.Sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static Dictionary<string, int> Words(Sentence sentence) =>
        sentence.Text
            .Split(Between, MostWords + 1, StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords)
            .Select(word => word.Trim('.', '\''))
            .Where(word => word.Length > 0)
            .CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
}
