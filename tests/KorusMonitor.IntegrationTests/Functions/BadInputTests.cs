using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using KorusMonitor.IntegrationTests.Storage;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>The right status, one line in the log, nothing lost, nothing hung.</summary>
[Collection(AzuriteFixture.Collection)]
public sealed class BadInputTests(HandlerRig rig) : IClassFixture<HandlerRig>
{
    private const int HundredMegabytes = 100 * 1024 * 1024;

    [Theory]
    [InlineData("CollectReleases", "", 400, "not JSON")]
    [InlineData("SendDigest", "{\"Data\":{", 400, "not JSON")]
    [InlineData("Reconcile", "null", 400, "no object 'Data'")]
    [InlineData("Reconcile", "[1]", 400, "no object 'Data'")]
    [InlineData("SendDigest", "{\"Data\":{},\"Metadata\":\"x\"}", 400, "no object 'Metadata'")]
    [InlineData("ExtractFindings", "{\"Data\":{},\"Metadata\":{}}", 400, "neither 'Uri' nor 'name'")]
    [InlineData("ExtractFindings", "{\"Data\":{},\"Metadata\":{\"Uri\":7,\"name\":[]}}", 400, "neither 'Uri' nor 'name'")]
    [InlineData("ExtractFindings", "{\"Data\":{},\"Metadata\":{\"Uri\":\"\\\"http://127.0.0.1:1/korus/other/snapshots/a/b/1.json\\\"\"}}", 400, "not a blob under")]
    [InlineData("ExtractFindings", "{\"Data\":{},\"Metadata\":{\"name\":\"\\\"a/b c/000001.json\\\"\"}}", 400, "not the name of")]
    [InlineData("ExtractFindings", "{\"Data\":{},\"Metadata\":{\"name\":\"\\\"../../etc/000001.json\\\"\"}}", 400, "not the name of")]
    [InlineData("ExtractFindings", "{\"Data\":{},\"Metadata\":{\"name\":\"readme.txt\"}}", 400, "not the name of")]
    [InlineData("ReviewPoison", "{\"Data\":{},\"Metadata\":{}}", 400, "no 'message'")]
    [InlineData("ReviewPoison", "{\"Data\":{\"message\":\"\\\"plain text message\\\"\"},\"Metadata\":{}}", 400, "not JSON")]
    [InlineData("ReviewPoison", "{\"Data\":{\"message\":\"\\\"{}\\\"\"},\"Metadata\":{}}", 400, "names no blob")]
    [InlineData("NoSuchFunction", "{}", 404, "no function at /NoSuchFunction")]
    public async Task What_cannot_be_done_fails_with_its_reason(string function, string body, int status, string said)
    {
        using var answer = await rig.Handler.InvokeAsync(function, body);

        await answer.ShouldFailInvocationAsync(status, said);
        (await rig.Handler.ShouldSayOnceAsync(answer.InvocationId())).ShouldContain($"(status {status})");
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        using var answer = await rig.Handler.InvokeAsync("Reconcile", string.Concat(Enumerable.Repeat("{\"Data\":", 100_000)));

        await answer.ShouldFailInvocationAsync(400, "not JSON");
    }

    [Fact]
    public async Task A_snapshot_that_vanished_ends_the_invocation_since_trying_again_would_not_help()
    {
        using var answer = await rig.Handler.InvokeAsync("ExtractFindings", Captures.BlobByToken($"{HandlerRig.Source}/vanished/000001.json"));

        await answer.ShouldEndInvocationAsync();
        await rig.Handler.ShouldSayOnceAsync("vanished/1 is gone");
    }

    [Fact]
    public async Task A_manifest_of_a_newer_version_fails_the_invocation_with_one_line_that_says_so()
    {
        var blob = await rig.SnapshotAsync("from-the-future", version: 99);

        using var answer = await rig.Handler.InvokeAsync("ExtractFindings", Captures.Blob(rig.AddressOf(blob), blob["snapshots/".Length..]));

        await answer.ShouldFailInvocationAsync(500, "is of version 99");
        var line = JsonNode.Parse(await rig.Handler.ShouldSayOnceAsync("is of version 99"))!;
        line["LogLevel"]!.GetValue<string>().ShouldBe("Error");
        line["Scopes"]!.AsArray().ShouldContain(scope => scope!["Function"] != null && scope["InvocationId"]!.GetValue<string>().Length == 36);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hundred_megabytes_are_refused_and_the_next_invocation_works(bool chunked)
    {
        var clock = Stopwatch.StartNew();
        using (var request = new HttpRequestMessage(HttpMethod.Post, "ExtractFindings"))
        {
            request.Content = new ByteArrayContent(new byte[HundredMegabytes]);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
            request.Headers.TransferEncodingChunked = chunked;
            request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
            using var answer = await rig.Handler.Client.SendAsync(request);
            await answer.ShouldFailInvocationAsync(413, "longer than");
            await rig.Handler.ShouldSayOnceAsync(answer.InvocationId());
        }

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        using var next = await rig.Handler.InvokeAsync("Reconcile", Captures.FirstTimer("Reconcile"));
        await next.ShouldEndInvocationAsync();
    }
}
