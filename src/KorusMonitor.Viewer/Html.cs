using KorusMonitor.Digests.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer;

/// <summary>A page component as an answer.</summary>
internal static class Html
{
    public static async Task WriteAsync<TPage>(HttpContext context, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var html = new ComponentHtml();
        var page = await html.RenderAsync<TPage>(parameters);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }
}
