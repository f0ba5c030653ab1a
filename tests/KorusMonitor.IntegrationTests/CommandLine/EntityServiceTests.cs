using System.Text.Json.Nodes;
using KorusMonitor.IntegrationTests.Language;
using KorusMonitor.IntegrationTests.Pipeline;

namespace KorusMonitor.IntegrationTests.CommandLine;

/// <summary><c>korus</c> asks the entity service that its settings name, and never waits for it.</summary>
[Collection(CommandLineGroup.Name)]
public sealed class EntityServiceTests(CommandFixture korus)
{
    [Fact]
    public async Task Reconcile_asks_about_what_was_extracted_while_the_service_was_off()
    {
        await using var service = await LanguageStandIn.StartAsync();
        service.Knows("Korea", "Location").Knows("trade", "Event");
        var store = korus.CopyOfStore();

        var result = await RunAsync(service, "reconcile", "--data", store, "--set", "Korus:Language:DailyRecords=40");

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain($"{korus.Rig.Watched.Count} to ask the entity service about");
        result.Errors.ShouldContain("the 40 text records of today are spent");
        var findings = Directory.EnumerateFiles(Path.Combine(store, "findings"), "*.json", SearchOption.AllDirectories).Select(file => JsonNode.Parse(File.ReadAllText(file))!).ToList();
        var answered = findings.Where(found => found["entityService"]?["state"]?.GetValue<string>() == "answered").ToList();
        answered.Count.ShouldBeInRange(1, findings.Count - 1);
        answered.SelectMany(found => found["entities"]!.AsArray()).Select(entity => entity!["foundBy"]!.GetValue<string>()).Distinct().Order().ShouldBe(["both", "local", "service"]);
    }

    [Fact]
    public async Task A_service_that_fails_is_said_and_nothing_fails_with_it()
    {
        await using var service = await LanguageStandIn.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            service.Next(400, """{"error":{"code":"InvalidRequest","message":"m"}}""");
        }

        var store = korus.CopyOfStore();
        var result = await RunAsync(service, "reconcile", "--data", store);

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("the service answered for 0 snapshots");
        result.Errors.ShouldContain("the entity service does not answer; the rest is asked at the next run");
    }

    [Fact]
    public async Task A_setting_of_it_that_cannot_work_is_named()
    {
        var result = await korus.RunAsync("extract", "--data", korus.CopyOfStore(), "--set", "Korus:Language:Endpoint=http://language.example/");

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldContain("Korus:Language:Endpoint is not an https address");
    }

    private Task<KorusResult> RunAsync(LanguageStandIn service, params string[] arguments) =>
        korus.RunAsync([.. arguments, "--set", $"Korus:Language:Endpoint={service.Address}", "--set", $"Korus:Language:Key={LanguageStandIn.Key}"]);
}
