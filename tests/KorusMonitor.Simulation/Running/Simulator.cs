using KorusMonitor.Simulation.Parts;
using KorusMonitor.Simulation.Planting;
using KorusMonitor.Simulation.World;

namespace KorusMonitor.Simulation.Running;

/// <summary>One world from one seed: time, chance, the store, the sites and the mail server, and what went wrong.</summary>
internal sealed class Simulator
{
    private const int MostEvents = 200_000;
    private const int MostCalls = 200_000;

    private readonly Chance chance;
    private int calls;

    public Simulator(ulong seed, Bug bug = Bug.None)
    {
        var root = new Chance(seed);
        Seed = seed;
        Bug = bug;
        Profile = Profile.Of(root.Branch(1));
        Script = WorldScript.Of(root.Branch(2), Profile);
        chance = root.Branch(3);
        Site = new Site(Script, root.Branch(4));
        Turns = new Turns(Profile.Start);
        Mail = Mailboxes(root.Branch(5));
        Host = new Host(this, root.Branch(6));
    }

    public ulong Seed { get; }

    public Bug Bug { get; }

    public Profile Profile { get; }

    public WorldScript Script { get; }

    public Site Site { get; }

    public Turns Turns { get; }

    public Memory Memory { get; } = new();

    public MailServer Mail { get; }

    public Host Host { get; }

    public FaultTally Tally { get; } = new();

    /// <summary>Hears of every call, for people who look at one seed.</summary>
    public Action<Run?, string>? Trace { get; set; }

    public bool IsCalm => Turns.Now >= Profile.CalmFrom;

    public double Missing => IsCalm ? 0 : Profile.Missing;

    public void Play()
    {
        Host.Plan();
        Turns.Run(MostEvents);
    }

    public void Note(Fault fault) => Tally.Add(fault);

    public bool WebFails() => !IsCalm && chance.Once(Profile.WebFails);

    /// <summary>What goes wrong with a call, and how long it takes.</summary>
    /// <param name="place">Where it goes.</param>
    /// <param name="what">What it is about.</param>
    /// <param name="hearsFailures">Whether the caller can be told of a failure.</param>
    public (Fault? Fault, TimeSpan Latency) Draw(Place place, string what, bool hearsFailures)
    {
        if (++calls > MostCalls)
        {
            throw new EndlessException($"more than {MostCalls} calls: something goes round and round");
        }

        var latency = Profile.Latency * (0.1 + chance.Unit());
        if (IsCalm)
        {
            return (null, latency);
        }

        var often = what.Contains(Profile.Focus, StringComparison.Ordinal) ? 10 : 1;
        if (chance.Once(Profile.Kill * often))
        {
            return (chance.Once(0.5) ? Fault.KilledBeforeCall : Fault.KilledAfterCall, latency);
        }

        if (chance.Once(Profile.Stall * often))
        {
            return (Fault.Stalled, latency + chance.Between(TimeSpan.FromMinutes(1), TimeSpan.FromHours(5)));
        }

        if (hearsFailures && chance.Once(place == Place.Mail ? Profile.MailFails : Profile.StoreFails * often))
        {
            return place switch
            {
                Place.Mail => (chance.Once(0.4) ? Fault.MailTimedOutAfterAcceptance : Fault.MailServerBusy, latency),
                Place.Write => (chance.Once(0.5) ? Fault.StoreFailedAfter : Fault.StoreFailedBefore, latency),
                _ => (Fault.StoreFailedBefore, latency),
            };
        }

        // A turn of its own, though nobody waits: others may come in between.
        return (null, Profile.AlwaysQueue ? latency + Profile.Latency : latency);
    }

    private static MailServer Mailboxes(Chance chance)
    {
        var boxes = Enumerable.Range(1, chance.Between(1, 3)).ToDictionary(
            number => $"analyst{number}@example.org",
            _ => chance.Once(0.7) ? Mailbox.Good : chance.Once(0.6) ? Mailbox.BusyUntilCalm : Mailbox.Refused);
        return new MailServer(chance.Once(0.5), boxes);
    }
}
