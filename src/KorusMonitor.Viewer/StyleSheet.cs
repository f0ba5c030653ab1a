using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer;

/// <summary>The style sheet and the icon: all that a page loads.</summary>
internal static class StyleSheet
{
    private const string Icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#12395f"/>
        <path d="M6 22l6-8 5 5 9-11" fill="none" stroke="#ffd166" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>
        """;

    private static readonly byte[] Style = Read();

    /// <summary>Changes with the style sheet, so that it can be kept for ever under an address of its own.</summary>
    public static string Address { get; } =
        "/style.css?" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Style))[..12];

    public static Task StyleAsync(HttpContext context) => KeptAsync(context, "text/css; charset=utf-8", Style);

    public static Task IconAsync(HttpContext context) => KeptAsync(context, "image/svg+xml", System.Text.Encoding.UTF8.GetBytes(Icon));

    private static async Task KeptAsync(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static byte[] Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("viewer.css")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
