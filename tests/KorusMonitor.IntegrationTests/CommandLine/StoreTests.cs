using System.Text.Json.Nodes;
using KorusMonitor.IntegrationTests.Pipeline;
using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.CommandLine;

[Collection(CommandLineGroup.Name)]
public sealed class StoreTests(CommandFixture korus)
{
    private static readonly string Manifest = Path.Combine("snapshots", "motir-en", "bbs2-571", "000001.json");

    [Fact]
    public async Task Base_addresses_from_the_environment_are_enough_and_a_second_run_finds_nothing_new()
    {
        korus.FirstRun.ExitCode.ShouldBe(0, korus.FirstRun.Errors);
        korus.Rig.Snapshots().Length.ShouldBe(korus.Rig.Watched.Count);

        var second = await korus.RunAsync("run", "--data", korus.CopyOfStore());

        second.ExitCode.ShouldBe(0, second.Errors);
        second.Output.ShouldContain("nothing new to send");
    }

    [Fact]
    public async Task A_damaged_manifest_is_named_and_hides_no_other()
    {
        var store = korus.CopyOfStore();
        File.WriteAllText(Path.Combine(store, Manifest), "{\"version\":1,\"source\":");

        var list = await korus.RunAsync("snapshots", "list", "--data", store);

        list.ExitCode.ShouldBe(1);
        list.Errors.ShouldContain("snapshots/motir-en/bbs2-571/000001.json");
        list.Output.TrimEnd('\n').Split('\n').Length.ShouldBe(korus.Rig.Watched.Count - 1);
    }

    [Fact]
    public async Task Foreign_files_in_the_store_are_no_snapshots()
    {
        var store = korus.CopyOfStore();
        Directory.CreateDirectory(Path.Combine(store, "snapshots", "foo", "bar"));
        File.WriteAllText(Path.Combine(store, "snapshots", "foo", "bar", "1.json"), "{}");
        File.WriteAllText(Path.Combine(store, "snapshots", "README.txt"), "hello");

        var list = await korus.RunAsync("snapshots", "list", "--data", store);
        var reconcile = await korus.RunAsync("reconcile", "--data", store);

        list.ExitCode.ShouldBe(0, list.Errors);
        list.Output.TrimEnd('\n').Split('\n').Length.ShouldBe(korus.Rig.Watched.Count);
        reconcile.Output.ShouldContain("0 to extract again");
    }

    [Theory]
    [InlineData("use a newer one", true)]
    [InlineData("altered", false)]
    public async Task A_snapshot_that_cannot_be_trusted_is_not_shown(string said, bool isNewer)
    {
        var store = korus.CopyOfStore();
        var path = Path.Combine(store, Manifest);
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        if (isNewer)
        {
            manifest["version"] = 99;
            File.WriteAllText(path, manifest.ToJsonString());
        }
        else
        {
            File.AppendAllText(Path.Combine(store, "content", manifest["sha256"]!.GetValue<string>()), "x");
        }

        var show = await korus.RunAsync("snapshots", "show", "motir-en/bbs2-571", "--data", store);

        show.ExitCode.ShouldBe(1);
        show.Errors.ShouldContain(said);
        show.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Trap.ConnectionReset)]
    [InlineData(Trap.TruncatedBody)]
    [InlineData(Trap.GzipBomb)]
    [InlineData(Trap.RobotsDisallow)]
    public async Task After_a_bad_morning_the_next_run_makes_up_for_everything(Trap trap)
    {
        var store = Path.Combine(korus.Folder, $"trap-{trap}");
        korus.Rig.Motir.Traps.On(trap, options: new TrapOptions { OutOf = trap == Trap.RobotsDisallow ? 1 : 3 });
        KorusResult bad;
        try
        {
            bad = await korus.RunAsync("run", "--data", store, "--source", "motir-en").WaitAsync(TimeSpan.FromSeconds(60));
        }
        finally
        {
            korus.Rig.Motir.Traps.Clear();
        }

        var good = await korus.RunAsync("run", "--data", store, "--source", "motir-en", "--set", "Korus:Fetching:Retries=0");

        bad.ExitCode.ShouldBeInRange(0, 1);
        bad.Errors.ShouldNotContain("fault of this program");
        good.ExitCode.ShouldBe(0, good.Errors);
        var expected = korus.Rig.Watched.Count(release => release.Office == ReplicaOffice.Motir);
        var stored = Directory.GetFiles(Path.Combine(store, "snapshots"), "*.json", SearchOption.AllDirectories).ToLookup(file => Path.GetFileName(file) == "000001.json");
        stored[true].Count().ShouldBe(expected, bad.Errors + good.Errors + good.Output);

        // A file that did not come on the bad morning completes its release, which is no edit.
        stored[false].ShouldAllBe(file => JsonNode.Parse(File.ReadAllText(file))!["change"]!.GetValue<string>() == "completed");
    }
}
