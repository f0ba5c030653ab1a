using Microsoft.ApplicationInsights.Extensibility;

namespace KorusMonitor.Functions.Hosting;

/// <summary>Where traces go; both, one or nowhere.</summary>
/// <param name="Otlp">An OpenTelemetry collector; <c>null</c>: none.</param>
/// <param name="ApplicationInsights">A connection string, the one that the host uses too; <c>null</c>: none.</param>
/// <param name="SignsIn">Application Insights takes telemetry from identities only.</param>
/// <param name="ClientId">Which identity; <c>null</c> for the process's own.</param>
internal sealed record TelemetrySettings(Uri? Otlp, string? ApplicationInsights, bool SignsIn, string? ClientId)
{
    private const string OtlpName = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string InsightsName = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string SignInName = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <exception cref="StatedFailureException">A setting cannot work; the message names it. That nobody answers there is no such failure.</exception>
    public static TelemetrySettings Read(IConfiguration settings)
    {
        var signIn = (settings[SignInName] ?? string.Empty)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('=', 2))
            .ToLookup(pair => pair[0], pair => pair[^1], StringComparer.OrdinalIgnoreCase);
        return new TelemetrySettings(
            OtlpOf(settings[OtlpName]), InsightsOf(settings[InsightsName]), signIn["Authorization"].Contains("AAD"), signIn["ClientId"].FirstOrDefault());
    }

    private static Uri? OtlpOf(string? text) => string.IsNullOrEmpty(text)
        ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new StatedFailureException($"{OtlpName} is not an absolute http or https address.");

    private static string? InsightsOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            using var configuration = new TelemetryConfiguration { ConnectionString = text };
            return text;
        }
        catch (ArgumentException)
        {
            // Without its message, which repeats parts of the string.
            throw new StatedFailureException($"{InsightsName} is not a connection string of Application Insights: take it from the portal as it is.");
        }
    }
}
