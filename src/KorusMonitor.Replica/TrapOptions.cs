namespace KorusMonitor.Replica;

/// <summary>How a trap behaves; each trap reads only what concerns it (<c>docs/traps.md</c>).</summary>
public sealed record TrapOptions
{
    /// <summary>Of every <see cref="OutOf"/> matching requests the first this many are hit.</summary>
    public int Hits { get; init; } = 1;

    public int OutOf { get; init; } = 1;

    /// <summary>After this many hits the trap is spent; <c>null</c> never.</summary>
    public int? Times { get; init; }

    /// <summary>For 429 and 503; <c>null</c> sends no such header.</summary>
    public TimeSpan? RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Writes Retry-After as a date instead of seconds.</summary>
    public bool RetryAfterAsDate { get; init; }

    /// <summary>Between two pieces of a slow body.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Size of a huge body, after decoding.</summary>
    public long Bytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Where a redirect goes instead of its usual place.</summary>
    public string? Location { get; init; }

    /// <summary>Text that a silent edit replaces; <c>null</c> appends a sentence instead.</summary>
    public string? From { get; init; }

    public string To { get; init; } = "";
}

/// <param name="Path"><c>null</c> for the whole site.</param>
/// <param name="Seen">Matching requests so far.</param>
public sealed record TrapState(Trap Trap, string? Path, TrapOptions Options, int Seen);
