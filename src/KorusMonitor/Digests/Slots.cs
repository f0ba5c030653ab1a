using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace KorusMonitor.Digests;

/// <summary>Named runs of a digest. A slot is known by its name alone, so that firing twice in one slot is one digest.</summary>
public static class Slots
{
    /// <summary>The subscription whose slots carry no name of it.</summary>
    public const string DefaultSubscription = "default";

    private const string Shapes =
        "expected daily/yyyy-MM-dd, weekly/yyyy-MM-dd or immediate/yyyyMMddTHHmmssZ, with NAME/ before it for a subscription of that name";
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>The latest daily slot of the default subscription whose hour has come in the zone.</summary>
    /// <param name="now">From the clock.</param>
    /// <param name="zone">The readers' zone.</param>
    /// <param name="hour">0 to 23, on the clocks of the zone. An hour that a clock change skips comes when the clock goes on.</param>
    /// <returns><c>daily/yyyy-MM-dd</c>.</returns>
    public static string Current(Instant now, DateTimeZone zone, int hour)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var today = now.InZone(zone).Date;
        var due = OpensAt(today, zone, hour) <= now ? today : today.PlusDays(-1);
        return Name(DefaultSubscription, DigestCadence.Daily, due);
    }

    /// <summary>When the slot of a day opens; of an hour that comes twice, the first.</summary>
    public static Instant OpensAt(LocalDate day, DateTimeZone zone, int hour)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return day.At(new LocalTime(hour, 0)).InZone(zone, Resolvers.LenientResolver).ToInstant();
    }

    /// <summary>A daily or weekly slot.</summary>
    public static string Name(string subscription, DigestCadence cadence, LocalDate day) =>
        Prefix(subscription) + (cadence is DigestCadence.Weekly ? "weekly/" : "daily/") + LocalDatePattern.Iso.Format(day);

    /// <summary>An immediate slot; two in one second are one.</summary>
    public static string Name(string subscription, Instant moment) => Prefix(subscription) + "immediate/" + Moment.Format(moment);

    /// <summary>The day in a slot's name; of an immediate one, in UTC.</summary>
    /// <exception cref="StatedFailureException">The name is not one of a slot.</exception>
    public static LocalDate Day(string slot) => Known(slot).Day;

    /// <exception cref="StatedFailureException">The name is not one of a slot.</exception>
    public static DigestCadence Cadence(string slot) => Known(slot).Cadence;

    /// <exception cref="StatedFailureException">The name is not one of a slot.</exception>
    public static string Subscription(string slot) => Known(slot).Subscription;

    /// <summary>"Daily digest".</summary>
    public static string Word(string slot) => Cadence(slot) switch
    {
        DigestCadence.Weekly => "Weekly digest",
        DigestCadence.Immediate => "Notice",
        _ => "Daily digest",
    };

    public static bool IsSlot(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Parse(name) is not null;
    }

    private static string Prefix(string subscription) => subscription == DefaultSubscription ? string.Empty : subscription + "/";

    private static Parts Known(string slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return Parse(slot) ?? throw new StatedFailureException($"'{slot}' is not a slot: {Shapes}.");
    }

    private static Parts? Parse(string slot)
    {
        var parts = slot.Split('/');
        if (parts.Length is < 2 or > 3 || (parts.Length == 3 && (!Subscriptions.Subscription.IsId(parts[0]) || parts[0] == DefaultSubscription)))
        {
            return null;
        }

        var subscription = parts.Length == 3 ? parts[0] : DefaultSubscription;
        return parts[^2] switch
        {
            "daily" when LocalDatePattern.Iso.Parse(parts[^1]) is { Success: true } day => new Parts(subscription, DigestCadence.Daily, day.Value),
            "weekly" when LocalDatePattern.Iso.Parse(parts[^1]) is { Success: true } day => new Parts(subscription, DigestCadence.Weekly, day.Value),
            "immediate" when Moment.Parse(parts[^1]) is { Success: true } at => new Parts(subscription, DigestCadence.Immediate, at.Value.InUtc().Date),
            _ => null,
        };
    }

    private sealed record Parts(string Subscription, DigestCadence Cadence, LocalDate Day);
}
