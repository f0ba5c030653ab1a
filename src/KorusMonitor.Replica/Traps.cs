namespace KorusMonitor.Replica;

/// <summary>The switchboard of one site. Thread-safe; everything is off at first.</summary>
public sealed class Traps
{
    private readonly Lock gate = new();
    private readonly List<TrapState> states = [];
    private readonly Dictionary<string, int> visits = new(StringComparer.Ordinal);

    /// <summary>All traps that change a page without changing what it says.</summary>
    public static IReadOnlyList<Trap> Noise { get; } =
    [
        Trap.NoiseCounter, Trap.NoiseNeighbours, Trap.NoiseBanner, Trap.NoiseNbsp, Trap.NoiseQuotes, Trap.NoiseAttachments, Trap.NoiseToken,
    ];

    public IReadOnlyList<TrapState> Active
    {
        get
        {
            lock (gate)
            {
                return [.. states];
            }
        }
    }

    /// <summary>Switches a trap on, counting from zero; a trap that is on for the same path gets the new options.</summary>
    /// <param name="path">
    /// <c>null</c> for the whole site but robots.txt; else a decoded path, <c>/dir/*</c> for all below it, or a path with its query.
    /// </param>
    public void On(Trap trap, string? path = null, TrapOptions? options = null)
    {
        options ??= new TrapOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Hits, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.OutOf, 1, nameof(options));
        lock (gate)
        {
            states.RemoveAll(state => state.Trap == trap && state.Path == path);
            states.Add(new TrapState(trap, path, options, Seen: 0));
        }
    }

    public void Off(Trap trap, string? path = null)
    {
        lock (gate)
        {
            states.RemoveAll(state => state.Trap == trap && state.Path == path);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            states.Clear();
            visits.Clear();
        }
    }

    /// <summary>
    /// Counts a request and says which traps hit it. A trap that is spent after a number of visits counts only those on which it can be seen:
    /// behind a reset or a status there is nothing of it.
    /// </summary>
    /// <param name="passesGate">Whether the visitor brings the cookie that <see cref="Trap.CookieRedirect"/> asks for.</param>
    internal RaisedTraps Raise(string path, string query, bool passesGate = true)
    {
        var raised = new Dictionary<Trap, TrapOptions>();
        lock (gate)
        {
            var order = Enumerable.Range(0, states.Count)
                .Where(at => Matches(states[at], path, query)).OrderBy(at => states[at].Options.Times is null ? 0 : 1).ToList();
            foreach (var at in order)
            {
                var state = states[at];
                if (state.Options.Times is not null && raised.Keys.Any(before => Hides(before, state.Trap, passesGate)))
                {
                    continue;
                }

                states[at] = state with { Seen = state.Seen + 1 };
                if (IsHit(state.Options, state.Seen))
                {
                    raised[state.Trap] = state.Options;
                }
            }

            var visit = visits[path] = visits.GetValueOrDefault(path) + 1;
            return new RaisedTraps(raised, visit);
        }
    }

    private static bool Hides(Trap before, Trap trap, bool passesGate) => before switch
    {
        Trap.ConnectionReset or Trap.TruncatedBody => before != trap,
        Trap.TooManyRequests or Trap.Unavailable or Trap.ServerError => !IsOfTransport(trap),
        Trap.CookieRedirect => !passesGate && !IsOfTransport(trap),
        _ => false,
    };

    private static bool IsOfTransport(Trap trap) =>
        trap is Trap.ConnectionReset or Trap.TooManyRequests or Trap.Unavailable or Trap.ServerError;

    internal static bool IsHit(TrapOptions options, int seenBefore)
    {
        var (rounds, place) = Math.DivRem(seenBefore, options.OutOf);
        var hitsBefore = ((long)rounds * Math.Min(options.Hits, options.OutOf)) + Math.Min(place, options.Hits);
        return place < options.Hits && (options.Times is not { } times || hitsBefore < times);
    }

    private static bool Matches(TrapState state, string path, string query) => state.Path switch
    {
        null => path != "/robots.txt" || state.Trap == Trap.RobotsDisallow,
        var pattern when pattern.Contains('?', StringComparison.Ordinal) => pattern == path + query,
        var pattern when pattern.EndsWith('*') => path.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase),
        var pattern => pattern.Equals(path, StringComparison.OrdinalIgnoreCase),
    };
}

/// <param name="Visit">How often this path has been asked for, this time included.</param>
internal sealed record RaisedTraps(IReadOnlyDictionary<Trap, TrapOptions> Hit, int Visit)
{
    public bool Has(Trap trap) => Hit.ContainsKey(trap);

    public TrapOptions? Options(Trap trap) => Hit.GetValueOrDefault(trap);

    /// <summary>Noise that has two forms shows them in turn.</summary>
    public bool Alternate(Trap trap) => Has(trap) && Visit % 2 == 0;
}
