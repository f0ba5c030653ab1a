using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.DataContracts;
using Microsoft.ApplicationInsights.Extensibility;
using OpenTelemetry;
using OperationTelemetry = Microsoft.ApplicationInsights.Extensibility.Implementation.OperationTelemetry;

namespace KorusMonitor.Functions.Hosting;

/// <summary>
/// Spans as Application Insights keeps them: what comes from outside is a request, everything else a dependency. Links go where its own
/// exporters put them, so that its pages follow them.
/// </summary>
internal sealed class ApplicationInsightsExporter(TelemetryConfiguration configuration, string role) : BaseExporter<Activity>
{
    private static readonly TimeSpan LongestFlush = TimeSpan.FromSeconds(5);
    private readonly TelemetryClient client = new(configuration);

    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            if (span.Kind is ActivityKind.Server or ActivityKind.Consumer)
            {
                client.TrackRequest(Request(span));
            }
            else
            {
                client.TrackDependency(Dependency(span));
            }
        }

        return ExportResult.Success;
    }

    /// <summary>What could not be sent by then is lost: a handler that ends must not hang on a service that does not answer.</summary>
    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        using var patience = new CancellationTokenSource(LongestFlush, TimeProvider.System);
        var flushing = client.FlushAsync(patience.Token);
        return ((IAsyncResult)flushing).AsyncWaitHandle.WaitOne(LongestFlush) && flushing.IsCompletedSuccessfully;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            configuration.Dispose();
        }

        base.Dispose(disposing);
    }

    private RequestTelemetry Request(Activity span) => Filled(span, new RequestTelemetry
    {
        ResponseCode = Tag(span, "http.response.status_code") ?? string.Empty,
        Url = Uri.TryCreate(Tag(span, "url.full"), UriKind.Absolute, out var address) ? address : null,
    });

    private DependencyTelemetry Dependency(Activity span) => Filled(span, new DependencyTelemetry
    {
        Type = Tag(span, "http.request.method") is null ? "InProc" : "Http",
        Target = Tag(span, "server.address"),
        Data = Tag(span, "url.full"),
        ResultCode = Tag(span, "http.response.status_code"),
    });

    private T Filled<T>(Activity span, T telemetry)
        where T : OperationTelemetry
    {
        telemetry.Name = span.DisplayName;
        telemetry.Id = span.SpanId.ToHexString();
        telemetry.Timestamp = span.StartTimeUtc;
        telemetry.Duration = span.Duration;
        telemetry.Success = span.Status != ActivityStatusCode.Error;
        telemetry.Context.Operation.Id = span.TraceId.ToHexString();
        telemetry.Context.Operation.ParentId = span.ParentSpanId == default ? null : span.ParentSpanId.ToHexString();
        telemetry.Context.Cloud.RoleName = role;
        foreach (var (name, value) in span.TagObjects)
        {
            telemetry.Properties[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
        }

        if (span.Links.Any())
        {
            telemetry.Properties["_MS.links"] = JsonSerializer.Serialize(
                span.Links.Select(link => new { operation_Id = link.Context.TraceId.ToHexString(), id = link.Context.SpanId.ToHexString() }));
        }

        return telemetry;
    }

    private static string? Tag(Activity span, string name) =>
        Convert.ToString(span.GetTagItem(name), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
}
