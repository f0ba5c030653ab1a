using System.Globalization;
using KorusMonitor.Azure;
using KorusMonitor.Azure.Language;
using KorusMonitor.Azure.Mail;
using KorusMonitor.Azure.Storage;
using KorusMonitor.Digests;
using KorusMonitor.Findings.Service;
using KorusMonitor.Stages;
using KorusMonitor.Storage;

namespace KorusMonitor.Functions.Hosting;

/// <summary>App settings, as docs/settings.md lists them; read once, wrong ones refused with their names.</summary>
/// <param name="Port">On 127.0.0.1, where the host calls.</param>
/// <param name="Store">Where everything is kept.</param>
/// <param name="Stages">Section <c>Korus</c>.</param>
/// <param name="Deadline">After how long an invocation stops between two items.</param>
/// <param name="Telemetry">Where traces go.</param>
internal sealed record HandlerSettings(
    int Port, AzureBlobStoreOptions Store, PipelineSettings Stages, TimeSpan Deadline, TelemetrySettings Telemetry)
{
    public const string DefaultContainer = "korus";

    /// <summary>Half of <c>functionTimeout</c> in host.json: after the whole, the host kills the process and all that it is doing.</summary>
    public static readonly TimeSpan LongestDeadline = TimeSpan.FromMinutes(5);

    private const string PortName = "FUNCTIONS_CUSTOMHANDLER_PORT";
    private static readonly string[] Schedules = ["CollectSchedule", "DigestSchedule", "ReconcileSchedule"];

    public static IConfiguration Environment() => new ConfigurationBuilder().AddEnvironmentVariables().Build();

    /// <exception cref="StatedFailureException">A setting is missing or cannot work; the message names it.</exception>
    public static HandlerSettings Read(IConfiguration settings)
    {
        // The host resolves the schedules; without one it leaves that function out, and nobody would notice.
        foreach (var schedule in Schedules)
        {
            var fields = settings[schedule]?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;
            Require(fields == 6, $"{schedule} is not a schedule of six fields, for example '0 */15 * * * *'.");
        }

        var stages = PipelineSettings.From(settings.GetSection("Korus"));
        var hasSender = settings["Korus:Digest:Sender"] is not null;
        return new HandlerSettings(
            PortOf(settings[PortName]),
            StoreOf(settings),
            hasSender ? stages : stages with { Digest = stages.Digest with { Sender = DigestTransport.CommunicationServices } },
            DeadlineOf(settings["Korus:Functions:Deadline"]),
            TelemetrySettings.Read(settings));
    }

    /// <exception cref="StatedFailureException">The store's settings are not valid.</exception>
    public IBlobStore OpenStore() => AzureBlobStores.Open(Store);

    /// <returns><c>null</c> where no endpoint is set: then the local recognizer alone serves.</returns>
    public IEntityService? OpenLanguage() => Stages.Language.IsOn ? LanguageServices.Open(Stages.Language, Store.ManagedIdentityClientId) : null;

    /// <exception cref="StatedFailureException">A setting of the store or of a stage is not valid.</exception>
    public Pipeline OpenPipeline() => new(
        Stages,
        OpenStore(),
        TimeProvider.System,
        options => new CommunicationServicesMailSender(options, AzureCredentials.Of(Store.ManagedIdentityClientId), TimeProvider.System),
        OpenLanguage());

    private static int PortOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw new StatedFailureException($"{PortName} is not a port: the Functions host sets it when it starts this program.");

    /// <summary>The settings that the host's triggers read too, so that both look at one account.</summary>
    private static AzureBlobStoreOptions StoreOf(IConfiguration settings)
    {
        var store = settings.GetSection("KorusStore");
        var address = store["blobServiceUri"];
        Require(
            string.IsNullOrWhiteSpace(store.Value) != string.IsNullOrWhiteSpace(address),
            "Exactly one of KorusStore and KorusStore__blobServiceUri must be set: they say where the store is.");
        Uri? service = null;
        Require(
            string.IsNullOrWhiteSpace(address) || Uri.TryCreate(address, UriKind.Absolute, out service) && service.Scheme == Uri.UriSchemeHttps,
            "KorusStore__blobServiceUri is not an https address, for example https://account.blob.core.windows.net.");
        return new AzureBlobStoreOptions
        {
            ConnectionString = store.Value,
            ServiceUri = service,
            ManagedIdentityClientId = store["clientId"],
            Container = settings["Korus:Store:Container"] ?? DefaultContainer,
        };
    }

    private static TimeSpan DeadlineOf(string? text)
    {
        var deadline = LongestDeadline;
        Require(
            text is null || (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out deadline) && deadline > TimeSpan.Zero && deadline <= LongestDeadline),
            "Korus__Functions__Deadline is not a time of at most 00:05:00, half of the host's functionTimeout.");
        return deadline;
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new StatedFailureException(problem);
        }
    }
}
