using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Answers;

/// <summary>What an address says.</summary>
internal static class Asked
{
    public static string Route(this HttpContext context, string name) => context.Request.RouteValues[name]?.ToString() ?? string.Empty;

    /// <summary>Of a route that takes only numbers.</summary>
    public static int RouteNumber(this HttpContext context, string name) => int.Parse(context.Route(name), CultureInfo.InvariantCulture);

    public static string? Query(this HttpContext context, string name) =>
        context.Request.Query[name].ToString().Trim() is { Length: > 0 } value ? value[..Math.Min(value.Length, 200)] : null;

    public static long? QueryNumber(this HttpContext context, string name) =>
        long.TryParse(context.Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>How many rows to pass over, for lists of which nobody turns many pages.</summary>
    public static int Skip(this HttpContext context) => (int)Math.Min(context.QueryNumber("skip") ?? 0, 100_000);
}
