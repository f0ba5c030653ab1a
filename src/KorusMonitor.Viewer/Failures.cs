using System.Text.Json;
using KorusMonitor.Viewer.Pages;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer;

/// <summary>Plain pages for what is not there or cannot be shown; never a stack trace.</summary>
internal static class Failures
{
    public static async Task Catch(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && failure is StatedFailureException or JsonException or IOException or UnauthorizedAccessException)
        {
            var line = failure is JsonException ? "A stored document is not of the shape that is expected: " + failure.Message : failure.Message;
            await PageAsync(context, StatusCodes.Status500InternalServerError, "This cannot be shown", line);
        }
    }

    public static Task NotFoundAsync(HttpContext context) =>
        PageAsync(context, StatusCodes.Status404NotFound, "Not found", "There is nothing at this address.");

    private static Task PageAsync(HttpContext context, int status, string title, string line)
    {
        context.Response.StatusCode = status;
        return Html.WriteAsync<Message>(context, new() { [nameof(Message.Title)] = title, [nameof(Message.Line)] = line });
    }
}
