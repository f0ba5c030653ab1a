using KorusMonitor.Digests.Unsubscribing;
using KorusMonitor.Stages;
using KorusMonitor.Viewer.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KorusMonitor.Viewer.Pages.Unsubscribing;

/// <summary>
/// The page behind the link of a mail, without signing in. GET only asks, because programs follow links to look for viruses; POST ends the
/// subscription, whether by the page's button or by a mail program (RFC 8058). The body is not read: all is in the signed address.
/// </summary>
internal static class UnsubscribePage
{
    public static void Map(IEndpointRouteBuilder app, UnsubscribeStage stage, Func<RequestDelegate, RequestDelegate> guarded)
    {
        const string path = "/" + UnsubscribeLinks.Path;
        app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], guarded(context => AskAsync(context, stage)));
        app.MapMethods(path, [HttpMethods.Post], guarded(context => EndAsync(context, stage)));
    }

    private static async Task AskAsync(HttpContext context, UnsubscribeStage stage)
    {
        var (list, reader, token) = Link(context);
        var genuine = await stage.IsGenuineAsync(list, reader, token, context.RequestAborted);
        await ShowAsync(context, genuine ? UnsubscribeState.Asked : UnsubscribeState.NotGenuine, list);
    }

    private static async Task EndAsync(HttpContext context, UnsubscribeStage stage)
    {
        var (list, reader, token) = Link(context);
        var ended = await stage.EndAsync(list, reader, token, context.RequestAborted);
        await ShowAsync(context, ended ? UnsubscribeState.Ended : UnsubscribeState.NotGenuine, list);
    }

    private static Task ShowAsync(HttpContext context, UnsubscribeState state, string? list)
    {
        context.Response.StatusCode = state is UnsubscribeState.NotGenuine ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
        return Html.WriteAsync<Unsubscribe>(context, new()
        {
            [nameof(Unsubscribe.State)] = state,
            [nameof(Unsubscribe.List)] = list,
            [nameof(Unsubscribe.Address)] = context.Request.Path + context.Request.QueryString.ToUriComponent(),
        });
    }

    private static (string? List, string? Reader, string? Token) Link(HttpContext context)
    {
        var query = context.Request.Query;
        return (query["list"], query["reader"], query["token"]);
    }
}

/// <summary>What the page has to say.</summary>
public enum UnsubscribeState
{
    Asked,
    Ended,
    NotGenuine,
}
