namespace KorusMonitor.Simulation.Running;

/// <summary>What goes wrong. Each kind has to have happened in a run of many seeds, or the run proves nothing about it.</summary>
internal enum Fault
{
    /// <summary>The process dies and the call was never made.</summary>
    KilledBeforeCall,

    /// <summary>The call had its effect and the process died before it heard so.</summary>
    KilledAfterCall,

    /// <summary>The process stands still in the middle of its work, minutes to hours, and goes on.</summary>
    Stalled,

    /// <summary>The store answers with a failure and did nothing.</summary>
    StoreFailedBefore,

    /// <summary>The store did what it was asked, and the answer was lost.</summary>
    StoreFailedAfter,

    /// <summary>A name came or went between two pages of one listing.</summary>
    ListedWhileWritten,

    WebTimedOut,
    SiteDown,
    BlockPage,
    EmptyPage,
    MissingOnce,

    /// <summary>A cache in front of the site gives out an old list.</summary>
    StaleList,

    MailServerBusy,

    /// <summary>The server took the mail and its answer was lost.</summary>
    MailTimedOutAfterAcceptance,

    MailboxRefused,
    TriggerLost,
    TriggerDoubled,
    TriggerLate,
    ClockJumped,

    /// <summary>Two runs of one stage at the same time.</summary>
    TwoAtOnce,

    /// <summary>A run ended by a failure that it was told of.</summary>
    RunFailed,
}

/// <summary>How often each kind happened.</summary>
internal sealed class FaultTally
{
    private readonly long[] counts = new long[Enum.GetValues<Fault>().Length];

    public long this[Fault fault] => counts[(int)fault];

    public long Sum => counts.Sum();

    public void Add(Fault fault) => counts[(int)fault]++;

    public void Add(FaultTally other)
    {
        for (var kind = 0; kind < counts.Length; kind++)
        {
            counts[kind] += other.counts[kind];
        }
    }

    public override string ToString() => string.Join(", ", Enum.GetValues<Fault>().Select(fault => $"{fault} {this[fault]}"));
}
