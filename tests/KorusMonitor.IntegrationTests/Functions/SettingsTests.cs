using System.Text.Json.Nodes;
using KorusMonitor.Functions.Hosting;
using KorusMonitor.Shared;
using Microsoft.Extensions.Configuration;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>What is refused, and that host.json, the functions' folders, the settings' documentation and the program agree.</summary>
public sealed class SettingsTests
{
    private static readonly string Root = PublishedFolder.Root;

    [Theory]
    [InlineData("CollectSchedule", null, "CollectSchedule")]
    [InlineData("DigestSchedule", "7:00", "DigestSchedule")]
    [InlineData("ReconcileSchedule", "", "ReconcileSchedule")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", null, "FUNCTIONS_CUSTOMHANDLER_PORT")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "70000", "FUNCTIONS_CUSTOMHANDLER_PORT")]
    [InlineData("KorusStore:blobServiceUri", "https://account.blob.core.windows.net", "KorusStore")]
    [InlineData("KorusStore", "", "KorusStore")]
    [InlineData("Korus:Store:Container", "", "container")]
    [InlineData("Korus:Functions:Deadline", "00:06:00", "Korus__Functions__Deadline")]
    [InlineData("Korus:Functions:Deadline", "soon", "Korus__Functions__Deadline")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317/", "OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("Korus:Digest:Recipients:0", "nobody", "Korus:Digest:Recipients")]
    [InlineData("Korus:Digest:Smtp:Host", "", "Korus:Digest:Smtp:Host")]
    [InlineData("Korus:Digest:Sender", "Pigeon", "Korus:Digest")]
    [InlineData("Korus:Digest:Sender", "Folder", "Korus:Digest:Folder")]
    [InlineData("Korus:Digest:Sender", null, "Korus:Digest:CommunicationServices:Endpoint")]
    [InlineData("Korus:Digest:Hours", "7", "Hours")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "00000000-0000-0000-0000-000000000001", "APPLICATIONINSIGHTS_CONNECTION_STRING")]
    [InlineData("Korus:Fetching:Retries", "many", "Korus:Fetching")]
    [InlineData("Korus:Fetching:Retries", "-1", "Korus:Fetching:Retries")]
    [InlineData("Korus:Collect:RecheckBudget", "-1", "Korus:Collect:RecheckBudget")]
    [InlineData("Korus:Sources:moti:Enabled", "false", "moti")]
    [InlineData("Korus:Sources:motir-en:BaseAddress", "ftp://x", "motir-en:BaseAddress")]
    public void A_setting_that_cannot_work_is_refused_by_name(string name, string? value, string said)
    {
        var failure = Should.Throw<StatedFailureException>(() => Start((name, value)));

        failure.Message.ShouldContain(said);
        failure.Message.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("Korus:Functions:Deadline", "00:05:00")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4317")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=11111111-2222-3333-4444-555555555555;IngestionEndpoint=http://127.0.0.1:9/")]
    [InlineData("Korus:Digest:Sender", "SMTP")]
    [InlineData("Korus:Digest:Hour", "0")]
    public void A_setting_that_can_work_is_taken(string name, string value) => Should.NotThrow(() => Start((name, value)));

    [Fact]
    public void With_an_identity_the_store_is_that_of_the_triggers()
    {
        var settings = HandlerSettings.Read(Configuration(
            ("KorusStore", null), ("KorusStore:blobServiceUri", "https://account.blob.core.windows.net"), ("KorusStore:clientId", "11111111-2222-3333-4444-555555555555")));

        settings.Store.ServiceUri.ShouldBe(new Uri("https://account.blob.core.windows.net"));
        settings.Store.ManagedIdentityClientId.ShouldBe("11111111-2222-3333-4444-555555555555");
        settings.OpenStore().ShouldNotBeNull();
    }

    [Fact]
    public void The_hosts_settings_fit_the_program()
    {
        var host = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "host.json")))!;

        host["customHandler"]!["description"]!["defaultExecutablePath"]!.GetValue<string>().ShouldBe(typeof(HandlerSettings).Assembly.GetName().Name);
        host["customHandler"]!["enableForwardingHttpRequest"]!.GetValue<bool>().ShouldBeTrue();
        host["extensions"]!["http"]!["routePrefix"]!.GetValue<string>().ShouldBeEmpty();
        (HandlerSettings.LongestDeadline * 2).ShouldBe(TimeSpan.Parse(host["functionTimeout"]!.GetValue<string>(), null));
    }

    [Fact]
    public void Every_function_has_its_bindings_and_every_setting_that_they_name_is_documented()
    {
        var folder = Path.Combine(Root, "src", "KorusMonitor.Functions");
        var documented = File.ReadAllText(Path.Combine(folder, "docs", "settings.md"));
        var bindings = Directory.GetDirectories(Path.Combine(folder, "functions")).ToDictionary(
            path => Path.GetFileName(path)!, path => JsonNode.Parse(File.ReadAllText(Path.Combine(path, "function.json")))!["bindings"]![0]!);

        bindings.Keys.Order().ShouldBe(["CollectReleases", "ExtractFindings", "Reconcile", "ReviewPoison", "SendDigest", "Unsubscribe", "Viewer"]);
        bindings["ExtractFindings"]["path"]!.GetValue<string>().ShouldBe($"{HandlerSettings.DefaultContainer}/snapshots/{{name}}");
        bindings["ExtractFindings"]["source"]!.GetValue<string>().ShouldBe("EventGrid");
        foreach (var (function, binding) in bindings)
        {
            string?[] named = [binding["schedule"]?.GetValue<string>().Trim('%'), binding["connection"]?.GetValue<string>()];
            foreach (var setting in named.OfType<string>())
            {
                documented.ShouldContain($"`{setting}", customMessage: function);
            }
        }
    }

    private static void Start(params (string Name, string? Value)[] changes)
    {
        var settings = HandlerSettings.Read(Configuration(changes));
        using var pipeline = settings.OpenPipeline();
        HandlerApp.Build(settings, pipeline).ShouldNotBeNull();
    }

    private static IConfiguration Configuration(params (string Name, string? Value)[] changes)
    {
        var settings = AppSettings.For("UseDevelopmentStorage=true", HandlerSettings.DefaultContainer)
            .ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => setting.Value);
        settings["FUNCTIONS_CUSTOMHANDLER_PORT"] = "41819";
        foreach (var (name, value) in changes)
        {
            settings[name] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }
}
