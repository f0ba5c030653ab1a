namespace KorusMonitor.Stages.Importing;

/// <summary>What became of an archive.</summary>
public sealed record ImportReport
{
    /// <summary>Records read.</summary>
    public int Records { get; init; }

    /// <summary>Captures of releases of known sources.</summary>
    public int Captures { get; init; }

    public int New { get; init; }

    public int Edited { get; init; }

    public int Reverted { get; init; }

    public int Withdrawn { get; init; }

    /// <summary>Captures that say what is stored already.</summary>
    public int Known { get; init; }

    /// <summary>Captures that say something else than what is stored and are older than it: not taken, one line each.</summary>
    public IReadOnlyList<string> Older { get; init; } = [];

    /// <summary>Captures that hold no release: walls, empty pages, pages in no known layout; one line each.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];

    /// <summary>Records that are damaged or incomplete, one line each.</summary>
    public IReadOnlyList<string> Damaged { get; init; } = [];

    /// <summary>Records that are no captures of ours, counted by what they are.</summary>
    public IReadOnlyDictionary<string, int> PassedOver { get; init; } = new Dictionary<string, int>();

    public int Snapshots => New + Edited + Reverted + Withdrawn;
}
