namespace KorusMonitor.Functions.Hosting;

/// <summary>
/// The host asks <c>GET /</c> until anything answers, and later as a ping. A reader who asks for the viewer's first page comes through the
/// host as well, but with the number of an invocation.
/// </summary>
internal static class Readiness
{
    public const string InvocationId = "X-Azure-Functions-InvocationId";

    public static Task Answer(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var isPing = request.Path == "/" && HttpMethods.IsGet(request.Method) && !request.Headers.ContainsKey(InvocationId);
        return isPing ? context.Response.WriteAsync("ready", context.RequestAborted) : next(context);
    }
}
