using Microsoft.Playwright;

namespace KorusMonitor.IntegrationTests.Browser;

/// <summary>A page that tries everything is stored; a browser with scripts on looks at it everywhere.</summary>
[Collection(BrowserGroup.Name)]
public sealed class HostilePageTests(BrowserFixture fixture)
{
    private const string Here = $"/snapshots/{Hostile.Source}/{Hostile.Release}/2";

    [Theory]
    [InlineData("/")]
    [InlineData("/releases?from=2026-11-20")]
    [InlineData($"/releases/{Hostile.Source}/{Hostile.Release}")]
    [InlineData($"/releases/{Hostile.Source}/{Hostile.Release}/compare/1/2")]
    [InlineData(Here)]
    [InlineData(Here + "/raw")]
    [InlineData(Here + ".json")]
    [InlineData(Here + "/page")]
    [InlineData(Here + "/frame")]
    [InlineData("/ledger")]
    [InlineData("/deadlines?month=2027-01")]
    [InlineData("/entities?type=person&name=onerror")]
    [InlineData("/feeds")]
    public async Task Nothing_that_was_stored_runs_or_asks_for_anything(string path)
    {
        await using var reader = await fixture.ReaderAsync();
        await reader.GoAsync(path);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        reader.Alarms.ShouldBeEmpty();
        fixture.Attacker!.Asked.ShouldBeEmpty();
        reader.Path.ShouldBe(path);
        (await reader.Page.Locator("main script, main [onload], main [onerror], main img, main [href^=javascript], main [href^=data]").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_stored_page_is_drawn_in_its_frame_and_its_links_lead_nowhere()
    {
        await using var reader = await fixture.ReaderAsync();
        await reader.GoAsync(Here + "/page");
        var frame = reader.Page.FrameLocator("iframe.stored");
        (await frame.Locator("h1").InnerTextAsync()).ShouldBe("Statement on Korea and KORUS");

        await frame.GetByText("Read more").ClickAsync();
        await frame.GetByText("Out of the frame").ClickAsync();
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        reader.Alarms.ShouldBeEmpty();
        fixture.Attacker!.Asked.ShouldBeEmpty();
        reader.Path.ShouldBe(Here + "/page");
    }

    [Fact]
    public async Task The_attacker_would_notice_if_it_were_asked()
    {
        await using var attacker = await Attacker.StartAsync();
        await using var reader = await fixture.ReaderAsync();
        await reader.Page.SetContentAsync($"<img src='{attacker.Address}/x.png' onerror='alert(1)'>");
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        attacker.Asked.ShouldBe(["/x.png"]);
        reader.Alarms.ShouldBe(["dialog: 1"]);
    }

    [Fact]
    public async Task A_mark_that_turns_the_direction_of_writing_is_seen_as_one()
    {
        await using var reader = await fixture.ReaderAsync();
        await reader.GoAsync(Here);

        (await reader.Page.Locator("aside .found").InnerTextAsync()).ShouldContain("\uFFFDgnp.exe");
        (await reader.Page.ContentAsync()).ShouldNotContain("\u202E");
    }

    [Fact]
    public async Task A_stored_header_never_becomes_one_of_ours()
    {
        await using var reader = await fixture.ReaderAsync();
        var answer = await reader.Page.GotoAsync(Here + "/frame");

        answer!.Headers["content-type"].ShouldBe("text/html; charset=utf-8");
        answer.Headers.ShouldNotContainKey("set-cookie");
        answer.Headers.ShouldNotContainKey("refresh");
        answer.Headers["content-security-policy"].ShouldStartWith("sandbox; default-src 'none'");
    }
}
