using System.Net;
using System.Text.Json;
using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Replica;

public sealed class ControlSurfaceTests : IAsyncLifetime
{
    private ReplicaDriver site = null!;

    public async Task InitializeAsync() => site = await ReplicaDriver.MotirAsync();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task The_state_names_releases_of_this_office_and_every_trap()
    {
        using var state = JsonDocument.Parse(await site.TextAsync("/_replica"));
        state.RootElement.GetProperty("site").GetString().ShouldBe("motir");
        state.RootElement.GetProperty("releases").EnumerateArray().ShouldAllBe(release => release.GetProperty("id").GetString()!.StartsWith("moti"));
        state.RootElement.GetProperty("trapNames").GetArrayLength().ShouldBe(Enum.GetValues<Trap>().Length);
    }

    [Fact]
    public async Task Traps_are_switched_with_options_and_switched_off()
    {
        await Switch("/_replica/traps/unavailable?on=true&path=/eng/main&retryAfter=9&times=5");
        var state = site.Traps.Active.ShouldHaveSingleItem();
        (state.Trap, state.Path, state.Options.RetryAfter, state.Options.Times).ShouldBe((Trap.Unavailable, "/eng/main", TimeSpan.FromSeconds(9), 5));
        using var refused = await site.GetAsync("/eng/main");
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await Switch("/_replica/traps/unavailable?on=false&path=/eng/main");
        (await site.TextAsync("/eng/main")).ShouldNotBeEmpty();
        await Switch("/_replica/traps/slow-body");
        await Switch("/_replica/traps/clear");
        site.Traps.Active.ShouldBeEmpty();
    }

    [Fact]
    public async Task Releases_are_edited_withdrawn_restored_and_published()
    {
        var view = $"{ReplicaDriver.PressBoard}/2401/view";
        await Switch("/_replica/releases/motir-2401/edit?from=103%20aircraft&to=105%20aircraft");
        (await site.TextAsync(view)).ShouldContain("105 aircraft");
        await Switch("/_replica/releases/motir-2401/withdraw");
        (await site.TextAsync(view)).ShouldNotContain("aircraft");
        await Switch("/_replica/releases/motir-2401/restore");
        (await site.TextAsync(view)).ShouldContain("105 aircraft");
        await Switch("/_replica/publish", """{"id":"motir-9","number":9,"kind":"press","date":"2026-11-21","title":"Published","body":["New text"]}""");
        (await site.TextAsync($"{ReplicaDriver.PressBoard}/9/view")).ShouldContain("New text");
    }

    [Theory]
    [InlineData("/_replica/traps/no-such-trap", 404)]
    [InlineData("/_replica/nothing", 404)]
    [InlineData("/_replica/releases/nobody/withdraw", 400)]
    [InlineData("/_replica/releases/motir-2401/edit?from=absent&to=x", 400)]
    [InlineData("/_replica/traps/slow-body?delay=soon", 400)]
    [InlineData("/_replica/traps/slow-body?outOf=0", 400)]
    [InlineData("/_replica/publish", 400)]
    public async Task What_cannot_be_switched_is_said_as_JSON(string address, int status)
    {
        using var answer = await site.PostAsync(address);
        ((int)answer.StatusCode).ShouldBe(status);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("problem").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_page_in_a_browser_may_not_switch()
    {
        using var byOrigin = await site.GetAsync("/_replica", ("Origin", "https://elsewhere.example"));
        using var byName = await site.GetAsync("/_replica", ("Host", "elsewhere.example"));
        (byOrigin.StatusCode, byName.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task The_surface_works_while_the_site_is_down_and_is_not_counted()
    {
        site.Traps.On(Trap.ConnectionReset);
        await site.TextAsync("/_replica");
        site.Site.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_trap_stands_in_the_table()
    {
        var table = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot(), "src", "KorusMonitor.Replica", "docs", "traps.md"));
        TrapNames.All.Where(name => !table.Contains($"| `{name}` |", StringComparison.Ordinal)).ShouldBeEmpty();
        TrapNames.TryParse("redirect-link-local", out var trap).ShouldBeTrue();
        trap.ShouldBe(Trap.RedirectLinkLocal);
    }

    private async Task Switch(string address, string? json = null)
    {
        using var answer = await site.PostAsync(address, json);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KorusMonitor.sln")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull().FullName;
    }
}
