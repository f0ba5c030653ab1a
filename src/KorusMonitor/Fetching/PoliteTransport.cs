using System.Collections.Concurrent;
using Polly;
using Polly.Retry;

namespace KorusMonitor.Fetching;

/// <summary>A GET that waits for its turn at the host and is tried again while that can help.</summary>
internal sealed class PoliteTransport : IDisposable
{
    private readonly ConcurrentDictionary<string, HostLane> lanes = new(StringComparer.Ordinal);
    private readonly FetchingOptions options;
    private readonly HttpExchanger exchanger;
    private readonly TimeProvider time;
    private readonly ResiliencePipeline<Exchange> retries;

    public PoliteTransport(FetchingOptions options, HttpExchanger exchanger, TimeProvider time)
    {
        (this.options, this.exchanger, this.time) = (options, exchanger, time);
        retries = options.Retries == 0 ? ResiliencePipeline<Exchange>.Empty : Retrying();
    }

    /// <param name="address">On an allowed site.</param>
    /// <param name="ask">Conditions and limits.</param>
    /// <param name="delay">Since the last answer of the host.</param>
    /// <param name="cancellationToken">Ends waiting and asking.</param>
    public async Task<Exchange> GetAsync(Uri address, Ask ask, TimeSpan delay, CancellationToken cancellationToken)
    {
        var attempts = 0;
        string? first = null;
        var last = await retries.ExecuteAsync(
            async token =>
            {
                attempts++;
                var exchange = await OnceAsync(address, ask, delay, token);
                first ??= exchange.Problem;
                return exchange;
            },
            cancellationToken);
        return last.Problem is null ? last with { Overcome = first } : last with { Problem = Statement(last, attempts) };
    }

    public void Dispose()
    {
        foreach (var lane in lanes.Values)
        {
            lane.Dispose();
        }

        exchanger.Dispose();
    }

    private async Task<Exchange> OnceAsync(Uri address, Ask ask, TimeSpan delay, CancellationToken cancellationToken)
    {
        // Two local replicas on two ports are two servers; a public host is one, whatever the port.
        var lane = lanes.GetOrAdd(address.IsLoopback ? address.Authority : Site.Name(address.IdnHost), _ => new HostLane(time));
        using var turn = await lane.EnterAsync(delay, cancellationToken);
        var exchange = await exchanger.GetAsync(address, ask, cancellationToken);
        turn.Asked = exchange.RetryAfter is { } asked && asked <= options.LongestRetryAfter ? asked : TimeSpan.Zero;
        return exchange;
    }

    private bool AsksTooMuch(Exchange exchange) => exchange.RetryAfter > options.LongestRetryAfter;

    private string Statement(Exchange last, int attempts)
    {
        var problem = $"{last.Address.AbsoluteUri}: {last.Problem}";
        return AsksTooMuch(last)
            ? FormattableString.Invariant(
                $"{problem} and asks to wait {last.RetryAfter!.Value.TotalSeconds:0} s, longer than the {options.LongestRetryAfter.TotalSeconds:0} s that are waited for")
            : attempts > 1 ? FormattableString.Invariant($"{problem}, after {attempts} attempts") : problem;
    }

    private ResiliencePipeline<Exchange> Retrying() =>
        new ResiliencePipelineBuilder<Exchange> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Exchange>
            {
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { Verdict: Verdict.Passing } passing && !AsksTooMuch(passing)),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.LongestRetryAfter,
                DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
            })
            .Build();
}
