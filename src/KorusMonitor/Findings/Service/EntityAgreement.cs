using KorusMonitor.Findings.Entities;

namespace KorusMonitor.Findings.Service;

/// <summary>
/// Puts the findings of both recognizers together: what both see at one place is one entity found by both, what only one sees is kept and
/// marked. Types that the service does not know (agreements, laws) stay local.
/// </summary>
public static class EntityAgreement
{
    /// <summary>Below this the service itself is in doubt.</summary>
    private const double LeastConfidence = 0.6;

    /// <param name="text">Of the reading; service mentions outside it are dropped.</param>
    /// <param name="local">As the local recognizer found them.</param>
    /// <param name="service">The answer.</param>
    /// <returns>In order of the first mention.</returns>
    public static IReadOnlyList<Entity> Merge(string text, IReadOnlyList<Entity> local, ServiceFindings service)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(local);
        ArgumentNullException.ThrowIfNull(service);
        var places = Places(local);
        var agreed = new HashSet<string>(StringComparer.Ordinal);
        var alone = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var seen in service.Entities)
        {
            if (seen.Span.Start < 0 || seen.Span.Length <= 0 || seen.Span.Start + seen.Span.Length > text.Length)
            {
                continue;
            }

            var met = Overlapping(places, seen.Span).ToList();
            if (met.Count > 0)
            {
                agreed.UnionWith(met.Where(entity => entity.Type == seen.Type).Select(entity => entity.Id));
            }
            else if (seen.Confidence >= LeastConfidence)
            {
                Add(alone, text, seen);
            }
        }

        return
        [
            .. local.Select(entity => entity with { FoundBy = agreed.Contains(entity.Id) ? FoundBy.Both : FoundBy.Local })
                .Concat(alone.Values)
                .OrderBy(entity => entity.Mentions[0].Start)
                .ThenBy(entity => entity.Id, StringComparer.Ordinal),
        ];
    }

    private static List<(TextSpan Span, Entity Entity)> Places(IReadOnlyList<Entity> local)
    {
        var places = local.SelectMany(entity => entity.Mentions.Select(mention => (new TextSpan(mention.Start, mention.Length), entity))).ToList();
        places.Sort((one, other) => one.Item1.Start.CompareTo(other.Item1.Start));
        return places;
    }

    /// <summary>Mentions are short: those that begin a little before may still reach into the place.</summary>
    private static IEnumerable<Entity> Overlapping(List<(TextSpan Span, Entity Entity)> places, TextSpan span)
    {
        const int LongestMention = 200;
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].Span.Start < span.Start - LongestMention ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < places.Count && places[i].Span.Start < span.Start + span.Length; i++)
        {
            if (places[i].Span.Overlaps(span))
            {
                yield return places[i].Entity;
            }
        }
    }

    private static void Add(Dictionary<string, Entity> alone, string text, ServiceEntity seen)
    {
        var mention = new Mention(seen.Span.In(text), seen.Span.Start, seen.Span.Length);
        var name = WhiteSpace.Single(mention.Text);
        var known = Gazetteer.Default.Named(name);
        var id = known is not null && known.Type == seen.Type ? known.Id : $"{(seen.Type == "organization" ? "org" : seen.Type)}:{Slug.Of(name)}";
        if (id.EndsWith(':'))
        {
            return;
        }

        if (alone.TryGetValue(id, out var entity))
        {
            alone[id] = entity with { Mentions = [.. entity.Mentions, mention] };
        }
        else
        {
            alone.Add(
                id,
                new Entity(id, seen.Type, known?.Id == id ? known.Name : name, [mention], seen.Type == "person" ? [] : null)
                {
                    FoundBy = FoundBy.Service,
                });
        }
    }
}
