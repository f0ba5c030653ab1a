namespace KorusMonitor.Replica;

/// <param name="Target">Path and query as sent.</param>
/// <param name="Status">0 when the connection was cut instead of answered.</param>
/// <param name="Traps">Those that hit this request.</param>
public sealed record RequestSeen(
    DateTimeOffset At,
    string Method,
    string Target,
    string? UserAgent,
    string? IfNoneMatch,
    string? IfModifiedSince,
    string? Cookie,
    int Status,
    IReadOnlyList<Trap> Traps);

/// <summary>The latest requests, bounded.</summary>
internal sealed class RequestLog
{
    private const int Longest = 20_000;

    private readonly Lock gate = new();
    private readonly Queue<RequestSeen> seen = new();

    public IReadOnlyList<RequestSeen> All
    {
        get
        {
            lock (gate)
            {
                return [.. seen];
            }
        }
    }

    public void Add(RequestSeen request)
    {
        lock (gate)
        {
            if (seen.Count == Longest)
            {
                seen.Dequeue();
            }

            seen.Enqueue(request);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            seen.Clear();
        }
    }
}
