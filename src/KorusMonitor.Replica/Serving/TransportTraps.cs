using System.Globalization;
using System.Net.Sockets;
using KorusMonitor.Replica.Rendering;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Replica.Serving;

/// <summary>Traps that answer without looking at the page: resets, refusals by status, redirects, streams without end.</summary>
internal static class TransportTraps
{
    private const string Cookie = "replica-gate";

    /// <summary>Whether it brings the cookie that <see cref="Trap.CookieRedirect"/> sets.</summary>
    public static bool PassesGate(HttpRequest request) => request.Cookies[Cookie] == "open";

    /// <returns><c>false</c> when the request has been dealt with.</returns>
    public static async Task<bool> LetThroughAsync(HttpContext context, RaisedTraps raised, TimeProvider clock, CancellationToken ending)
    {
        if (raised.Has(Trap.ConnectionReset))
        {
            Reset(context);
            return false;
        }

        if (Refusal(raised) is var (status, options))
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = Page.HtmlType;
            if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable && options.RetryAfter is { } wait)
            {
                context.Response.Headers.RetryAfter = options.RetryAfterAsDate
                    ? (clock.GetUtcNow() + wait).ToString("R", CultureInfo.InvariantCulture)
                    : ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            }

            await context.Response.WriteAsync(BlockPages.Error(status), ending);
            return false;
        }

        if (Redirect(context, raised) is var (code, location))
        {
            context.Response.StatusCode = code;
            context.Response.Headers.Location = location;
            return false;
        }

        return true;
    }

    private static (int Status, TrapOptions Options)? Refusal(RaisedTraps raised)
    {
        foreach (var (trap, status) in new[]
        {
            (Trap.TooManyRequests, StatusCodes.Status429TooManyRequests),
            (Trap.Unavailable, StatusCodes.Status503ServiceUnavailable),
            (Trap.ServerError, StatusCodes.Status500InternalServerError),
            (Trap.NotFound, StatusCodes.Status404NotFound),
            (Trap.Gone, StatusCodes.Status410Gone),
        })
        {
            if (raised.Options(trap) is { } options)
            {
                return (status, options);
            }
        }

        return null;
    }

    private static (int Code, string Location)? Redirect(HttpContext context, RaisedTraps raised)
    {
        var here = context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
        var query = context.Request.QueryString.ToUriComponent();
        if (raised.Has(Trap.CookieNeverSet))
        {
            return (StatusCodes.Status307TemporaryRedirect, here + query);
        }

        if (raised.Has(Trap.CookieRedirect) && !PassesGate(context.Request))
        {
            context.Response.Headers.SetCookie = $"{Cookie}=open; Path=/; HttpOnly";
            return (StatusCodes.Status307TemporaryRedirect, here + query);
        }

        if (raised.Has(Trap.RedirectLoop))
        {
            return (StatusCodes.Status302Found, query == "?again=1" ? here : here + "?again=1");
        }

        foreach (var (trap, location) in new[]
        {
            (Trap.RedirectOutside, "https://elsewhere.example/landing"),
            (Trap.RedirectLoopback, "http://127.0.0.1:9/internal"),
            (Trap.RedirectLinkLocal, "http://169.254.169.254/latest/meta-data/"),
        })
        {
            if (raised.Options(trap) is { } options)
            {
                return (StatusCodes.Status302Found, options.Location ?? location);
            }
        }

        return null;
    }

    private static void Reset(HttpContext context)
    {
        // A close with lingering for no time is what makes the kernel send RST instead of FIN.
        if (context.Features.Get<IConnectionSocketFeature>() is { } feature)
        {
            feature.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        context.Abort();
    }
}
