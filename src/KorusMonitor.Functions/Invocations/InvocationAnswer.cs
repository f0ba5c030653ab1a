using System.Text.Json;

namespace KorusMonitor.Functions.Invocations;

/// <summary>
/// Answers as the host wants them: never empty, never <c>null</c>, always <c>application/json</c>. Any other 200 would leave the invocation
/// hanging until the host kills this process.
/// </summary>
internal static class InvocationAnswer
{
    private static readonly byte[] Done = """{"Outputs":{},"Logs":null,"ReturnValue":null}"""u8.ToArray();

    public static Task DoneAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, Done);

    /// <param name="context">Of the invocation.</param>
    /// <param name="status">Not 2xx: the host counts the invocation as failed.</param>
    /// <param name="line">For people who ask by hand; the host drops it.</param>
    public static Task FailedAsync(HttpContext context, int status, string line) =>
        WriteAsync(context, status, JsonSerializer.SerializeToUtf8Bytes(new { Outputs = new { }, Logs = new[] { line }, ReturnValue = (object?)null }));

    private static async Task WriteAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
