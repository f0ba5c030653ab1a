using KorusMonitor.Fetching.Robots;
using NodaTime;

namespace KorusMonitor.Fetching;

/// <summary>
/// <see cref="IFetcher"/> over HTTP. Safe for concurrent use; one instance serves a process, since lanes, cookies and robots.txt files
/// are kept in it.
/// <para>Statuses: 2xx is fetched, an empty body too (its reader judges it), but 204, 205 and 206 have failed: they carry no whole page.
/// A redirect that is not followed is refused. <c>Crawl-delay</c>, which no standard knows, is honoured up to 30 seconds, except on a
/// loopback address without a configured delay.</para>
/// <para>Headers are as received but for two things: the framework groups them (those of the message before those of the content) and spells
/// known names its way; and a gzip body is kept unpacked, without the <c>Content-Encoding</c> and <c>Content-Length</c> of its packed form.</para>
/// </summary>
public sealed class PoliteFetcher : IFetcher, IDisposable
{
    private static readonly TimeSpan DefaultDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestCrawlDelay = TimeSpan.FromSeconds(30);

    private readonly FetchingOptions options;
    private readonly AllowedSites sites;
    private readonly TimeProvider time;
    private readonly PoliteTransport transport;
    private readonly RedirectFollower follower;
    private readonly RobotsBook robots;

    /// <param name="options">Limits and the name to give.</param>
    /// <param name="sites">Nothing outside them is asked.</param>
    /// <param name="time">For delays, time-outs and ages.</param>
    /// <exception cref="StatedFailureException">An option is out of its range.</exception>
    public PoliteFetcher(FetchingOptions options, AllowedSites sites, TimeProvider time)
        : this(options, sites, time, GuardedConnector.SystemResolver)
    {
    }

    internal PoliteFetcher(FetchingOptions options, AllowedSites sites, TimeProvider time, GuardedConnector.Resolver resolver)
    {
        OptionRules.Check(options);
        (this.options, this.sites, this.time) = (options, sites, time);
        var cookies = new CookieJar();
        var exchanger = new HttpExchanger(options, cookies, new GuardedConnector(sites, resolver), time);
        transport = new PoliteTransport(options, exchanger, time);
        follower = new RedirectFollower(sites, transport, cookies);
        robots = new RobotsBook(follower, RobotsPolicy.ProductToken(options.UserAgent), time);
    }

    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (sites.Canonical(request.Address) is not { } address)
        {
            var problem = $"{OneLine.Of(request.Address)} is outside the configured hosts: not fetched";
            return Result(request, new Journey(request.Address, null, FetchOutcome.Refused, problem));
        }

        var ask = new Ask(
            request.Validators, Math.Clamp(request.MaxBytes ?? options.MaxBytes, 0, OptionRules.LargestBody),
            Method: request.Method, Secret: request.SecretQuery);
        return Result(request, await follower.FollowAsync(address, ask, options.MaxRedirects, AdmitAsync, cancellationToken));
    }

    public void Dispose()
    {
        robots.Dispose();
        transport.Dispose();
    }

    private async ValueTask<Admission> AdmitAsync(Uri address, CancellationToken cancellationToken)
    {
        var delay = options.Delay ?? (address.IsLoopback ? TimeSpan.Zero : DefaultDelay);
        var answer = await robots.ForAsync(address, delay, cancellationToken);
        if (answer.Policy is not { } policy)
        {
            return new Admission(answer.Problem, delay);
        }

        if (address.AbsolutePath != "/robots.txt" && !policy.Allows(address.PathAndQuery))
        {
            return new Admission($"robots.txt of {address.Authority} forbids {OneLine.Of(address)}", delay);
        }

        var asked = options.Delay is null && address.IsLoopback ? TimeSpan.Zero : policy.CrawlDelay ?? TimeSpan.Zero;
        asked = asked < LongestCrawlDelay ? asked : LongestCrawlDelay;
        return new Admission(null, asked > delay ? asked : delay);
    }

    private FetchResult Result(FetchRequest request, Journey journey)
    {
        var last = journey.Last;
        var outcome = journey.Outcome != FetchOutcome.Fetched ? journey.Outcome : last?.Status switch
        {
            304 => FetchOutcome.NotModified,
            404 or 410 => FetchOutcome.Missing,
            _ => FetchOutcome.Fetched,
        };
        return new FetchResult(
            outcome,
            request.Address,
            journey.Final,
            last?.Status ?? 0,
            last?.Headers ?? [],
            outcome == FetchOutcome.Fetched ? last!.Body : default,
            Instant.FromDateTimeOffset(time.GetUtcNow()),
            journey.Problem)
        {
            Overcome = last?.Overcome,
            AsksForLater = last?.RetryAfter > options.LongestRetryAfter,
        };
    }
}
