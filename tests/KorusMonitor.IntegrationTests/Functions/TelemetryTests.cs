using System.Diagnostics;
using System.Text.Json.Nodes;
using KorusMonitor.Digests;
using KorusMonitor.IntegrationTests.Storage;
using KorusMonitor.Storage;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>From a line of a digest back to the fetch, over real exporters and a real collector; and that no collector is needed.</summary>
[Collection(AzuriteFixture.Collection)]
public sealed class TelemetryTests(HandlerRig rig) : IClassFixture<HandlerRig>
{
    private const string Insights = "InstrumentationKey=11111111-2222-3333-4444-555555555555;IngestionEndpoint=";

    [Fact]
    public async Task One_trace_leads_from_a_digest_line_back_to_the_fetch()
    {
        await using var collector = await Collector.StartAsync();
        await RunAsync(new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Http.AbsoluteUri,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = Insights + collector.Http.AbsoluteUri,
        });

        var digest = await rig.Store.GetJsonAsync<DigestDocument>((await rig.NamesAsync("digests/")).ShouldHaveSingleItem(), default);
        var line = digest!.Value.Sections.SelectMany(section => section.Items).First(item => item.About.Url is not null).About;
        var (trace, span) = (line.Trace!.Split('-')[1], line.Trace.Split('-')[2]);
        await Collector.WaitForAsync(() => collector.Spans.Any(each => each.Name == "send digest"));

        // The digest's span points to the check of the release, below which stands the request for its page, and beside it the findings.
        collector.Spans.Single(each => each.Name == "send digest").Links.ShouldContain((trace, span));
        await Collector.WaitForAsync(() => collector.Spans.Any(each => each.SpanId == span));
        var check = collector.Spans.Single(each => each.SpanId == span);
        check.Name.ShouldBe("check release");
        check.TraceId.ShouldBe(trace);
        check.Tags["korus.release"].ShouldBe(line.Release);
        var below = collector.Spans.Where(each => each.TraceId == trace && each.ParentId == span).ToList();
        below.ShouldContain(each => each.Tags.ContainsKey("url.full") && new Uri(each.Tags["url.full"]).AbsolutePath == new Uri(line.Url!).AbsolutePath);
        below.ShouldContain(each => each.Name == "extract findings");

        await Collector.WaitForAsync(() => collector.Lines.Any(each => each.Contains("send digest", StringComparison.Ordinal)));
        var sent = collector.Lines.Select(each => JsonNode.Parse(each)!).Where(each => each["data"]!["baseData"]!["name"]?.GetValue<string>() == "send digest")
            .ShouldHaveSingleItem();
        sent["data"]!["baseData"]!["properties"]!["_MS.links"]!.GetValue<string>().ShouldContain($$"""{"operation_Id":"{{trace}}","id":"{{span}}"}""");
        collector.Lines.ShouldContain(each => each.Contains(trace, StringComparison.Ordinal) && each.Contains("check release", StringComparison.Ordinal));
        collector.Lines.ShouldNotContain(each => each.Contains("/track", StringComparison.Ordinal), "telemetry about telemetry");
    }

    [Fact]
    public async Task Over_gRPC_it_arrives_as_well()
    {
        await using var collector = await Collector.StartAsync();

        await ReconcileAsync(rig.With("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Grpc.AbsoluteUri));

        await Collector.WaitForAsync(() => collector.Spans.Any(each => each.Name == "invoke Reconcile"));
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", Insights)]
    public async Task A_collector_that_is_not_there_costs_nothing_but_its_telemetry(string setting, string before)
    {
        Uri address;
        await using (var gone = await Collector.StartAsync())
        {
            address = gone.Http;
        }

        var clock = Stopwatch.StartNew();
        var (exitCode, errors) = await ReconcileAsync(rig.With(setting, before + address.AbsoluteUri));

        exitCode.ShouldBe(143);
        errors.ShouldBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(40));
    }

    private static async Task<(int ExitCode, string[] Errors)> ReconcileAsync(Dictionary<string, string?> settings)
    {
        await using var handler = await HandlerProcess.StartAsync(settings);
        using var answer = await handler.InvokeAsync("Reconcile", Captures.FirstTimer("Reconcile"));
        await answer.ShouldEndInvocationAsync();
        handler.Stop();
        return (await handler.ExitCodeAsync(), [.. handler.Errors]);
    }

    /// <summary>From the sites to the mail; telemetry is sent at the latest when the process is told to stop.</summary>
    private async Task RunAsync(Dictionary<string, string?> more)
    {
        foreach (var (name, value) in rig.With("Korus__Fetching__Delay", "00:00:00.010"))
        {
            more.TryAdd(name, value);
        }

        await using var handler = await HandlerProcess.StartAsync(more);
        foreach (var function in new[] { "CollectReleases", "Reconcile", "SendDigest" })
        {
            using var answer = await handler.InvokeAsync(function, Captures.FirstTimer(function));
            await answer.ShouldEndInvocationAsync();
        }

        handler.Stop();
        await handler.ExitCodeAsync();
    }
}
