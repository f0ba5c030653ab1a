using System.Collections.Concurrent;

namespace KorusMonitor.Fetching.Robots;

/// <summary>
/// The robots.txt of each site, asked for once and kept for a day. A site whose file cannot be had (5xx, no connection) is not read until
/// it can; a file that was had before then serves on. One that is absent (4xx) forbids nothing.
/// </summary>
internal sealed class RobotsBook(RedirectFollower follower, string productToken, TimeProvider time) : IDisposable
{
    private const int MaxRedirects = 5;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptWhenUnreachable = TimeSpan.FromMinutes(5);
    private static readonly Ask Question = new(null, RobotsPolicy.MaxBytes, CutAtCap: true);

    private readonly ConcurrentDictionary<Site, Page> pages = new();

    /// <param name="address">On an allowed site.</param>
    /// <param name="delay">Since the last answer of the host, for the request for robots.txt itself.</param>
    /// <param name="cancellationToken">Ends waiting and asking.</param>
    public async Task<RobotsAnswer> ForAsync(Uri address, TimeSpan delay, CancellationToken cancellationToken)
    {
        var page = pages.GetOrAdd(Site.Of(address)!.Value, _ => new Page());
        await page.Turn.WaitAsync(cancellationToken);
        try
        {
            if (page.Answer is null || time.GetUtcNow() >= page.Expires)
            {
                var answer = await AskAsync(new Uri(address, "/robots.txt"), delay, cancellationToken);
                page.Expires = time.GetUtcNow() + (answer.Policy is null ? KeptWhenUnreachable : Kept);
                page.Answer = answer.Policy is null && page.Answer?.Policy is not null ? page.Answer : answer;
            }

            return page.Answer;
        }
        finally
        {
            page.Turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var page in pages.Values)
        {
            page.Turn.Dispose();
        }
    }

    private async Task<RobotsAnswer> AskAsync(Uri file, TimeSpan delay, CancellationToken cancellationToken)
    {
        var journey = await follower.FollowAsync(
            file, Question, MaxRedirects, (_, _) => ValueTask.FromResult(new Admission(null, delay)), cancellationToken);
        return journey.Last switch
        {
            { Status: >= 200 and < 300, Verdict: Verdict.Answered } had => new(RobotsPolicy.Parse(had.Body.Span, productToken), null),
            { Status: 204 or 205 } => new(RobotsPolicy.AllowAll, null),
            { Status: >= 400 and < 500 and not 429 } => new(RobotsPolicy.AllowAll, null),
            _ => new(null, $"robots.txt of {file.Authority} cannot be had: {journey.Problem}"),
        };
    }

    private sealed class Page
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public RobotsAnswer? Answer { get; set; }

        public DateTimeOffset Expires { get; set; }
    }
}

/// <param name="Policy"><c>null</c> when the file cannot be had.</param>
/// <param name="Problem">Then: why, in one line.</param>
internal sealed record RobotsAnswer(RobotsPolicy? Policy, string? Problem);
