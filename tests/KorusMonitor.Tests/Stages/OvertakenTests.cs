using KorusMonitor.Snapshots;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages;

/// <summary>Two runs at once, the slower one with an older capture in its hands.</summary>
public sealed class OvertakenTests
{
    private const string Old = "South Korea and the United States will sign the KORUS amendments.";
    private const string New = "South Korea and the United States have signed the KORUS amendments.";

    [Fact]
    public async Task A_capture_older_than_the_last_snapshot_is_no_return_to_the_text_before()
    {
        var pipeline = new PipelineDriver();
        pipeline.Site.Publish("korea", "2018-03-28", Old);
        await pipeline.CollectAsync();
        Overtake(pipeline);

        await pipeline.CollectAsync();

        (await ChangesAsync(pipeline)).ShouldBe([ChangeKind.New, ChangeKind.Edited]);
    }

    [Fact]
    public async Task The_first_capture_of_a_release_is_not_stored_after_a_newer_one()
    {
        var pipeline = new PipelineDriver();
        pipeline.Site.Publish("korea", "2018-03-28", Old);
        Overtake(pipeline);

        await pipeline.CollectAsync();

        (await ChangesAsync(pipeline)).ShouldBe([ChangeKind.New]);
    }

    /// <summary>The next page that is asked for is answered only after another run has got its edited text and stored it.</summary>
    private static void Overtake(PipelineDriver pipeline) => pipeline.Site.Instead["/march/korea"] = request =>
    {
        pipeline.Site.Instead.Clear();
        var answer = pipeline.Site.FetchAsync(request, CancellationToken.None).GetAwaiter().GetResult();
        pipeline.Site.Edit("korea", Old, New);
        pipeline.CollectAsync().GetAwaiter().GetResult();
        return answer;
    };

    private static async Task<IReadOnlyList<ChangeKind>> ChangesAsync(PipelineDriver pipeline)
    {
        var changes = new List<ChangeKind>();
        foreach (var name in await pipeline.NamesAsync(BlobLayout.Snapshots))
        {
            changes.Add((await pipeline.Store.GetJsonAsync<SnapshotManifest>(name, CancellationToken.None))!.Value.Change);
        }

        return changes;
    }
}
