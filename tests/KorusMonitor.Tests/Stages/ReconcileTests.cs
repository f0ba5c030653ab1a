using KorusMonitor.Stages;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages;

public sealed class ReconcileTests
{
    [Fact]
    public async Task What_fell_between_two_stages_is_put_back_on_its_list()
    {
        var pipeline = Collected();
        await pipeline.RunAsync();
        var before = await pipeline.ContentAsync();
        foreach (var name in await pipeline.NamesAsync("findings/"))
        {
            await pipeline.Store.DeleteAsync(name, default);
        }

        foreach (var name in (await pipeline.NamesAsync("watch/")).Concat(await pipeline.NamesAsync("due/")))
        {
            await pipeline.Store.DeleteAsync(name, default);
        }

        var report = await new ReconcileStage(pipeline.Store, pipeline.Clock).RunAsync(default);
        await pipeline.ExtractAsync();

        report.ShouldBe(new ReconcileReport(2, 2, report.Problems));
        (await pipeline.NamesAsync("findings/")).Count.ShouldBe(2);
        (await pipeline.NamesAsync("watch/")).Count.ShouldBe(2);
        (await pipeline.NamesAsync("due/")).Count.ShouldBe(2);
        (await pipeline.NamesAsync("pending/")).ShouldBeEmpty();
        before.Keys.ShouldBe((await pipeline.ContentAsync()).Keys);
    }

    [Fact]
    public async Task A_snapshot_of_a_newer_program_is_said_and_holds_nothing_back()
    {
        var pipeline = Collected();
        await pipeline.CollectAsync();
        await pipeline.Store.PutIfAbsentAsync("snapshots/ustr-press-releases/2018-03-future/000001.json", Future(), default);
        await pipeline.Store.DeleteAsync(BlobLayout.Watch(ReleaseKey.FromSafe("ustr-press-releases", "2018-03-two")), default);

        var report = await new ReconcileStage(pipeline.Store, pipeline.Clock).RunAsync(default);

        report.ToWatch.ShouldBe(1);
        report.Problems.ShouldHaveSingleItem().ShouldContain("version 99");
    }

    private static byte[] Future() => System.Text.Encoding.UTF8.GetBytes(
        """
        {"version":99,"source":"ustr-press-releases","release":"2018-03-future","number":1,"change":"new","url":"https://ustr.gov/x","finalUrl":"https://ustr.gov/x",
        "capturedAt":"2018-03-01T00:00:00Z","status":200,"headers":[],"sha256":"00","length":0,"meaning":"00","meaningVersion":1}
        """);

    private static PipelineDriver Collected()
    {
        var pipeline = new PipelineDriver();
        pipeline.Site.Publish("one", "2018-03-01", "The United States and South Korea discussed KORUS, and exports of $42.3 billion.");
        pipeline.Site.Publish("two", "2018-03-02", "The United States and South Korea discussed KORUS again.");
        return pipeline;
    }
}
