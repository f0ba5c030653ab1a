using System.Net;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Unsubscribing;
using KorusMonitor.Stages;
using KorusMonitor.Tests.Support;
using KorusMonitor.Viewer;

namespace KorusMonitor.Tests.Viewer;

/// <summary>The page behind a mail's unsubscribe link, asked over HTTP without signing in.</summary>
public sealed class UnsubscribeTests : IAsyncLifetime
{
    private readonly InMemoryStore store = new();
    private readonly StoppedClock clock = new("2026-11-20T12:30:00Z");
    private ViewerDriver viewer = null!;
    private UnsubscribeStage stage = null!;
    private string link = string.Empty;

    public async Task InitializeAsync()
    {
        stage = new UnsubscribeStage(store, null, clock);
        viewer = await ViewerDriver.StartAsync(store, new ViewerOptions { Read = (_, _) => throw new InvalidOperationException("nothing is read"), Unsubscribing = stage });
        var address = (await stage.LinksAsync(default)).Of(new DigestLinks("http://127.0.0.1/"), "default", "a@example.org");
        link = address["http://127.0.0.1".Length..];
    }

    public async Task DisposeAsync() => await viewer.DisposeAsync();

    [Fact]
    public async Task Looking_asks_and_ends_nothing_posting_ends_it_and_again_changes_nothing()
    {
        var page = await viewer.PageAsync(link);
        page.QuerySelector("form")!.GetAttribute("method").ShouldBe("post");
        page.QuerySelector("form")!.GetAttribute("action").ShouldBe(link);
        (await stage.HasEndedAsync("default", "a@example.org", default)).ShouldBeFalse();

        foreach (var body in new[] { "List-Unsubscribe=One-Click", string.Empty })
        {
            using var answer = await viewer.PostAsync(link, body);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("Unsubscribed");
        }

        (await stage.HasEndedAsync("default", "a@example.org", default)).ShouldBeTrue();
        (await stage.HasEndedAsync("default", "b@example.org", default)).ShouldBeFalse();
        (await stage.HasEndedAsync("team", "a@example.org", default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_that_is_not_ours_is_not_found_and_shows_nothing_of_what_it_says()
    {
        var reader = UnsubscribeLinks.Reader("default", "b@example.org");
        foreach (var address in new[]
        {
            "/unsubscribe", link[..^1], link.Replace("list=default", "list=%3Cscript%3E", StringComparison.Ordinal),
            link.Replace(UnsubscribeLinks.Reader("default", "a@example.org"), reader, StringComparison.Ordinal), link + "&token=x",
        })
        {
            using var answer = await viewer.PostAsync(address, "List-Unsubscribe=One-Click");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script>");
        }

        (await stage.HasEndedAsync("default", "b@example.org", default)).ShouldBeFalse();
    }

    [Fact]
    public async Task All_instances_sign_with_the_one_secret_of_the_store_and_no_address_stands_in_a_link()
    {
        var other = (await new UnsubscribeStage(store, null, clock).LinksAsync(default)).Of(new DigestLinks("http://127.0.0.1/"), "default", "a@EXAMPLE.org");

        other.ShouldNotContain("@");
        other.ShouldNotContain("example");
        other.ShouldEndWith(link);
        new UnsubscribeLinks(new byte[32]).Of(new DigestLinks("http://127.0.0.1/"), "default", "a@example.org").ShouldNotEndWith(link);
    }
}
