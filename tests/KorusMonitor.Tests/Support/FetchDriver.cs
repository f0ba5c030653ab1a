using System.Net;
using KorusMonitor.Fetching;

namespace KorusMonitor.Tests.Support;

/// <summary>A fetcher against one loopback server: waits are skipped, time-outs happen when a test moves the clock.</summary>
public sealed class FetchDriver : IAsyncDisposable
{
    private static readonly TimeSpan SkipBelow = TimeSpan.FromMinutes(10);

    internal FetchDriver(Func<LoopbackCall, Task> respond, FetchingOptions? options = null, params Uri[] alsoAllowed)
    {
        Server = new LoopbackServer(call => call.Path == "/robots.txt" ? Robots(call) : respond(call));
        Fetcher = new PoliteFetcher(options ?? Options, new AllowedSites([Server.Address, .. alsoAllowed]), Time, ResolveAsync);
    }

    /// <summary>Time-outs so long that the clock never reaches them by itself.</summary>
    public static FetchingOptions Options { get; } = new() { Timeout = TimeSpan.FromHours(1) };

    public ManualTime Time { get; } = new(SkipBelow);

    public LoopbackServer Server { get; }

    public PoliteFetcher Fetcher { get; }

    public Func<LoopbackCall, Task> Robots { get; set; } = call => call.AnswerAsync(404);

    /// <summary>What names other than IP addresses lead to.</summary>
    public IPAddress[] Resolved { get; set; } = [IPAddress.Loopback];

    public Task<FetchResult> GetAsync(string path = "/page", Validators? validators = null, long? maxBytes = null) =>
        Fetcher.FetchAsync(new FetchRequest(new Uri(Server.Address, path), validators, maxBytes), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Fetcher.Dispose();
        await Server.DisposeAsync();
    }

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Task.FromResult(Resolved);
}
