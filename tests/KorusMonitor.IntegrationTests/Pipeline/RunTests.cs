using System.Text.Json.Nodes;
using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Pipeline;

public sealed class RunTests
{
    [Fact]
    public async Task A_run_collects_all_that_the_replicas_list_and_a_second_one_collects_and_mails_nothing()
    {
        await using var rig = await ReplicaRig.StartAsync();

        var first = await KorusProcess.RunAsync(rig.Command("run"));
        var stored = rig.Snapshots();
        var second = await KorusProcess.RunAsync(rig.Command("run"));

        first.ExitCode.ShouldBe(0, first.Errors);
        stored.Length.ShouldBe(rig.Watched.Count);
        second.ExitCode.ShouldBe(0, second.Errors);
        rig.Snapshots().ShouldBe(stored, ignoreOrder: true);
        second.Output.ShouldContain("nothing new to send");
        rig.Mails().Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_quiet_edit_is_found_and_told_in_the_next_slot()
    {
        await using var rig = await ReplicaRig.StartAsync();
        await KorusProcess.RunAsync(rig.Command("run"));
        var release = rig.World.Releases.First(one => one.Office == ReplicaOffice.Ustr && one.Body.Any(block => block.Contains("$27.6 billion", StringComparison.Ordinal)));
        rig.World.EditSilently(release.Id, "$27.6 billion", "$27.7 billion");

        var run = await KorusProcess.RunAsync(rig.Command("run", "data", "--recheck", "--slot", "daily/2099-01-01"));

        run.Output.ShouldContain("1 edited");
        run.Output.ShouldContain("$27.6 billion → $27.7 billion");
        rig.Mails().Length.ShouldBe(2);
    }

    [Fact]
    public async Task Every_stored_finding_stands_in_the_text_of_its_snapshot()
    {
        await using var rig = await ReplicaRig.StartAsync();
        await KorusProcess.RunAsync(rig.Command("run"));
        var checkedFindings = 0;

        foreach (var file in Directory.GetFiles(Path.Combine(rig.Data(), "findings"), "*.json", SearchOption.AllDirectories))
        {
            var parts = Path.ChangeExtension(file, null).Split(Path.DirectorySeparatorChar)[^3..];
            var shown = await SnapshotJson.ReadAsync(rig.Data(), $"{parts[0]}/{parts[1]}/{int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)}");
            checkedFindings += SnapshotJson.CheckOffsets(JsonNode.Parse(await File.ReadAllTextAsync(file))!, shown, file);
        }

        checkedFindings.ShouldBeGreaterThan(500);
    }
}
