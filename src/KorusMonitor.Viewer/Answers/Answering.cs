using System.Globalization;
using KorusMonitor.Stages;
using KorusMonitor.Viewer.Index;
using KorusMonitor.Viewer.Pages.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Answers;

/// <summary>What a page shows, as a page or, asked with <c>.json</c> or <c>Accept: application/json</c>, as JSON.</summary>
internal sealed class Answering(StoreIndex index)
{
    private const string JsonSuffix = ".json";

    /// <typeparam name="TPage">Has one parameter, <c>Model</c>.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="title">Of the page.</param>
    /// <param name="model">All that the page shows.</param>
    /// <param name="feeds">Address of the same as a feed, without its suffix; <c>null</c> where there is none.</param>
    public async Task PageAsync<TPage>(HttpContext context, string title, object model, string? feeds = null)
        where TPage : IComponent
    {
        context.Response.Headers.Vary = "Accept";
        if (WantsJson(context.Request))
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsJsonAsync(model, model.GetType(), KorusJson.Indented, "application/json; charset=utf-8", context.RequestAborted);
            return;
        }

        await Html.WriteAsync<Shell>(context, new()
        {
            [nameof(Shell.Title)] = title,
            [nameof(Shell.Path)] = context.Request.Path.Value ?? "/",
            [nameof(Shell.Words)] = context.Request.Query["q"].ToString(),
            [nameof(Shell.Notice)] = Notice(index.State, index.Problem),
            [nameof(Shell.Json)] = JsonAddress(context.Request),
            [nameof(Shell.Feeds)] = feeds,
            [nameof(Shell.ChildContent)] = (RenderFragment)(builder =>
            {
                builder.OpenComponent<TPage>(0);
                builder.AddComponentParameter(1, "Model", model);
                builder.CloseComponent();
            }),
        });
    }

    private static bool WantsJson(HttpRequest request)
    {
        if (request.Path.Value is { } path && path.EndsWith(JsonSuffix, StringComparison.Ordinal))
        {
            return true;
        }

        var accept = request.Headers.Accept.ToString();
        return accept.Contains("application/json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    private static string JsonAddress(HttpRequest request) =>
        (request.Path.Value is null or "/" ? "/today" : request.Path.ToUriComponent()) + JsonSuffix + request.QueryString.ToUriComponent();

    private static string? Notice(StageProgress state, string? problem) => problem is not null ? $"The index could not be brought up to date: {problem}"
        : state.Done < state.Total ? string.Create(
            CultureInfo.InvariantCulture, $"The index is being made: {state.Done:N0} of {state.Total:N0} releases are in it. Lists are not whole yet.")
        : null;
}
