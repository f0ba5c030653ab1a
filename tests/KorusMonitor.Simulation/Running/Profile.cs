namespace KorusMonitor.Simulation.Running;

/// <summary>
/// What may go wrong under one seed, and how often. Each seed has a few kinds of trouble and not all at once: where everything fails all the
/// time nothing gets far enough to break in an interesting place.
/// </summary>
internal sealed record Profile
{
    /// <summary>Longer than a day: once a day each page is asked for without conditions, whatever a killed run left behind.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromHours(27);

    private static readonly string[] Focuses =
    [
        "nothing", "pending/", "claims/", "outbox/", "digests/", "receipts/", "mail ", "snapshots/", "content/", "todo/", "findings/", "ledger/", "watch/",
        "due/", "sources/",
    ];

    public required DateTimeOffset Start { get; init; }

    /// <summary>From here on the world stands still and nothing fails: what was ever to be told has to be told by the end.</summary>
    public required DateTimeOffset CalmFrom { get; init; }

    /// <summary>From here on pages are no longer asked for, only slots come and go.</summary>
    public DateTimeOffset SlotsFrom => CalmFrom + Calm;

    public DateTimeOffset End => SlotsFrom + TimeSpan.FromHours(62);

    /// <summary>An event-driven host with many functions, or one program that does all stages in turn.</summary>
    public required bool IsHost { get; init; }

    public required TimeSpan SweepEvery { get; init; }

    /// <summary>Every call takes its turn, also where nobody else would come in between.</summary>
    public required bool AlwaysQueue { get; init; }

    public required TimeSpan Latency { get; init; }

    public required int NamesAPage { get; init; }

    public double Kill { get; init; }

    public double StoreFails { get; init; }

    public double Stall { get; init; }

    public double WebFails { get; init; }

    public double Missing { get; init; }

    public double MailFails { get; init; }

    public double TriggerLost { get; init; }

    public double TriggerDoubled { get; init; }

    public double TriggerLate { get; init; }

    /// <summary>Calls about these fail ten times as often.</summary>
    public required string Focus { get; init; }

    public double ClockJumps { get; init; }

    public double Rebuild { get; init; }

    public static Profile Of(Chance chance)
    {
        var start = new DateTimeOffset(2018, 3, 5, chance.Below(24), chance.Below(60), 0, TimeSpan.Zero);
        double Sometimes(double share, double most) => chance.Once(share) ? most * chance.Unit() : 0;
        return new Profile
        {
            Start = start,
            CalmFrom = start + chance.Between(TimeSpan.FromHours(20), TimeSpan.FromHours(72)),
            IsHost = chance.Once(0.7),
            SweepEvery = chance.Between(TimeSpan.FromHours(3), TimeSpan.FromHours(9)),
            AlwaysQueue = chance.Once(0.2),
            Latency = chance.Once(0.5) ? TimeSpan.FromMilliseconds(40) : TimeSpan.FromSeconds(20),
            NamesAPage = chance.Once(0.5) ? 1000 : chance.Between(1, 4),
            Focus = chance.Of(Focuses),
            Kill = Sometimes(0.6, 0.02),
            StoreFails = Sometimes(0.5, 0.03),
            Stall = Sometimes(0.4, 0.006),
            WebFails = Sometimes(0.3, 0.1),
            Missing = Sometimes(0.3, 0.1),
            MailFails = Sometimes(0.5, 0.5),
            TriggerLost = Sometimes(0.4, 0.5),
            TriggerDoubled = Sometimes(0.7, 0.9),
            TriggerLate = Sometimes(0.4, 0.4),
            ClockJumps = Sometimes(0.3, 0.3),
            Rebuild = Sometimes(0.2, 0.3),
        };
    }
}
