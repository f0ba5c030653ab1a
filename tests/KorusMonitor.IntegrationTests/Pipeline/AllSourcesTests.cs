using KorusMonitor.Replica;
using KorusMonitor.Snapshots;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>All sources against the replicas of their sites.</summary>
public sealed class AllSourcesTests
{
    [Fact]
    public async Task Every_release_of_every_source_is_had_once_with_title_day_office_and_text_and_nothing_else_is()
    {
        await using var rig = await AllSourcesRig.StartAsync();

        await rig.CollectAsync();

        var snapshots = await rig.SnapshotsAsync();
        ShouldBeAll(snapshots, rig.World);
        foreach (var (release, snapshot) in Pairs(snapshots, rig.World))
        {
            await ShouldReadAsync(rig, release, snapshot);
        }

        (await rig.TroublesAsync()).ShouldBeEmpty();

        var again = await rig.CollectAsync();
        (again.Sources.Sum(source => source.Discovered), again.Snapshots).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_repost_is_the_ministrys_release_shown_by_another_and_never_its_own()
    {
        await using var rig = await AllSourcesRig.StartAsync();
        rig.More["Korus:Sources:others:Enabled"] = "false";

        await rig.CollectAsync();
        await rig.ExtractAsync();

        var snapshots = await rig.SnapshotsAsync();
        var (own, repost) = (Of("motir-ko", "atcl3f49a5a8c-171188"), Of("korea-kr", "news-156703001"));
        (await rig.FindingsAsync(own)).Release.ShouldSatisfyAllConditions(
            facts => facts.Issuer.ShouldBe("org:motir"), facts => facts.Relation.ShouldBeNull(), facts => facts.RepostedBy.ShouldBeNull());
        (await rig.FindingsAsync(repost)).Release.ShouldSatisfyAllConditions(
            facts => facts.Issuer.ShouldBe("org:motir"), facts => facts.Relation.ShouldBe("repost"), facts => facts.RepostedBy.ShouldBe("org:korea-kr"));
        (await rig.FindingsAsync(Of("federal-register", "2025-21940"))).Release.Issuer.ShouldBe("org:commerce");

        SnapshotManifest Of(string source, string id) => snapshots.Single(one => one.Source == source && one.Release == id);
    }

    [Fact]
    public async Task With_a_key_the_portal_is_listed_by_the_open_data_interface_under_the_same_keys()
    {
        await using var rig = await AllSourcesRig.StartAsync();
        await rig.CollectAsync();
        var before = (await rig.SnapshotsAsync()).Count;
        const string key = "a+secret/key==";
        rig.More["Korus:Sources:korea-kr:ApiKey"] = key;
        rig.More["Korus:Sources:korea-kr:ApiAddress"] = new Uri(rig.Sites[ReplicaOffice.KoreaKr].BaseAddress, "/1371000/pressReleaseService/pressReleaseList").AbsoluteUri;
        rig.Clock.Skip(TimeSpan.FromDays(1));
        NewReleases.Publish(rig.World, rig.Clock.Now, 1, each: 1);

        var report = (await rig.CollectAsync()).Sources.Single(source => source.Source == "korea-kr");

        (report.Discovered, report.New).ShouldBe((1, 1), string.Join(';', report.Problems));
        ShouldBeAll(await rig.SnapshotsAsync(), rig.World);
        (await rig.SnapshotsAsync()).Count.ShouldBeGreaterThan(before);

        var site = rig.Sites[ReplicaOffice.KoreaKr];
        site.Requests.ShouldContain(request => request.Target.Contains("serviceKey=a%2Bsecret%2Fkey%3D%3D", StringComparison.Ordinal));
        site.Traps.On(Trap.ApiRefuses);
        await rig.CollectAsync();
        (await rig.TroublesAsync()).ShouldHaveSingleItem().ShouldContain("SERVICE_KEY_IS_NOT_REGISTERED_ERROR");
        Directory.EnumerateFiles(rig.Folder, "*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("serviceKey", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    internal static void ShouldBeAll(IReadOnlyList<SnapshotManifest> snapshots, ReplicaWorld world, HashSet<string>? but = null)
    {
        var expected = ReplicaSites.Watched(world).Where(release => but?.Contains(release.Path) != true).Select(release => $"{ReplicaSites.SourceOf(release)} {release.Path}").ToHashSet();
        var had = snapshots.Select(snapshot => $"{snapshot.Source} {PathOf(snapshot)}").ToList();
        expected.Except(had).ShouldBeEmpty("lost");
        had.Except(expected).ShouldBeEmpty("invented");
        had.Count.ShouldBe(expected.Count, "had more than once");
    }

    internal static IEnumerable<(ReplicaRelease Release, SnapshotManifest Snapshot)> Pairs(IReadOnlyList<SnapshotManifest> snapshots, ReplicaWorld world)
    {
        var releases = ReplicaSites.Watched(world).ToDictionary(release => $"{ReplicaSites.SourceOf(release)} {release.Path}");
        return snapshots.Select(snapshot => (releases[$"{snapshot.Source} {PathOf(snapshot)}"], snapshot));
    }

    /// <summary>The text of the page and that of its files; without a known layout only what the general rules promise.</summary>
    internal static async Task ShouldReadAsync(AllSourcesRig rig, ReplicaRelease release, SnapshotManifest snapshot, bool hasLayout = true)
    {
        var reading = await rig.ReadAsync(snapshot);
        var where = $"{snapshot.Source} {release.Id}";
        Plain(reading.Text).ShouldContain(Plain(release.Body[0].Split('[')[0]), customMessage: where);
        foreach (var file in release.Attachments)
        {
            // A file whose words stand on the page already, nine letters in ten, is not repeated.
            var words = file.Lines[0].Split(' ').Select(Plain).ToList();
            var isRead = reading.Attached.Any(read => read.Name == file.Name);
            (isRead || words.Count(word => Plain(reading.Text).Contains(word, StringComparison.OrdinalIgnoreCase)) >= 0.8 * words.Count).ShouldBeTrue($"{where}: {file.Name}");
        }

        if (hasLayout && release.Office is not (ReplicaOffice.Ustr or ReplicaOffice.Motir))
        {
            Plain(reading.Title!).ShouldBe(Plain(release.Title), where);
            reading.Published!.ToIso().ShouldBe(release.Date.ToString("uuuu-MM-dd", null), where);
            reading.Issuer.ShouldNotBeNull(where);
            reading.Text.ShouldNotContain("이전글", customMessage: where);
            reading.LayoutDrift.ShouldBeFalse(where);
        }
    }

    /// <summary>Its address as the world has it: USTR's and MOTIR's releases stand under two of them.</summary>
    private static string PathOf(SnapshotManifest snapshot)
    {
        var address = new Uri(snapshot.Url);
        var path = Uri.UnescapeDataString(address.PathAndQuery);
        return snapshot.Source == "motir-en" && path.Contains("/view?", StringComparison.Ordinal) ? Uri.UnescapeDataString(address.AbsolutePath) : path;
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
