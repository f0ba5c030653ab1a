using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace KorusMonitor.Replica.Serving;

/// <summary>Asks the site for a page, lets the traps have their way with it, and writes it down the wire.</summary>
internal sealed class PageServer(ISitePages pages, TimeProvider clock, Traps traps, RequestLog log, CancellationToken stopping)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var raised = traps.Raise(context.Request.Path.Value ?? "/", context.Request.QueryString.Value ?? "", TransportTraps.PassesGate(context.Request));
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var cut = false;
        try
        {
            cut = !await TransportTraps.LetThroughAsync(context, raised, clock, ending.Token) || await AnswerAsync(context, raised, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            cut = true;
        }
        finally
        {
            Record(context, raised, cut && !context.Response.HasStarted && context.Response.StatusCode == StatusCodes.Status200OK);
        }
    }

    /// <returns>Whether the connection was cut before an answer began.</returns>
    private async Task<bool> AnswerAsync(HttpContext context, RaisedTraps raised, CancellationToken ending)
    {
        var page = PageTraps.Instead(raised, context.Request.Path.Value ?? "/") ?? Ask(context, raised);
        var body = PageTraps.Disguise(page, raised, out var contentType);
        var response = context.Response;
        response.ContentType = contentType;
        if (page.Location is { } location)
        {
            response.Headers.Location = location;
        }

        if (page.Allow is { } allow)
        {
            response.Headers.Allow = allow;
        }

        if (page is { Status: StatusCodes.Status200OK, Modified: { } modified })
        {
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body.Span))[..20]}\"";
            response.Headers.ETag = tag;
            response.Headers.LastModified = modified.ToDateTimeUtc().ToString("R", CultureInfo.InvariantCulture);
            response.Headers.CacheControl = "max-age=0, must-revalidate";
            if (IsUnchanged(context.Request, tag, modified.ToDateTimeOffset(), raised))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                return false;
            }
        }

        response.StatusCode = page.Status;
        await BodyTraps.WriteAsync(context, body, raised, clock, ending);
        return false;
    }

    private Page Ask(HttpContext context, RaisedTraps raised)
    {
        var request = context.Request;
        var query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.LastOrDefault() ?? "", StringComparer.Ordinal);
        return pages.Answer(new PageRequest(request.Method, request.Path.Value ?? "/", query, request.Host.Value ?? "", raised)
        {
            QueryText = request.QueryString.Value ?? "",
        });
    }

    /// <summary>If-None-Match decides alone when both are sent (RFC 9110, 13.2.2).</summary>
    private static bool IsUnchanged(HttpRequest request, string tag, DateTimeOffset modified, RaisedTraps raised)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        var headers = request.GetTypedHeaders();
        if (raised.Has(Trap.LyingEtag))
        {
            return headers.IfNoneMatch.Count > 0 || headers.IfModifiedSince is not null;
        }

        return headers.IfNoneMatch.Count > 0
            ? headers.IfNoneMatch.Any(
                known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false))
            : headers.IfModifiedSince is { } since && modified <= since;
    }

    private void Record(HttpContext context, RaisedTraps raised, bool unanswered)
    {
        var request = context.Request;
        log.Add(new RequestSeen(
            clock.GetUtcNow(),
            request.Method,
            context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? request.Path,
            Header(request, HeaderNames.UserAgent),
            Header(request, HeaderNames.IfNoneMatch),
            Header(request, HeaderNames.IfModifiedSince),
            Header(request, HeaderNames.Cookie),
            unanswered ? 0 : context.Response.StatusCode,
            [.. raised.Hit.Keys]));
    }

    private static string? Header(HttpRequest request, string name) =>
        request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;
}
