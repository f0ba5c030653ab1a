using KorusMonitor.Findings.Entities;

namespace KorusMonitor.Findings.Events;

/// <summary>Why releases were taken for one event, in short words for people.</summary>
internal static class EventEvidence
{
    private const double Copied = 0.5;

    public static IEnumerable<string> Of(IReadOnlyList<EventFacts> members, EventFacts.Interning interning)
    {
        if (Pairs(members).Any(pair => pair.One.Signature.Language == pair.Other.Signature.Language
            && TextSketch.Resemblance(pair.One.Sketch, pair.Other.Sketch) >= Copied))
        {
            yield return "same text";
        }

        foreach (var figure in Shared(members, facts => facts.Exact).Take(1))
        {
            yield return $"same figures ({interning[figure]})";
        }

        foreach (var reference in Shared(members, facts => facts.References).Take(1))
        {
            yield return $"both refer to {interning[reference]}";
        }

        foreach (var name in Shared(members, facts => facts.Persons).Concat(Shared(members, facts => facts.Bodies)).Take(2))
        {
            yield return Gazetteer.Default.Find(interning[name])?.Name
                ?? interning[name][(interning[name].IndexOf(':', StringComparison.Ordinal) + 1)..].Replace('-', ' ');
        }

        foreach (var action in Shared(members, facts => facts.Actions).Take(2))
        {
            yield return interning[action].Replace('-', ' ');
        }
    }

    /// <summary>What at least two of them have, most common first.</summary>
    private static IEnumerable<int> Shared(IReadOnlyList<EventFacts> members, Func<EventFacts, int[]> what) =>
        members.SelectMany(what).GroupBy(number => number).Where(same => same.Count() > 1)
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Key).Select(same => same.Key);

    private static IEnumerable<(EventFacts One, EventFacts Other)> Pairs(IReadOnlyList<EventFacts> members) =>
        from i in Enumerable.Range(0, Math.Min(members.Count, 8))
        from j in Enumerable.Range(0, i)
        select (members[i], members[j]);
}
