using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>
/// Takes telemetry on loopback: OTLP over HTTP (<c>/v1/traces</c>), OTLP over gRPC, and Application Insights' lines (<c>/v2.1/track</c>).
/// </summary>
internal sealed class Collector : IAsyncDisposable
{
    private const int GrpcPrefix = 5;
    private readonly WebApplication app;

    private Collector(WebApplication app) => this.app = app;

    /// <summary>Every span that came over OTLP.</summary>
    public ConcurrentQueue<OtlpSpan> Spans { get; } = new();

    /// <summary>Every line that came in Application Insights' format.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    public Uri Http { get; private set; } = null!;

    public Uri Grpc { get; private set; } = null!;

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        var app = builder.Build();
        var collector = new Collector(app);
        app.Run(collector.TakeAsync);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        (collector.Http, collector.Grpc) = (new Uri(addresses[0]), new Uri(addresses[1]));
        return collector;
    }

    public static async Task WaitForAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var isZipped = context.Request.Headers.ContentEncoding == "gzip";
        await using var body = isZipped ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
        using var copy = new MemoryStream();
        await body.CopyToAsync(copy);
        var bytes = copy.ToArray();
        switch (context.Request.Path.Value)
        {
            case "/v1/traces":
                Keep(OtlpSpan.Parse(bytes));
                break;
            case "/opentelemetry.proto.collector.trace.v1.TraceService/Export":
                Keep(OtlpSpan.Parse(bytes.AsMemory(GrpcPrefix)));
                break;
            case "/v2.1/track" or "/v2/track":
                foreach (var line in System.Text.Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    Lines.Enqueue(line);
                }

                await context.Response.WriteAsync("{}");
                return;
        }

        if (context.Request.Path.Value!.EndsWith("/Export", StringComparison.Ordinal))
        {
            context.Response.ContentType = "application/grpc";
            context.Response.DeclareTrailer("grpc-status");
            await context.Response.Body.WriteAsync(new byte[GrpcPrefix]);
            context.Response.AppendTrailer("grpc-status", "0");
        }
    }

    private void Keep(IEnumerable<OtlpSpan> spans)
    {
        foreach (var span in spans)
        {
            Spans.Enqueue(span);
        }
    }
}
