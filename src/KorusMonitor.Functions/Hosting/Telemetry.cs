using KorusMonitor.Azure;
using Microsoft.ApplicationInsights.Extensibility;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace KorusMonitor.Functions.Hosting;

/// <summary>
/// Traces and metrics over OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says (the exporter reads its other settings itself), and traces to
/// Application Insights. Neither is asked at the start: one that is down costs its telemetry and nothing else.
/// </summary>
internal static class Telemetry
{
    private const string ServiceName = "korus-functions";

    /// <returns><c>null</c> where nothing is configured. Disposing it sends what is left.</returns>
    public static IDisposable? Start(TelemetrySettings settings) => settings is { Otlp: null, ApplicationInsights: null }
        ? null
        : OpenTelemetrySdk.Create(telemetry =>
        {
            telemetry.ConfigureResource(resource => resource.AddService(ServiceName).AddEnvironmentVariableDetector()).WithTracing(tracing =>
            {
                tracing.SetSampler(new ParentBasedSampler(new RootSampler()));
                tracing.AddSource(Stages.StageActivities.SourceName, "Microsoft.AspNetCore", "System.Net.Http");
                if (settings.Otlp is not null)
                {
                    tracing.AddOtlpExporter();
                }

                if (settings.ApplicationInsights is not null)
                {
                    tracing.AddProcessor(new BatchActivityExportProcessor(new ApplicationInsightsExporter(Insights(settings), ServiceName)));
                }
            });
            if (settings.Otlp is not null)
            {
                telemetry.WithMetrics(metrics => metrics
                    .AddMeter("System.Runtime", "System.Net.Http", "Microsoft.AspNetCore.Hosting")
                    .AddOtlpExporter());
            }
        });

    private static TelemetryConfiguration Insights(TelemetrySettings settings)
    {
        var configuration = new TelemetryConfiguration { ConnectionString = settings.ApplicationInsights };
        if (settings.SignsIn)
        {
            configuration.SetAzureTokenCredential(AzureCredentials.Of(settings.ClientId));
        }

        return configuration;
    }
}
