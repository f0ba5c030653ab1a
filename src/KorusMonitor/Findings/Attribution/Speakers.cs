namespace KorusMonitor.Findings.Attribution;

/// <summary>The mentions of persons and offices, in order: who can have said something.</summary>
internal sealed class Speakers
{
    private readonly List<(int Start, int End, string Id)> mentions;

    public Speakers(IReadOnlyList<Entity> entities)
    {
        mentions = [.. entities
            .Where(entity => entity.Type is "person" or "organization")
            .SelectMany(entity => entity.Mentions.Select(mention => (mention.Start, mention.Start + mention.Length, entity.Id)))
            .OrderBy(mention => mention.Item1)];
    }

    public bool None => mentions.Count == 0;

    /// <summary>The first mention that starts at or after a place, not beyond a limit.</summary>
    public (int Start, int End, string Id)? FirstFrom(int place, int limit)
    {
        var index = IndexFrom(place);
        return index < mentions.Count && mentions[index].Start <= limit ? mentions[index] : null;
    }

    /// <summary>The last mention that ends at or before a place, not starting before a limit.</summary>
    public (int Start, int End, string Id)? LastBefore(int place, int limit)
    {
        for (var index = IndexFrom(place) - 1; index >= 0 && mentions[index].Start >= limit; index--)
        {
            if (mentions[index].End <= place)
            {
                return mentions[index];
            }
        }

        return null;
    }

    private int IndexFrom(int place)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Start < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
