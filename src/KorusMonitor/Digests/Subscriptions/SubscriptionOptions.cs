namespace KorusMonitor.Digests.Subscriptions;

/// <summary>Section <c>Korus:Digest:Subscriptions:&lt;name&gt;</c>; what is not set is as in <c>Korus:Digest</c>.</summary>
public sealed record SubscriptionOptions
{
    public IReadOnlyList<string>? Recipients { get; init; }

    public DigestCadence? Cadence { get; init; }

    /// <summary>IANA id.</summary>
    public string? Zone { get; init; }

    /// <summary>Of daily and weekly digests, 0 to 23.</summary>
    public int? Hour { get; init; }

    /// <summary>Of weekly digests.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary><c>22:00-07:00</c>, on the clocks of the zone.</summary>
    public string? QuietHours { get; init; }

    /// <summary>See <see cref="TopicRule"/>.</summary>
    public IReadOnlyList<string>? Topics { get; init; }
}
