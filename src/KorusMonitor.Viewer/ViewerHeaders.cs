using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer;

/// <summary>What every answer says to the browser: run nothing, load nothing but the one style sheet, be framed by nobody.</summary>
internal static class ViewerHeaders
{
    public const string Pages = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>For stored bytes: as if they came from nowhere.</summary>
    public const string Raw = "sandbox; default-src 'none'; frame-ancestors 'none'";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Pages;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        return next(context);
    }
}
