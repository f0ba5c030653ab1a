using NodaTime;

namespace KorusMonitor.Fetching;

/// <summary>
/// One polite request: robots.txt obeyed, one request a host at a time with a delay, retried by status, redirects only inside the
/// configured hosts, bounded in time and size. Never throws for what a site does; throws only on cancellation.
/// </summary>
public interface IFetcher
{
    Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken);
}

/// <param name="Address">An absolute http or https address on a configured host.</param>
/// <param name="Validators">From the capture before, for a conditional GET; <c>null</c> asks for the whole page.</param>
/// <param name="MaxBytes">Size cap; <c>null</c> takes the configured one.</param>
public sealed record FetchRequest(Uri Address, Validators? Validators = null, long? MaxBytes = null)
{
    public FetchMethod Method { get; init; }

    /// <summary>
    /// A part of the query that is nobody's business, such as <c>serviceKey=…</c>, percent-encoded: sent with the first request to
    /// <see cref="Address"/> and to no address that it redirects to, and part of no result and no message.
    /// </summary>
    public string? SecretQuery { get; init; }
}

public enum FetchMethod
{
    Get,

    /// <summary>Without a form: some boards hand out their feed only so. Nothing is changed by it, and it is tried again as a GET is.</summary>
    Post,
}

/// <summary>What a server gave to recognise an unchanged page by.</summary>
public sealed record Validators(string? ETag, string? LastModified);

public enum FetchOutcome
{
    /// <summary>2xx with a body.</summary>
    Fetched,

    /// <summary>304 to a conditional GET.</summary>
    NotModified,

    /// <summary>404 or 410.</summary>
    Missing,

    /// <summary>Not asked: robots.txt forbids it, or the address is outside the configured hosts.</summary>
    Refused,

    /// <summary>Asked, and no usable answer after all retries.</summary>
    Failed,
}

/// <param name="Requested">The address asked for.</param>
/// <param name="Final">The address that answered, after redirects.</param>
/// <param name="Status">HTTP status of the last answer; 0 when there was none.</param>
/// <param name="Headers">As received, in order, names as sent; empty when there was no answer.</param>
/// <param name="Body">Raw bytes as received after content decoding (gzip); empty unless <see cref="FetchOutcome.Fetched"/>.</param>
/// <param name="FetchedAt">When the answer was complete.</param>
/// <param name="Problem">One line for people when the outcome is <see cref="FetchOutcome.Refused"/> or <see cref="FetchOutcome.Failed"/>.</param>
public sealed record FetchResult(
    FetchOutcome Outcome,
    Uri Requested,
    Uri Final,
    int Status,
    IReadOnlyList<HttpField> Headers,
    ReadOnlyMemory<byte> Body,
    Instant FetchedAt,
    string? Problem)
{
    /// <summary>What stood in the way of an attempt, when a later one got the answer; one line for people.</summary>
    public string? Overcome { get; init; }

    /// <summary>The server asked to be left alone for longer than is waited for: it is not asked again in this run.</summary>
    public bool AsksForLater { get; init; }

    public string? Header(string name) =>
        Headers.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    public Validators? Validators =>
        Header("ETag") is null && Header("Last-Modified") is null ? null : new Validators(Header("ETag"), Header("Last-Modified"));
}

public sealed record HttpField(string Name, string Value);
