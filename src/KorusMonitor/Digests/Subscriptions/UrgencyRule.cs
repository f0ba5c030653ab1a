using KorusMonitor.Digests.Wording;
using NodaTime;

namespace KorusMonitor.Digests.Subscriptions;

/// <summary>
/// What breaks quiet hours: a figure or date changed without a word, a release withdrawn, a claim whose sign, direction or rate is wrong,
/// and a deadline that falls due within three days. Old releases newly seen never do. Pure.
/// </summary>
public static class UrgencyRule
{
    private const int NearDays = 3;

    /// <param name="item">What waits.</param>
    /// <param name="today">In the readers' zone.</param>
    public static bool IsUrgent(PendingItem item, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind switch
        {
            PendingKind.Withdrawn => true,
            PendingKind.SourceProblem or PendingKind.SourceRecovered => false,
            PendingKind.Edited or PendingKind.Reverted when Ranking.FiguresChanged(item) => true,
            _ => IsNear(item, today) || (!Timeliness.IsOlder(item) && item.Disputes.Any(dispute => dispute.Grade == "decision-inconsistent")),
        };
    }

    private static bool IsNear(PendingItem item, LocalDate today) => item.Deadlines.Any(deadline =>
        DateWords.ParseDay(deadline.Due) is { } due && due >= today && Period.DaysBetween(today, due) <= NearDays);
}
