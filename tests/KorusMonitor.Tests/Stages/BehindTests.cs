using KorusMonitor.Fetching;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages;

/// <summary>A run that dies around the snapshot of an edit, on a site with ETags; then the text before is back.</summary>
public sealed class BehindTests
{
    private const string Old = "South Korea and the United States will sign the KORUS amendments.";
    private const string New = "South Korea and the United States have signed the KORUS amendments.";

    /// <summary>The writes of a run over one edited release, each before and after it.</summary>
    public static TheoryData<int, bool> Moments()
    {
        var moments = new TheoryData<int, bool>();
        for (var at = 1; at <= 5; at++)
        {
            moments.Add(at, false);
            moments.Add(at, true);
        }

        return moments;
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_reverted_edit_is_seen_at_the_next_look_wherever_the_run_was_killed(int at, bool after)
    {
        var before = new PipelineDriver();
        before.Site.Publish("korea", "2018-03-28", Old);
        WithTags(before);
        await before.RunAsync();

        before.Site.Edit("korea", Old, New);
        var store = new CrashingStore(before.Store, at, after);
        await Should.ThrowAsync<CrashException>(() => new PipelineDriver(store, before.Site, clock: before.Clock).CollectAsync());
        before.Site.Edit("korea", New, Old);
        before.Clock.Forward(TimeSpan.FromMinutes(10));
        await before.CollectAsync();

        var history = await new SnapshotStore(before.Store).HistoryAsync(ReleaseKey.FromSafe("ustr-press-releases", "2018-03-korea"), CancellationToken.None);
        history.Select(manifest => manifest.Change).ShouldBe(history.Count == 1 ? [ChangeKind.New] : [ChangeKind.New, ChangeKind.Edited, ChangeKind.Reverted]);
    }

    /// <summary>One tag for each text.</summary>
    private static void WithTags(PipelineDriver pipeline) => pipeline.Site.Instead["/march/korea"] = request =>
    {
        var whole = pipeline.Site.Whole(request);
        var tag = $"\"{SnapshotStore.HashOf(whole.Body.Span)}\"";
        return request.Validators?.ETag == tag
            ? whole with { Outcome = FetchOutcome.NotModified, Status = 304, Body = default }
            : whole with { Headers = [.. whole.Headers, new HttpField("ETag", tag)] };
    };
}
