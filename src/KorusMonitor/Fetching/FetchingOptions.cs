namespace KorusMonitor.Fetching;

/// <summary>Section <c>Korus:Fetching</c>.</summary>
public sealed record FetchingOptions
{
    /// <summary>Says who asks and where to complain: sent as <c>User-Agent</c>, its first token is the robots.txt product token.</summary>
    public string UserAgent { get; init; } = "KorusMonitor/0.1 (+https://github.com/korusmonitor/korusmonitor; contact: korusmonitor@example.org)";

    /// <summary>Between two requests to one host. <c>null</c>: one second, and none for a loopback address, where nobody is disturbed.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>For one attempt, headers and body together.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts after the first, for 408, 425, 429, 5xx, resets and time-outs.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>First back-off; doubles with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A longer <c>Retry-After</c> ends the attempts instead of being waited for.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Size cap of a body in bytes, after content decoding.</summary>
    public long MaxBytes { get; init; } = 32 * 1024 * 1024;

    public int MaxRedirects { get; init; } = 5;
}
