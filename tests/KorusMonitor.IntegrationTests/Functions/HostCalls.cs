using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>Requests as the host makes them: chunked JSON without length, with its headers.</summary>
internal static class HostCalls
{
    public static async Task<HttpResponseMessage> InvokeAsync(this HandlerProcess handler, string function, string body)
    {
        using var request = Headed(new HttpRequestMessage(HttpMethod.Post, function));
        request.Content = new StringContent(body, new UTF8Encoding(false));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
        request.Headers.TransferEncodingChunked = true;
        return await handler.Client.SendAsync(request);
    }

    public static async Task<HttpResponseMessage> ForwardAsync(this HandlerProcess handler, HttpMethod method, string path)
    {
        using var request = Headed(new HttpRequestMessage(method, path));
        request.Headers.Host = "127.0.0.1:7071";
        request.Headers.TryAddWithoutValidation("X-Custom", "v1");
        return await handler.Client.SendAsync(request);
    }

    /// <summary>What the host needs of an answer that is to end the invocation: anything else hangs it, or fails it.</summary>
    public static async Task ShouldEndInvocationAsync(this HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsByteArrayAsync();
        ((int)answer.StatusCode).ShouldBe(200, Encoding.UTF8.GetString(body));
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json");
        answer.Content.Headers.ContentLength.ShouldBe(body.Length);
        body.ShouldBe("""{"Outputs":{},"Logs":null,"ReturnValue":null}"""u8.ToArray());
    }

    public static async Task ShouldFailInvocationAsync(this HttpResponseMessage answer, int status, string said)
    {
        var body = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, body);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json");
        JsonNode.Parse(body)!["Logs"]![0]!.GetValue<string>().ShouldContain(said);
    }

    /// <summary>What the host called the invocation: every line about it has this id.</summary>
    public static string InvocationId(this HttpResponseMessage answer) =>
        answer.RequestMessage!.Headers.GetValues("X-Azure-Functions-InvocationId").Single();

    /// <returns>The one line on stderr that has these words.</returns>
    public static async Task<string> ShouldSayOnceAsync(this HandlerProcess handler, string said)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!handler.Errors.Any(line => line.Contains(said, StringComparison.Ordinal)))
        {
            // Lines travel through a pipe: they come a little after the answer.
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
        }

        return handler.Errors.Where(line => line.Contains(said, StringComparison.Ordinal)).ShouldHaveSingleItem();
    }

    private static HttpRequestMessage Headed(HttpRequestMessage request)
    {
        request.Headers.UserAgent.ParseAdd("Azure-Functions-Host/4.1037.0.0");
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        return request;
    }
}
