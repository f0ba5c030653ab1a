using System.Buffers;
using System.Net;
using System.Text;

namespace KorusMonitor.Fetching;

/// <summary>One request without retries and redirects, bounded in time and size from the connection to the last byte.</summary>
internal sealed class HttpExchanger : IDisposable
{
    private const int ChunkBytes = 16 * 1024;

    private readonly FetchingOptions options;
    private readonly TimeProvider time;
    private readonly CookieJar cookies;
    private readonly HttpMessageInvoker invoker;

    public HttpExchanger(FetchingOptions options, CookieJar cookies, GuardedConnector connector, TimeProvider time)
    {
        (this.options, this.cookies, this.time) = (options, cookies, time);
        invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would resolve names in our place, and the guard would look at the proxy's address.
            UseProxy = false,
            ConnectCallback = connector.ConnectAsync,
            ConnectTimeout = options.Timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // Redirects to paths with raw letters are sent as UTF-8; everything else keeps its octets.
            ResponseHeaderEncodingSelector = (name, _) => name == "Location" ? Encoding.UTF8 : Encoding.Latin1,
        });
    }

    public async Task<Exchange> GetAsync(Uri address, Ask ask, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(options.Timeout, time);
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            return await ExchangeAsync(address, ask, attempt.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Broken(address, Verdict.Passing, FormattableString.Invariant($"no complete answer within {options.Timeout.TotalSeconds:0.###} s"));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (verdict, problem) = TransportProblem.Describe(failure, address);
            return Broken(address, verdict, problem);
        }
    }

    public void Dispose() => invoker.Dispose();

    private static Exchange Broken(Uri address, Verdict verdict, string problem) => new(address, verdict, 0, [], default, problem);

    private async Task<Exchange> ExchangeAsync(Uri address, Ask ask, CancellationToken cancellationToken)
    {
        using var message = Message(address, ask);
        using var response = await invoker.SendAsync(message, cancellationToken);
        var headers = Fields(response);
        cookies.Keep(address, headers.Where(field => IsNamed(field, "Set-Cookie")).Select(field => field.Value));
        var status = (int)response.StatusCode;
        var (verdict, problem) = StatusRules.Judge(status, ask.Validators is not null);
        var exchange = new Exchange(address, verdict, status, headers, default, problem);
        if (verdict == Verdict.Passing)
        {
            return exchange with { RetryAfter = StatusRules.RetryAfter(exchange.Header("Retry-After"), time.GetUtcNow()) };
        }

        return verdict == Verdict.Answered && response.IsSuccessStatusCode ? await WithBodyAsync(exchange, response, ask, cancellationToken) : exchange;
    }

    private HttpRequestMessage Message(Uri address, Ask ask)
    {
        var isPost = ask.Method == FetchMethod.Post;
        var message = new HttpRequestMessage(isPost ? HttpMethod.Post : HttpMethod.Get, WithSecret(address, ask.Secret))
        {
            Content = isPost ? new ByteArrayContent([]) : null,
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        Set("User-Agent", options.UserAgent);
        Set("Accept-Encoding", "gzip");
        Set("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        Set("Cookie", cookies.HeaderFor(address));
        Set("If-None-Match", ask.Validators?.ETag);
        Set("If-Modified-Since", ask.Validators?.LastModified);
        return message;

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value) && !value.AsSpan().ContainsAny('\r', '\n', '\0'))
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private static Uri WithSecret(Uri address, string? secret) => secret is null
        ? address
        : new UriBuilder(address) { Query = address.Query.Length > 1 ? $"{address.Query[1..]}&{secret}" : secret }.Uri;

    private static List<HttpField> Fields(HttpResponseMessage response) =>
    [
        .. from header in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
           from value in header.Value
           select new HttpField(header.Key, value),
    ];

    private static async Task<Exchange> WithBodyAsync(Exchange exchange, HttpResponseMessage response, Ask ask, CancellationToken cancellationToken)
    {
        var coding = string.Join(", ", exchange.Headers.Where(field => IsNamed(field, "Content-Encoding")).Select(field => field.Value)).ToLowerInvariant();
        if (coding is not ("" or "identity" or "gzip" or "x-gzip"))
        {
            return exchange with { Verdict = Verdict.Final, Problem = $"the body's content coding '{coding}' is not known" };
        }

        var body = response.Content.Headers.ContentLength > ask.MaxBytes && !ask.CutAtCap
            ? null
            : await ReadAsync(response.Content, ask.MaxBytes, cancellationToken);
        if (body is { } packed && coding.EndsWith("gzip", StringComparison.Ordinal) && !packed.IsEmpty)
        {
            body = GzipBody.Unpack(packed, ask.MaxBytes);
            // They told of the packed bytes, which are not what is kept.
            exchange = exchange with
            {
                Headers = [.. exchange.Headers.Where(field => !IsNamed(field, "Content-Encoding") && !IsNamed(field, "Content-Length"))],
            };
        }

        return body is { } whole && (ask.CutAtCap || whole.Length <= ask.MaxBytes)
            ? exchange with { Body = whole[..(int)Math.Min(whole.Length, ask.MaxBytes)] }
            : exchange with { Verdict = Verdict.Final, Problem = FormattableString.Invariant($"the body is larger than {ask.MaxBytes} bytes") };
    }

    /// <summary>The bytes as sent, and no more of them than show that there are more than <paramref name="limit"/>.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var body = new ArrayBufferWriter<byte>();
        int read;
        while (body.WrittenCount <= limit && (read = await stream.ReadAsync(body.GetMemory(ChunkBytes), cancellationToken)) > 0)
        {
            body.Advance(read);
        }

        return body.WrittenMemory;
    }

    private static bool IsNamed(HttpField field, string name) => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
