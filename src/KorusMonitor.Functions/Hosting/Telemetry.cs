using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace KorusMonitor.Functions.Hosting;

/// <summary>Traces and metrics over OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; the exporter reads its other settings itself.</summary>
internal static class Telemetry
{
    private const string ServiceName = "korus-functions";

    /// <returns><c>null</c> where no collector is configured. Disposing it sends what is left.</returns>
    public static IDisposable? Start(HandlerSettings settings) => settings.Otlp is null
        ? null
        : OpenTelemetrySdk.Create(telemetry => telemetry
            .ConfigureResource(resource => resource.AddService(ServiceName).AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing
                .AddSource(Stages.StageActivities.SourceName, "Microsoft.AspNetCore", "System.Net.Http")
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter("System.Runtime", "System.Net.Http", "Microsoft.AspNetCore.Hosting")
                .AddOtlpExporter()));
}
