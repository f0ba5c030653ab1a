using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Answers;

/// <summary>What every answer says to the browser: run nothing, load nothing but the style sheet and the icon, be framed by nobody.</summary>
internal static class ViewerHeaders
{
    public const string Pages =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>For a page that shows a stored one in a frame: only this viewer's own addresses may be in it, also when a link in it is followed.</summary>
    public const string Framing = Pages + "; frame-src 'self'";

    /// <summary>For stored bytes: as if they came from nowhere.</summary>
    public const string Raw = "sandbox; default-src 'none'; frame-ancestors 'none'";

    /// <summary>
    /// For a stored page shown as a page: no script, no form, no request of any kind; only what is written into it is drawn. A sandbox
    /// without permissions also takes no <c>meta refresh</c>.
    /// </summary>
    public const string Framed =
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Pages;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-cache";
        return next(context);
    }
}
