using System.Net;
using KorusMonitor.IntegrationTests.Storage;
using KorusMonitor.Storage;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>What the host was seen to send, against the real handler: every answer must be one that the host can use.</summary>
[Collection(AzuriteFixture.Collection)]
public sealed class ContractTests(HandlerRig rig) : IClassFixture<HandlerRig>
{
    public static TheoryData<string, string> Timers => new()
    {
        { "CollectReleases", Captures.FirstTimer("CollectReleases") },
        { "Reconcile", Captures.TimerByHand("Reconcile") },
        { "SendDigest", Captures.TimerAttempt("SendDigest") },
        { "SendDigest", Captures.TimerRetry("SendDigest") },
    };

    [Theory]
    [MemberData(nameof(Timers))]
    public async Task A_timer_is_answered_so_that_the_invocation_ends(string function, string body)
    {
        using var answer = await rig.Handler.InvokeAsync(function, body);

        await answer.ShouldEndInvocationAsync();
    }

    [Theory]
    [InlineData("shape-four")]
    [InlineData("shape~20five")]
    [InlineData("token-only")]
    public async Task A_blob_invocation_of_any_shape_leads_to_findings_however_often_it_comes(string release)
    {
        var blob = await rig.SnapshotAsync(release);
        var address = rig.AddressOf(blob).Replace("~", "%7E", StringComparison.Ordinal);
        var token = blob["snapshots/".Length..];
        var body = release switch
        {
            "shape-four" => Captures.Blob(address, token),
            "token-only" => Captures.BlobByToken(token),
            _ => Captures.BlobOfExtension5(address, token),
        };

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var answer = await rig.Handler.InvokeAsync("ExtractFindings", body);
            await answer.ShouldEndInvocationAsync();
        }

        (await rig.Store.GetAsync($"findings/{HandlerRig.Source}/{release}/000001.json", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_poison_message_is_told_once_and_the_snapshot_waits_to_be_tried_again()
    {
        var blob = await rig.SnapshotAsync("poisoned");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var answer = await rig.Handler.InvokeAsync("ReviewPoison", Captures.Poison(rig.Container, blob));
            await answer.ShouldEndInvocationAsync();
        }

        (await rig.NamesAsync($"todo/{HandlerRig.Source}/poisoned/")).ShouldHaveSingleItem();
        (await rig.NamesAsync($"pending/health/{HandlerRig.Source}/not-extracted-poisoned")).ShouldHaveSingleItem();

        using var again = await rig.Handler.InvokeAsync("Reconcile", Captures.FirstTimer("Reconcile"));
        await again.ShouldEndInvocationAsync();
        (await rig.NamesAsync($"todo/{HandlerRig.Source}/poisoned/")).ShouldBeEmpty();
        (await rig.NamesAsync($"findings/{HandlerRig.Source}/poisoned/")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK, "text/html; charset=utf-8", "What the next digest would say")]
    [InlineData("/releases?source=ustr-press-releases", HttpStatusCode.OK, "text/html; charset=utf-8", "ustr-press-releases")]
    [InlineData("/style.css", HttpStatusCode.OK, "text/css; charset=utf-8", "{")]
    [InlineData("/nothing/here.txt", HttpStatusCode.NotFound, "text/html; charset=utf-8", "Not found")]
    [InlineData("/CollectReleases", HttpStatusCode.NotFound, "text/html; charset=utf-8", "Not found")]
    public async Task Forwarded_requests_reach_the_viewer_at_the_path_that_the_reader_asked_for(
        string path, HttpStatusCode status, string type, string said)
    {
        using var answer = await rig.Handler.ForwardAsync(HttpMethod.Get, path);
        using var head = await rig.Handler.ForwardAsync(HttpMethod.Head, path);

        answer.StatusCode.ShouldBe(status);
        head.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        (await answer.Content.ReadAsStringAsync()).ShouldContain(said);
    }

    /// <summary>Captures of other apps' functions, and bodies of one trigger at the function of another: an answer at once, never a hang.</summary>
    public static TheoryData<string, string, int> Strangers => new()
    {
        { "Tick", Captures.FirstTimer("Tick"), 404 },
        { "Tick", Captures.TimerByHand("Tick"), 404 },
        { "TickRetry", Captures.TimerRetry("TickRetry"), 404 },
        { "BlobTxt", Captures.Blob("http://127.0.0.1:11000/devstoreaccount1/texts/notes/first%20file.txt", "notes/first file.txt"), 404 },
        { "BlobBin", Captures.BlobByTokens, 404 },
        { "QueueJob", Captures.Message("plain text message"), 404 },
        { "EgEvent", Captures.EventGridEvent, 404 },
        { "HttpPlain", Captures.HttpRequest, 404 },
        { "Viewer", Captures.HttpRequest, 404 },
        { "collectreleases/", Captures.EventGridEvent, 200 },
        { "ExtractFindings", Captures.Blob("http://127.0.0.1:11000/devstoreaccount1/texts/notes/first%20file.txt", "notes/first file.txt"), 400 },
        { "ExtractFindings", Captures.BlobByTokens, 400 },
        { "ExtractFindings", Captures.EventGridEvent, 400 },
        { "ReviewPoison", Captures.HttpRequest, 400 },
        { "ReviewPoison", Captures.Message("""{"id":42,"name":"abc","when":"2026-01-02T03:04:05Z","flag":true,"list":[1],"obj":{"z":1}}"""), 400 },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task What_is_meant_for_another_function_is_answered_with_a_status_that_fits(string function, string body, int status)
    {
        using var answer = await rig.Handler.InvokeAsync(function, body);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json");
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("""{"Outputs":{},"Logs":""");
    }

    [Fact]
    public async Task The_hosts_ping_is_answered_without_a_look_at_the_store()
    {
        (await rig.Handler.Client.GetStringAsync(new Uri("/", UriKind.Relative))).ShouldBe("ready");
    }
}
