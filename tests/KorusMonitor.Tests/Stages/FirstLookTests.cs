using KorusMonitor.Stages;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages;

/// <summary>A release is known by its due entry until the first look at it has written its watch.</summary>
public sealed class FirstLookTests
{
    private const string Watch = "watch/ustr-press-releases/2018-03-korea.json";

    [Fact]
    public async Task Killed_before_its_watch_was_written_a_release_is_looked_at_once_and_left_with_one_entry()
    {
        var pipeline = await KilledAsync();
        pipeline.Clock.Forward(TimeSpan.FromHours(1));

        var report = (await pipeline.CollectAsync()).Sources.Single();

        (report.Checked, report.Discovered).ShouldBe((1, 0));
        (await pipeline.NamesAsync("watch/")).ShouldHaveSingleItem();
        pipeline.Clock.Forward(TimeSpan.FromHours(1));
        await pipeline.CollectAsync();
        (await pipeline.NamesAsync("due/")).ShouldHaveSingleItem();
        (await pipeline.NamesAsync("snapshots/")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_still_to_be_looked_at_is_not_watched_again()
    {
        var pipeline = await KilledAsync();

        var report = await new ReconcileStage(pipeline.Store, pipeline.Clock).RunAsync(default);

        report.ToWatch.ShouldBe(0);
        (await pipeline.NamesAsync("watch/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_watch_that_was_lost_is_made_again_from_its_entry()
    {
        var pipeline = new PipelineDriver();
        pipeline.Site.Publish("korea", "2018-03-28", "The United States and South Korea discussed KORUS.");
        await pipeline.CollectAsync();
        await pipeline.Store.DeleteAsync(Watch, default);
        pipeline.Clock.Forward(TimeSpan.FromHours(1));

        (await pipeline.CollectAsync()).Sources.Single().Checked.ShouldBe(1);

        (await pipeline.Store.GetJsonAsync<Watch>(Watch, default)).ShouldNotBeNull().Value.LastSeen.ShouldNotBeNull();
        (await pipeline.NamesAsync("snapshots/")).ShouldHaveSingleItem();
    }

    /// <summary>After a run over one new release that died between the entry of its next moment and its watch.</summary>
    private static async Task<PipelineDriver> KilledAsync()
    {
        for (var at = 1; at < 100; at++)
        {
            var pipeline = new PipelineDriver();
            pipeline.Site.Publish("korea", "2018-03-28", "The United States and South Korea discussed KORUS.");
            var crashing = new CrashingStore(pipeline.Store, at, after: true);
            await Should.ThrowAsync<CrashException>(() => new PipelineDriver(crashing, pipeline.Site, clock: pipeline.Clock).CollectAsync());
            if ((await pipeline.NamesAsync("due/")).Count == 2)
            {
                (await pipeline.NamesAsync("watch/")).ShouldBeEmpty();
                return pipeline;
            }
        }

        throw new InvalidOperationException("no run left two entries");
    }
}
