using KorusMonitor.Replica;
using KorusMonitor.Stages.Collecting;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>What goes wrong at a site is said by name, invents nothing, and is over when the site is well again.</summary>
public sealed class TroubleTests(TroubleTests.Collected collected) : IClassFixture<TroubleTests.Collected>
{
    private static readonly TrapOptions Heavy = new() { Bytes = 4_000_000, Delay = TimeSpan.FromSeconds(1) };

    [Theory]
    [InlineData(Trap.ConnectionReset, ProblemKinds.ListFailed)]
    [InlineData(Trap.TooManyRequests, ProblemKinds.ListFailed)]
    [InlineData(Trap.Unavailable, ProblemKinds.ListFailed)]
    [InlineData(Trap.ServerError, ProblemKinds.ListFailed)]
    [InlineData(Trap.NotFound, ProblemKinds.ListFailed)]
    [InlineData(Trap.SlowBody, ProblemKinds.ListFailed)]
    [InlineData(Trap.HugeBody, ProblemKinds.ListFailed)]
    [InlineData(Trap.GzipBomb, ProblemKinds.ListFailed)]
    [InlineData(Trap.TruncatedBody, ProblemKinds.ListFailed)]
    [InlineData(Trap.CookieNeverSet, ProblemKinds.ListFailed)]
    [InlineData(Trap.RedirectLoop, ProblemKinds.ListFailed)]
    [InlineData(Trap.RedirectOutside, ProblemKinds.ListFailed)]
    [InlineData(Trap.RedirectLoopback, ProblemKinds.ListFailed)]
    [InlineData(Trap.RedirectLinkLocal, ProblemKinds.ListFailed)]
    [InlineData(Trap.EmptyBody, ProblemKinds.ZeroRows)]
    [InlineData(Trap.EmptyListing, ProblemKinds.ZeroRows)]
    [InlineData(Trap.StaleListing, ProblemKinds.Stale)]
    [InlineData(Trap.BlockAkamai, ProblemKinds.BlockPage)]
    [InlineData(Trap.BlockCloudflare, ProblemKinds.BlockPage)]
    [InlineData(Trap.BlockMaintenance, ProblemKinds.BlockPage)]
    public Task Trouble_with_the_list_is_named_and_ends_with_its_cause(Trap trap, string kind) => NamesAndHealsAsync(trap, TroubleRig.List, kind);

    [Theory]
    [InlineData(Trap.ServerError, ProblemKinds.ReleaseFailed)]
    [InlineData(Trap.SlowBody, ProblemKinds.ReleaseFailed)]
    [InlineData(Trap.HugeBody, ProblemKinds.ReleaseFailed)]
    [InlineData(Trap.GzipBomb, ProblemKinds.ReleaseFailed)]
    [InlineData(Trap.TruncatedBody, ProblemKinds.ReleaseFailed)]
    [InlineData(Trap.RedirectOutside, ProblemKinds.ReleaseFailed)]
    [InlineData(Trap.EmptyBody, ProblemKinds.EmptyPage)]
    [InlineData(Trap.DriftedLayout, ProblemKinds.LayoutDrift)]
    [InlineData(Trap.BlockAkamai, ProblemKinds.BlockPage)]
    [InlineData(Trap.BlockMaintenance, ProblemKinds.BlockPage)]
    public Task Trouble_with_a_release_is_named_and_ends_with_its_cause(Trap trap, string kind) =>
        NamesAndHealsAsync(trap, collected.Rig.SomeRelease.Path, kind);

    [Fact]
    public async Task Where_robots_txt_forbids_everything_nothing_is_fetched_and_korus_sources_says_why()
    {
        collected.Rig.Traps.On(Trap.RobotsDisallow);

        await collected.Rig.CollectAsync();
        var said = await collected.Rig.SourcesAsync();
        await HealsAsync();

        said.Output.ShouldContain("robots.txt");
    }

    private async Task NamesAndHealsAsync(Trap trap, string path, string kind)
    {
        var stored = collected.Rig.Snapshots();
        collected.Rig.Traps.On(trap, path, Heavy);

        await collected.Rig.CollectAsync();
        var problems = await collected.Rig.ProblemsAsync();
        await HealsAsync();

        problems.Select(problem => problem.Kind).ShouldBe([kind], customMessage: string.Join('\n', problems));
        problems[0].Detail.ShouldNotContain('\n');
        collected.Rig.Snapshots().ShouldBe(stored, ignoreOrder: true);
    }

    private async Task HealsAsync()
    {
        collected.Rig.Traps.Clear();
        await collected.Rig.CollectAsync();
        (await collected.Rig.ProblemsAsync()).ShouldBeEmpty();
    }

    /// <summary>Everything collected once.</summary>
    public sealed class Collected : IAsyncLifetime
    {
        internal TroubleRig Rig { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Rig = await TroubleRig.StartAsync();
            await Rig.CollectAsync();
        }

        public Task DisposeAsync() => Rig.DisposeAsync().AsTask();
    }
}

/// <summary>Troubles that stand in the way from the first fetch on.</summary>
public sealed class FirstRunTroubleTests
{
    [Theory]
    [InlineData(Trap.EndlessPager)]
    [InlineData(Trap.WrongContentType)]
    [InlineData(Trap.EucKr)]
    [InlineData(Trap.CookieRedirect)]
    [InlineData(Trap.Gzip)]
    public async Task A_site_that_is_only_odd_is_collected_whole(Trap trap)
    {
        await using var rig = await TroubleRig.StartAsync();
        var expected = await CollectedWithoutAsync();
        rig.Traps.On(trap);

        await rig.CollectAsync();

        (await rig.ProblemsAsync()).ShouldBeEmpty();
        rig.Snapshots().Length.ShouldBe(expected);
    }

    [Theory]
    [InlineData(Trap.ConnectionReset)]
    [InlineData(Trap.Unavailable)]
    [InlineData(Trap.TooManyRequests)]
    [InlineData(Trap.TruncatedBody)]
    public async Task A_site_that_fails_every_second_time_is_collected_whole_by_asking_again(Trap trap)
    {
        await using var rig = await TroubleRig.StartAsync();
        var expected = await CollectedWithoutAsync();
        rig.Traps.On(trap, options: new TrapOptions { OutOf = 2, RetryAfter = TimeSpan.Zero });

        // Pages and files are asked for side by side, so that one request may be hit several times in a row.
        await rig.CollectAsync("Fetching:Retries=12", "Fetching:RetryDelay=00:00:00.001");

        rig.Snapshots().Length.ShouldBe(expected);
        (await rig.ProblemsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_says_not_modified_of_everything_hides_an_edit_only_until_the_next_full_check()
    {
        await using var rig = await TroubleRig.StartAsync();
        await rig.CollectAsync("Collect:FullCheckHours=24");
        var before = rig.Snapshots().Length;
        rig.Traps.On(Trap.LyingEtag);
        rig.World.EditSilently(rig.SomeRelease.Id, rig.SomeRelease.Title, rig.SomeRelease.Title + " (updated)");

        await rig.CollectAsync("Collect:FullCheckHours=24");
        rig.Snapshots().Length.ShouldBe(before);

        (await rig.CollectAsync("Collect:FullCheckHours=0")).Sources.Sum(source => source.Edited).ShouldBe(1);
    }

    private static async Task<int> CollectedWithoutAsync()
    {
        await using var rig = await TroubleRig.StartAsync();
        await rig.CollectAsync();
        return rig.Snapshots().Length;
    }
}
