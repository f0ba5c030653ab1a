using System.Text.Json.Nodes;

namespace KorusMonitor.IntegrationTests.Pipeline;

public sealed class AllTrapsTests
{
    [Fact]
    public async Task With_every_trap_on_at_once_every_release_is_had_once_every_trouble_is_named_and_nothing_is_invented()
    {
        await using var rig = await AllSourcesRig.StartAsync();
        await AllTraps.SwitchOnAsync(rig);
        rig.More["Korus:Fetching:Retries"] = "9";

        await rig.CollectAsync();

        var walled = AllTraps.Walled(rig.World).Select(release => release.Path).ToHashSet();
        AllSourcesTests.ShouldBeAll(await rig.SnapshotsAsync(), rig.World, but: walled);
        await ShouldNameAsync(rig);

        AllTraps.Lift(rig);
        await rig.CollectAsync();

        var snapshots = await rig.SnapshotsAsync();
        AllSourcesTests.ShouldBeAll(snapshots, rig.World);
        foreach (var (release, snapshot) in AllSourcesTests.Pairs(snapshots, rig.World).Where(pair => pair.Release.Id != AllTraps.Drifted(rig).Id))
        {
            await AllSourcesTests.ShouldReadAsync(rig, release, snapshot);
        }

        (await rig.CollectAsync(everything: true)).Snapshots.ShouldBe(0, "noise is no change");
    }

    /// <summary>As <c>korus sources</c> shows it, in words and as JSON.</summary>
    private static async Task ShouldNameAsync(AllSourcesRig rig)
    {
        var text = (await KorusProcess.RunAsync(rig.Command("sources"))).Output;
        var json = JsonNode.Parse((await KorusProcess.RunAsync(rig.Command("sources", "--json"))).Output)!.AsArray();
        foreach (var (source, kind, words) in new[]
        {
            ("motir-ko", "feed-stale", "nothing is added to it"), ("motir-ko", "future-date", "in the future"), ("motir-ko", "block-page", "wall"),
            ("mofa-en", "feed-failed", "a web page where a feed was asked"), ("mofe-ko", "feed-failed", "404"), ("mofe-ko", "layout-drift", "none of the known layouts"),
            ("korea-kr", "block-page", "wall"), ("mofa-en", "block-page", "wall"), ("mofe-ko", "block-page", "wall"), ("mofe-en", "block-page", "wall"),
            ("motir-en", "block-page", "wall"), ("white-house", "block-page", "wall"), ("treasury", "block-page", "wall"), ("ustr-press-releases", "block-page", "wall"), ("treasury", "stale", "gone stale"),
            ("no-intermediate", "list-failed", "the certificate chain is incomplete"), ("no-cookie", "list-failed", "sets no cookie"),
            ("no-robots", "list-failed", "robots.txt"), ("scripted", "zero-rows", "rendered in a browser"), ("dead-feed", "list-failed", "404"),
            ("page-for-feed", "list-failed", "a web page where a feed was asked"),
        })
        {
            var problems = json.Single(one => one!["id"]!.GetValue<string>() == source)!["health"]!["problems"]!.AsArray();
            var problem = problems.FirstOrDefault(one => one!["kind"]!.GetValue<string>() == kind).ShouldNotBeNull($"{source} {kind} among {problems}");
            var detail = problem["detail"]!.GetValue<string>();
            detail.ShouldContain(words, customMessage: source);
            problem["since"].ShouldNotBeNull();
            text.ShouldContain(detail);
        }
    }
}
