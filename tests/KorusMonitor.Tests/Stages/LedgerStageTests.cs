using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Stages;

public sealed class LedgerStageTests
{
    private readonly InMemoryStore store = new();

    [Fact]
    public async Task Extracting_files_what_the_releases_state_and_rebuilding_gives_the_same()
    {
        var pipeline = await CollectedAsync();
        var filed = await LedgerAsync(pipeline);
        filed.Keys.ShouldContain(name => name.StartsWith("ledger/goods-deficit/us-kr-goods/2016/", StringComparison.Ordinal));

        foreach (var name in filed.Keys)
        {
            await store.DeleteAsync(name, CancellationToken.None);
        }

        await store.PutIfAbsentAsync("ledger/goods-deficit/us-kr-goods/1999/stale.json", "{}"u8.ToArray(), CancellationToken.None);
        var report = await Stage().RebuildAsync(CancellationToken.None);

        (await LedgerAsync(pipeline)).ShouldBe(filed);
        (report.Written, report.Removed, report.Problems.Count).ShouldBe((filed.Count, 1, 0));
        (await Stage().RebuildAsync(CancellationToken.None)).Written.ShouldBe(0);
    }

    [Fact]
    public async Task A_lost_page_is_said_and_nothing_is_removed_for_it()
    {
        var pipeline = await CollectedAsync();
        var filed = await LedgerAsync(pipeline);
        foreach (var name in await pipeline.NamesAsync("content/"))
        {
            await store.DeleteAsync(name, CancellationToken.None);
        }

        var report = await Stage().RebuildAsync(CancellationToken.None);

        report.Problems.ShouldNotBeEmpty();
        (await LedgerAsync(pipeline)).ShouldBe(filed);
    }

    [Fact]
    public async Task An_edit_is_filed_beside_the_first_edition_and_a_withdrawal_says_nothing()
    {
        var pipeline = await CollectedAsync();
        pipeline.Site.Edit("korea-one", "$27.6 billion", "$27.7 billion");
        await pipeline.NextDay().RunAsync();
        pipeline.Site.Gone.Add("korea-one");
        for (var day = 0; day < 5; day++)
        {
            await pipeline.NextDay().RunAsync();
        }

        (await pipeline.NamesAsync("ledger/goods-deficit/us-kr-goods/2016/")).Select(name => name[^11..^5]).ShouldBe(["000001", "000002"]);
    }

    [Fact]
    public async Task A_figure_that_does_not_add_up_needs_attention_in_the_digest()
    {
        var mails = new MailBox();
        var pipeline = new PipelineDriver(store, mails: mails);
        pipeline.Site.Publish("korea-one", "2018-03-28", "The U.S. goods deficit with South Korea under KORUS fell from $27.6 billion in 2016 to $22.9 billion in 2017, a decline of 7.0 percent.");

        await pipeline.RunAsync();

        var mail = mails.Accepted.ShouldHaveSingleItem();
        mail.Text.ShouldContain("[Check]");
        mail.Text.ShouldContain("inconsistent");
    }

    private async Task<PipelineDriver> CollectedAsync()
    {
        var pipeline = new PipelineDriver(store);
        pipeline.Site.Publish("korea-one", "2018-03-28", "The U.S. goods deficit with South Korea under KORUS was $27.6 billion in 2016.");
        pipeline.Site.Publish("korea-two", "2018-03-28", "U.S. goods exports to South Korea were $42.3 billion in 2016, says KORUS news.");
        await pipeline.RunAsync();
        return pipeline;
    }

    private LedgerStage Stage() => new(store, new SnapshotReader(new DocumentReader(), SourceCatalog.Create(new SourcesOptions())), new FindingExtractor());

    private static async Task<IReadOnlyDictionary<string, string>> LedgerAsync(PipelineDriver pipeline) =>
        (await pipeline.ContentAsync()).Where(blob => blob.Key.StartsWith("ledger/", StringComparison.Ordinal)).ToDictionary(blob => blob.Key, blob => blob.Value);
}
