using System.Text.Json;
using KorusMonitor.Viewer.Pages.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace KorusMonitor.Viewer.Answers;

/// <summary>Plain pages for what is not there or cannot be shown; never a stack trace.</summary>
internal static class Failures
{
    public static async Task Catch(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted
            && failure is StatedFailureException or JsonException or IOException or UnauthorizedAccessException or SqliteException)
        {
            var line = failure is JsonException ? "A stored document is not of the shape that is expected: " + failure.Message : failure.Message;
            await PageAsync(context, StatusCodes.Status500InternalServerError, "This cannot be shown", line);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
    }

    public static Task NotFoundAsync(HttpContext context) =>
        PageAsync(context, StatusCodes.Status404NotFound, "Not found", "There is nothing at this address.");

    private static Task PageAsync(HttpContext context, int status, string title, string line)
    {
        context.Response.StatusCode = status;
        return Html.WriteAsync<Shell>(context, new()
        {
            [nameof(Shell.Title)] = title,
            [nameof(Shell.Path)] = string.Empty,
            [nameof(Shell.ChildContent)] = (RenderFragment)(builder =>
            {
                builder.OpenComponent<Message>(0);
                builder.AddComponentParameter(1, nameof(Message.Title), title);
                builder.AddComponentParameter(2, nameof(Message.Line), line);
                builder.CloseComponent();
            }),
        });
    }
}
