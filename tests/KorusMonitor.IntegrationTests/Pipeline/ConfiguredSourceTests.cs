using KorusMonitor.Replica;
using Microsoft.Extensions.Configuration;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>A source by configuration alone goes the way of the built-in ones.</summary>
public sealed class ConfiguredSourceTests
{
    /// <summary>The example of the documentation, word for word: a board of the ministry of foreign affairs, as if there were no code for it.</summary>
    [Fact]
    public async Task The_documented_example_collects_a_board_from_its_list_and_its_feed()
    {
        await using var rig = await AllSourcesRig.StartAsync();
        var example = new ConfigurationBuilder().AddJsonFile(TestFiles.Path("..", "src", "KorusMonitor", "Sources", "docs", "example.json")).Build();
        foreach (var (key, value) in example.AsEnumerable().Where(pair => pair.Value is not null))
        {
            rig.More[key] = value;
        }

        rig.More["Korus:Sources:finance-english:BaseAddress"] = rig.Sites[ReplicaOffice.MofeEnglish].BaseAddress.AbsoluteUri;
        rig.More["Korus:Sources:embassy:BaseAddress"] = rig.Sites[ReplicaOffice.Mofa].BaseAddress.AbsoluteUri;
        await rig.CollectAsync();
        await rig.ExtractAsync();

        var snapshots = await rig.SnapshotsAsync();
        var (board, feed) = (snapshots.Where(one => one.Source == "finance-english").ToList(), snapshots.Where(one => one.Source == "embassy").ToList());
        board.Select(one => one.Release).ShouldBe(["6103", "6288"], ignoreOrder: true);
        feed.Select(one => one.Release).Order().ShouldBe(["319726", "323025", "323410", "324002"]);
        var reading = await rig.ReadAsync(board.Single(one => one.Release == "6288"));
        (reading.Layout, reading.Issuer, reading.Published!.ToIso()).ShouldBe(("configured", "org:mofe", "2025-11-14"));
        reading.Text.ShouldContain("$350 billion");
        (await rig.FindingsAsync(feed[0])).Release.ShouldSatisfyAllConditions(
            facts => facts.Relation.ShouldBe("repost"), facts => facts.RepostedBy.ShouldBe("org:korean-embassy-us"), facts => facts.Issuer.ShouldBeNull());
    }
}
