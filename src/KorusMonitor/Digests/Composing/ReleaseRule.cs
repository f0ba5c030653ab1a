using NodaTime;

namespace KorusMonitor.Digests.Composing;

/// <summary>New releases, those of one event under the first of them; and older ones, newly seen. Pure.</summary>
internal static class ReleaseRule
{
    /// <summary>By rank, the latest first in each; what tells the same event stands under the release of the highest rank.</summary>
    public static List<DigestItem> New(IReadOnlyList<(string Name, PendingItem Item)> entries, LocalDate today)
    {
        var ranked = Ranked(entries, today, older: false)
            .OrderBy(release => release.Rank.Order).ThenByDescending(release => release.Item.PublishedOn ?? string.Empty, StringComparer.Ordinal).ToList();
        var events = EventGroups.Of([.. ranked.Select(release => (release.Name, release.Item))]);
        var eventOf = events.SelectMany(told => told.Members.Select(name => (name, told)))
            .ToDictionary(pair => pair.name, pair => pair.told, StringComparer.Ordinal);
        return
        [
            .. ranked.GroupBy(release => eventOf[release.Name]).Select(group =>
            {
                var items = group.Select(Shown).ToList();
                return items[0] with { Others = items[1..], Evidence = items.Count > 1 ? [.. group.Key.Evidence.Take(3)] : [] };
            }),
        ];
    }

    /// <summary>As a chronicle, the latest first.</summary>
    public static List<DigestItem> Older(IReadOnlyList<(string Name, PendingItem Item)> entries, LocalDate today) =>
    [
        .. Ranked(entries, today, older: true)
            .OrderByDescending(release => release.Item.PublishedOn ?? string.Empty, StringComparer.Ordinal).ThenBy(release => release.Rank.Order)
            .Select(Shown),
    ];

    private static DigestItem Shown((string Name, PendingItem Item, Rank Rank) release) =>
        ItemLimits.Shown(DigestItemKind.New, release.Name, release.Item, release.Rank, null);

    private static IEnumerable<(string Name, PendingItem Item, Rank Rank)> Ranked(
        IReadOnlyList<(string Name, PendingItem Item)> entries, LocalDate today, bool older) =>
        from entry in entries
        where entry.Item.Kind is PendingKind.New && Timeliness.IsOlder(entry.Item) == older
        select (entry.Name, entry.Item, Ranking.OfRelease(entry.Item, today));
}
