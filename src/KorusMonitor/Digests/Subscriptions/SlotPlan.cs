using NodaTime;

namespace KorusMonitor.Digests.Subscriptions;

/// <summary>Which slots of a subscription have come. Pure.</summary>
public static class SlotPlan
{
    /// <summary>A slot that was missed is run within so many days: a timer may be lost, a machine be off over a weekend.</summary>
    private const int DaysBack = 7;

    /// <summary>The slots of the past week, oldest first, and the latest one. Whether they were run is in the store.</summary>
    public static IReadOnlyList<DueSlot> Of(Subscription subscription, Instant now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        if (subscription.Cadence is DigestCadence.Immediate)
        {
            return [new DueSlot(Slots.Name(subscription.Id, now), null)];
        }

        var zone = subscription.DateTimeZone;
        var today = now.InZone(zone).Date;
        var days = Enumerable.Range(0, DaysBack + 8).Select(back => today.PlusDays(-back))
            .Where(day => subscription.Cadence is DigestCadence.Daily || (int)day.DayOfWeek % 7 == (int)subscription.Weekday)
            .Select(day => (Day: day, Opens: Slots.OpensAt(day, zone, subscription.Hour)))
            .Where(slot => slot.Opens <= now)
            .ToList();
        return
        [
            .. days.Where((slot, index) => index == 0 || slot.Opens >= now - Duration.FromDays(DaysBack))
                .Select(
                    (slot, index) => new DueSlot(
                        Slots.Name(subscription.Id, subscription.Cadence, slot.Day),
                        index == 0 && subscription.Cadence is DigestCadence.Daily ? null : slot.Opens))
                .Reverse(),
        ];
    }
}

/// <param name="Name">Of the slot.</param>
/// <param name="Until">
/// It tells what was seen by then: a slot that was missed as it would have, a weekly one never on another day. <c>null</c> for all: today's
/// digest, and at once.
/// </param>
public sealed record DueSlot(string Name, Instant? Until);
