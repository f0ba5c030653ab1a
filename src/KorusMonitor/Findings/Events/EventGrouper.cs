namespace KorusMonitor.Findings.Events;

/// <summary>
/// Puts the releases that tell one event together. Pure: the same releases in any order give the same groups. Pairs are joined from the
/// likest on; two groups are joined only when all their members together are alike on average and no two of them exclude each other, so that
/// no chain of likenesses runs from one event into another.
/// </summary>
public static class EventGrouper
{
    private const int MostEvidence = 4;

    /// <summary>Days between two publications that are looked at at all.</summary>
    private const int Reach = 9;

    /// <param name="members">Keys are unique; a repeated key counts once.</param>
    /// <returns>Groups by their first member's day, then key; every member is in exactly one.</returns>
    public static IReadOnlyList<EventGroup> Group(IEnumerable<EventMember> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var interning = new EventFacts.Interning();
        var facts = members.OrderBy(member => member.Key, StringComparer.Ordinal).DistinctBy(member => member.Key)
            .Select(member => new EventFacts(member, interning))
            .OrderBy(fact => fact.From ?? int.MaxValue).ThenBy(fact => fact.Member.Key, StringComparer.Ordinal)
            .ToArray();
        var scores = new Scores(facts);
        var groups = new Merging(facts.Length, scores);
        foreach (var (first, second) in Likely(facts))
        {
            groups.TryJoin(first, second);
        }

        return [.. groups.All().Select(group => Told(facts, group, interning))];
    }

    /// <summary>Pairs of one event, the likest first.</summary>
    private static IEnumerable<(int First, int Second)> Likely(EventFacts[] facts)
    {
        var pairs = new List<(double Score, int First, int Second)>();
        for (var i = 0; i < facts.Length; i++)
        {
            for (var j = i + 1; j < facts.Length && !(facts[j].From - (facts[i].To ?? int.MaxValue) > Reach); j++)
            {
                var score = EventPair.Score(facts[i], facts[j]);
                if (score >= EventPair.Same)
                {
                    pairs.Add((score, i, j));
                }
            }
        }

        return pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.First).ThenBy(pair => pair.Second).Select(pair => (pair.First, pair.Second));
    }

    private static EventGroup Told(EventFacts[] facts, IReadOnlyList<int> group, EventFacts.Interning interning) => new(
        $"event:{facts[group[0]].Member.Key}",
        [.. group.Select(index => facts[index].Member.Key)],
        group.Count == 1 ? [] : EventEvidence.Of([.. group.Select(index => facts[index])], interning).Take(MostEvidence).ToArray());

    private sealed class Scores(EventFacts[] facts)
    {
        private readonly Dictionary<long, double> known = [];

        public double Of(int first, int second)
        {
            var key = first < second ? ((long)first << 32) | (uint)second : ((long)second << 32) | (uint)first;
            if (!known.TryGetValue(key, out var score))
            {
                known.Add(key, score = EventPair.Score(facts[first], facts[second]));
            }

            return score;
        }
    }

    private sealed class Merging(int count, Scores scores)
    {
        private readonly List<int>[] groups = [.. Enumerable.Range(0, count).Select(index => new List<int> { index })];
        private readonly HashSet<(List<int>, int, List<int>, int)> refused = [];

        public void TryJoin(int first, int second)
        {
            var (one, other) = (groups[first], groups[second]);
            if (ReferenceEquals(one, other) || refused.Contains((one, one.Count, other, other.Count)))
            {
                return;
            }

            if (!AreCoherent(one, other))
            {
                refused.Add((one, one.Count, other, other.Count));
                return;
            }

            var (into, from) = one.Count >= other.Count ? (one, other) : (other, one);
            into.AddRange(from);
            foreach (var index in from)
            {
                groups[index] = into;
            }
        }

        public IEnumerable<IReadOnlyList<int>> All() =>
            groups.Distinct().Select(group => group.Order().ToArray()).OrderBy(group => group[0]);

        private bool AreCoherent(List<int> one, List<int> other)
        {
            var sum = 0.0;
            foreach (var first in one)
            {
                foreach (var second in other)
                {
                    var score = scores.Of(first, second);
                    if (double.IsNegativeInfinity(score))
                    {
                        return false;
                    }

                    sum += Math.Clamp(score, -EventPair.Same, 2 * EventPair.Same);
                }
            }

            return sum / (one.Count * (double)other.Count) >= EventPair.Coherent;
        }
    }
}
