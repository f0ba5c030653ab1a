using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Pipeline;

public sealed class WatchTests
{
    [Fact]
    public async Task Watching_shows_what_is_stored_and_finds_in_a_later_round_what_was_published_meanwhile()
    {
        await using var rig = await ReplicaRig.StartAsync();
        await using var korus = KorusLines.Start(rig.Command("watch", "data", "--every", "1s", "--port", "0"));
        var viewer = (await korus.NextAsync(line => line.StartsWith("viewer on ", StringComparison.Ordinal))).Split(' ')[2];
        await korus.NextAsync(line => line.StartsWith("watch: next round at ", StringComparison.Ordinal));
        var stored = rig.Snapshots().Length;

        var release = rig.Watched.First(one => one is { Office: ReplicaOffice.Ustr, Kind: "press-releases" });
        rig.World.Publish(release with { Id = release.Id + "-again", Path = release.Path + "-again", Title = release.Title + ", again" });
        await korus.NextAsync(line => line.Contains(" 1 new, ", StringComparison.Ordinal));

        stored.ShouldBe(rig.Watched.Count - 1);
        rig.Snapshots().Length.ShouldBe(stored + 1);
        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri(viewer))).ShouldContain(", again");
    }
}
