using System.Text.RegularExpressions;
using KorusMonitor.Digests.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Answers;

/// <summary>A page component as an answer.</summary>
internal static partial class Html
{
    public static async Task WriteAsync<TPage>(HttpContext context, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var html = new ComponentHtml();
        var page = Harmless(await html.RenderAsync<TPage>(parameters));
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }

    /// <summary>
    /// Marks that turn the direction of writing can make a line show what it does not say ("$72.6" for "$6.27"). No page of ours has any, so
    /// those that were stored become visible, each in one place as before.
    /// </summary>
    public static string Harmless(string text) => Turning().Replace(text, "\uFFFD");

    [GeneratedRegex("[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]|&#x(?:200E|200F|61C|202[A-E]|206[6-9]);", RegexOptions.CultureInvariant)]
    private static partial Regex Turning();
}
