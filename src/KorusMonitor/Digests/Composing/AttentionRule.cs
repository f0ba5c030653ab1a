using KorusMonitor.Digests.Wording;
using NodaTime;

namespace KorusMonitor.Digests.Composing;

/// <summary>What a reader has to look at first: changes of what was published, deadlines near in time, figures that are disputed. Pure.</summary>
internal static class AttentionRule
{
    private const int DisputesShown = 3;

    public static List<DigestItem> Of(IReadOnlyList<(string Name, PendingItem Item)> entries, LocalDate today)
    {
        var changes =
            from entry in entries
            let kind = ChangeKind(entry.Item.Kind)
            where kind is not null
            let rank = Ranking.OfChange(entry.Item)
            select (rank.Order, Due: default(LocalDate?), Item: ItemLimits.Shown(kind.Value, entry.Name, entry.Item, rank, null));
        var deadlines =
            from entry in entries
            where entry.Item.Release is not null
            from deadline in entry.Item.Deadlines
            where Timeliness.NeedsAttention(deadline, today) && (deadline.Due is not null || !Timeliness.IsOlder(entry.Item))
            let rank = Ranking.OfDeadline(deadline, today)
            let due = DateWords.ParseDay(deadline.Due)
            select (rank.Order, Due: due, Item: ItemLimits.Shown(DigestItemKind.Deadline, entry.Name, entry.Item, rank, deadline));
        var toldOnce = deadlines.DistinctBy(told => (told.Item.About.Source, told.Item.About.Release, told.Item.Deadline!.Rule, told.Due));
        var disputes =
            from entry in entries
            where entry.Item.Kind is not PendingKind.Withdrawn && !Timeliness.IsOlder(entry.Item)
            from dispute in entry.Item.Disputes.Take(DisputesShown)
            let rank = Ranking.OfDispute(dispute)
            select (rank.Order, Due: default(LocalDate?), Item: ItemLimits.Shown(DigestItemKind.Dispute, entry.Name, entry.Item, rank, null, dispute));
        return
        [
            .. changes.Concat(toldOnce).Concat(disputes)
                .OrderBy(told => told.Order)
                .ThenBy(told => told.Due ?? LocalDate.MaxIsoValue)
                .ThenByDescending(told => told.Item.About.SeenAt)
                .ThenBy(told => told.Item.Pending, StringComparer.Ordinal)
                .Select(told => told.Item),
        ];
    }

    public static DigestItemKind? ChangeKind(PendingKind kind) => kind switch
    {
        PendingKind.Edited => DigestItemKind.Edited,
        PendingKind.Reverted => DigestItemKind.Reverted,
        PendingKind.Withdrawn => DigestItemKind.Withdrawn,
        _ => null,
    };
}
