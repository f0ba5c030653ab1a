using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace KorusMonitor.Azure.Mail;

/// <summary>
/// Tries again at once only what the service certainly did not take: busy (429, 503) when it asks for little patience. A sending whose outcome
/// is unknown is left to the next run, which asks what became of it before it sends.
/// </summary>
internal sealed class CarefulRetryPolicy() : RetryPolicy(Retries, DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromSeconds(1), LongestPatience))
{
    private const int Retries = 2;
    private static readonly TimeSpan LongestPatience = TimeSpan.FromSeconds(10);

    /// <returns><c>null</c> when the response does not say.</returns>
    public static TimeSpan? RetryAfter(Response response) =>
        response.Headers.TryGetValue("Retry-After", out var text)
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= TimeSpan.MaxValue.TotalSeconds / 2
            ? TimeSpan.FromSeconds(seconds)
            : null;

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => IsHarmless(message) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        IsHarmless(message) ? base.ShouldRetryAsync(message, exception) : new(false);

    private static bool IsHarmless(HttpMessage message)
    {
        if (!message.HasResponse)
        {
            return message.Request.Method == RequestMethod.Get;
        }

        var isBusy = message.Response.Status is 429 or 503;
        return (isBusy || message.Request.Method == RequestMethod.Get) && !(RetryAfter(message.Response) > LongestPatience);
    }
}
