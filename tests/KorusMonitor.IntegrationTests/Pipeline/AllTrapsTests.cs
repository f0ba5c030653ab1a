using KorusMonitor.Replica;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>Every trap at once, as an outsider would run into them.</summary>
public sealed class AllTrapsTests
{
    [Fact]
    public void Every_trap_there_is_is_switched_on_or_left_out_for_a_reason()
    {
        var on = TrapPlan.For(ReplicaWorld.Episodes()).Select(planned => planned.Trap).Concat(HopelessSource.All.Select(source => source.Trap).OfType<Trap>()).ToHashSet();

        Enum.GetValues<Trap>().Except(on).ShouldBe(TrapPlan.LeftOut.Keys, ignoreOrder: true);
        TrapPlan.LeftOut.Values.ShouldAllBe(reason => reason.Length > 20);
    }

    [Fact]
    public async Task The_command_line_switches_on_every_trap_or_some_and_knows_their_names()
    {
        var settings = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using (var replica = KorusLines.Start(["replica", "--traps", "all", "--write", settings]))
        {
            (await replica.NextAsync(line => line.StartsWith("Every trap is on but", StringComparison.Ordinal))).ShouldContain("api-refuses (");
            (await replica.NextAsync(line => line.StartsWith("What can never be read", StringComparison.Ordinal))).ShouldContain("no-robots");
            await replica.NextAsync(line => line.Contains("korus run", StringComparison.Ordinal));
            (await File.ReadAllTextAsync(settings)).ShouldContain("Korus:Sources:no-intermediate:List");
        }

        File.Delete(settings);
        var wrong = await KorusProcess.RunAsync(["replica", "--traps", "gzip,nonsense"]);
        (wrong.ExitCode, wrong.Errors.Contains("no trap 'nonsense'", StringComparison.Ordinal)).ShouldBe((2, true));
        (await KorusProcess.RunAsync(["replica", "--traps", "help"])).Output.Split('\n').ShouldContain("connection-reset");
    }

    [Fact]
    public async Task With_every_trap_on_at_once_one_run_has_every_release_once_with_its_files_names_every_trouble_and_invents_nothing()
    {
        await using var rig = await AllSourcesRig.StartAsync();
        await rig.Sites.SwitchOnEveryTrapAsync();
        rig.More["Korus:Fetching:Retries"] = "9";

        var run = await KorusProcess.RunAsync(rig.Command("run"));

        run.ExitCode.ShouldBe(0, run.Errors);
        var snapshots = await rig.SnapshotsAsync();
        AllSourcesTests.ShouldBeAll(snapshots, rig.World);
        foreach (var (release, snapshot) in AllSourcesTests.Pairs(snapshots, rig.World))
        {
            ShouldHaveItsFiles(release, snapshot);
            await AllSourcesTests.ShouldReadAsync(rig, release, snapshot, hasLayout: release.Id != TrapPlan.Drifted(rig.World).Id);
        }

        await TrapTroubles.ShouldAllBeNamedAsync(rig);
        await ShouldTellAsync(rig, await RelevantWithoutTrapsAsync());
        (await KorusProcess.RunAsync(rig.Command("verify"))).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Walls_that_stand_are_named_lose_nothing_and_invent_nothing()
    {
        await using var rig = await AllSourcesRig.StartAsync();
        var walled = TrapPlan.For(rig.World).Where(planned => planned.Trap.ToString().StartsWith("Block", StringComparison.Ordinal)).ToList();
        walled.ForEach(planned => rig.Sites[planned.Site].Traps.On(planned.Trap, planned.Path));

        (await KorusProcess.RunAsync(rig.Command("run"))).ExitCode.ShouldBe(0);

        var first = await rig.SnapshotsAsync();
        first.ShouldNotContain(snapshot => snapshot.Source == "federal-register", "its list is behind a wall");
        first.ShouldNotContain(snapshot => walled.Any(planned => snapshot.Url.EndsWith(planned.Path!, StringComparison.Ordinal)));
        var named = (await KorusProcess.RunAsync(rig.Command("sources"))).Output.Split('\n').Where(line => line.Contains("block-page since", StringComparison.Ordinal));
        named.Count().ShouldBe(10, "a list, and a release at nine other sites");

        walled.ForEach(planned => rig.Sites[planned.Site].Traps.Off(planned.Trap, planned.Path));
        (await KorusProcess.RunAsync(rig.Command("run"))).ExitCode.ShouldBe(0);

        var second = (await rig.SnapshotsAsync()).Where(snapshot => snapshot.Change != ChangeKind.Completed).ToList();
        AllSourcesTests.ShouldBeAll(second, rig.World);
        (await KorusProcess.RunAsync(rig.Command("sources"))).Output.ShouldNotContain("block-page");
    }

    private static void ShouldHaveItsFiles(ReplicaRelease release, SnapshotManifest snapshot)
    {
        snapshot.Change.ShouldBe(ChangeKind.New, release.Id);
        var expected = release.Attachments.Select(file => SnapshotStore.HashOf(file.Bytes())).Order(StringComparer.Ordinal);
        (snapshot.Attachments ?? []).Select(file => file.Sha256).Order(StringComparer.Ordinal).ShouldBe(expected, $"{release.Id}: {string.Join("; ", snapshot.Attachments!.Select(file => file.Trouble))}");
        (snapshot.Attachments ?? []).ShouldAllBe(file => file.State == AttachmentState.Stored && (file.Trouble == null || file.Trouble.Contains("octet-stream")));
    }

    /// <summary>Neither more nor less than from the same sites without a trap, each once; the mail says how many it has no room for.</summary>
    private static async Task ShouldTellAsync(AllSourcesRig rig, IReadOnlyList<string> relevant)
    {
        var told = ToldDigest.Releases(rig.Folder);
        told.ShouldBe(relevant, ignoreOrder: true);
        var (shown, more) = ToldDigest.Mail(rig.Mail);
        shown.Distinct().Count().ShouldBe(shown.Count);
        shown.Except(told).ShouldBeEmpty();
        (shown.Count + more).ShouldBe(told.Count);
        (await rig.WaitingAsync()).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> RelevantWithoutTrapsAsync()
    {
        await using var rig = await AllSourcesRig.StartAsync();
        await rig.CollectAsync();
        await rig.ExtractAsync();
        return await rig.WaitingAsync();
    }
}
