using KorusMonitor.Replica;
using NodaTime;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>Three days without any site, and then one run among all their traps.</summary>
public sealed class OutageTests
{
    private const int Days = 3;

    /// <summary>More than a feed holds, and several pages of most lists.</summary>
    private const int EachDay = 11;

    [Fact]
    public async Task After_an_outage_of_three_days_one_run_has_and_tells_every_release_once()
    {
        await using var rig = await AllSourcesRig.StartAsync();
        rig.More["Korus:Fetching:Retries"] = "9";
        (await KorusProcess.RunAsync(rig.Command("run"))).ExitCode.ShouldBe(0);
        var relevant = await RelevantSourcesAsync(rig);
        var before = (await rig.SnapshotsAsync()).Select(snapshot => snapshot.Key.ToString()).ToHashSet();

        await FailAsync(rig);
        PublishThreeDays(rig.World);
        await rig.Sites.SwitchOnEveryTrapAsync();

        // What neither the list nor the feed shows cannot be found: a list that hides the year must have a feed that holds it.
        rig.Sites[ReplicaOffice.Mofa].Traps.Off(Trap.StaleListing, "/www/brd/m_4080/list.do");
        var run = await KorusProcess.RunAsync(rig.Command("run", "--slot", "daily/2099-01-01"));

        run.ExitCode.ShouldBe(0, run.Errors);
        var snapshots = await rig.SnapshotsAsync();
        AllSourcesTests.ShouldBeAll([.. snapshots.Where(snapshot => snapshot.Number == 1)], rig.World);
        var news = snapshots.Select(snapshot => snapshot.Key.ToString()).Where(key => !before.Contains(key)).ToHashSet();
        news.Count.ShouldBe(13 * Days * EachDay);

        var told = ToldDigest.Releases(rig.Folder).Where(news.Contains).ToList();
        told.ShouldBe(news.Where(key => relevant.Contains(key.Split('/')[0])), ignoreOrder: true);
        var (shown, more) = ToldDigest.Mail(rig.Mail);
        shown.Distinct().Count().ShouldBe(shown.Count);
        (shown.Count + more).ShouldBe(ToldDigest.Releases(rig.Folder).Count);
    }

    /// <summary>A run while nothing answers: every list is named, nothing is lost or withdrawn.</summary>
    private static async Task FailAsync(AllSourcesRig rig)
    {
        foreach (var site in rig.Sites.All)
        {
            site.Traps.On(Trap.Unavailable, options: new TrapOptions { RetryAfter = TimeSpan.Zero });
        }

        (await KorusProcess.RunAsync(rig.Command("run"))).ExitCode.ShouldBe(1, "no list answered");
        (await rig.TroublesAsync()).Count(trouble => trouble.Contains("list-failed", StringComparison.Ordinal)).ShouldBe(13);
        foreach (var site in rig.Sites.All)
        {
            site.Traps.Clear();
        }
    }

    private static void PublishThreeDays(ReplicaWorld world)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        for (var day = 0; day < Days; day++)
        {
            NewReleases.Publish(world, now - Duration.FromDays(Days - 1 - day), day, EachDay);
        }
    }

    /// <summary>Sources whose new releases concern the trade between the two: each is worded as a release that was told.</summary>
    private static async Task<HashSet<string>> RelevantSourcesAsync(AllSourcesRig rig)
    {
        var told = ToldDigest.Releases(rig.Folder).ToHashSet();
        var samples = NewReleases.Samples(rig.World).Select(sample => sample.Id).ToHashSet();
        return [.. AllSourcesTests.Pairs(await rig.SnapshotsAsync(), rig.World)
            .Where(pair => samples.Contains(pair.Release.Id) && told.Contains($"{pair.Snapshot.Source}/{pair.Snapshot.Release}")).Select(pair => pair.Snapshot.Source)];
    }
}
