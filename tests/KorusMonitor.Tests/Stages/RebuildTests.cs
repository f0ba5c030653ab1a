using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Tests.Stages.Verifying;

namespace KorusMonitor.Tests.Stages;

/// <summary>Findings and ledger are worth no more than the snapshots they come from: they can be thrown away.</summary>
public sealed class RebuildTests
{
    [Fact]
    public async Task Findings_and_ledger_made_again_from_the_snapshots_are_the_same_to_the_byte()
    {
        var store = await ProvedStore.MakeAsync();
        var before = await MadeAsync(store);
        foreach (var name in before.Keys)
        {
            await store.Blobs.DeleteAsync(name, CancellationToken.None);
        }

        var report = await RebuildAsync(store);

        (await MadeAsync(store)).ShouldBe(before);
        (report.Snapshots, report.Findings, report.Problems.Count).ShouldBe((6, 6, 0));
        (await store.VerifyAsync(deep: true)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Damaged_and_outdated_findings_are_replaced_and_sound_ones_left_alone()
    {
        var store = await ProvedStore.MakeAsync();
        var before = await MadeAsync(store);
        var (damaged, outdated) = ("findings/ustr-press-releases/2018-03-korea-one/000001.json", "findings/ustr-press-releases/2018-03-korea-one/000002.json");
        await store.ReplaceAsync(damaged, "{\"release\":"u8.ToArray());
        await store.ForgeAsync(outdated, "\"measure\":\"goods-deficit\"", "\"measure\":\"goods-surplus\"");

        (await RebuildAsync(store)).Findings.ShouldBe(2);

        (await MadeAsync(store)).ShouldBe(before);
        (await RebuildAsync(store)).Findings.ShouldBe(0);
    }

    [Fact]
    public async Task A_snapshot_without_its_bytes_is_said_and_holds_nothing_else_back()
    {
        var store = await ProvedStore.MakeAsync();
        await store.Blobs.DeleteAsync((await store.Pipeline.NamesAsync("content/"))[0], CancellationToken.None);

        var report = await RebuildAsync(store);

        report.Problems.ShouldNotBeEmpty();
        report.Ledger.Removed.ShouldBe(0);
    }

    private static Task<RebuildReport> RebuildAsync(ProvedStore store)
    {
        var reader = new SnapshotReader(new DocumentReader(), SourceCatalog.Create(new SourcesOptions()));
        var extract = new ExtractStage(store.Blobs, reader, new FindingExtractor(), time: store.Pipeline.Clock);
        return new RebuildStage(store.Blobs, extract, new LedgerStage(store.Blobs, reader, new FindingExtractor())).RunAsync(null, CancellationToken.None);
    }

    private static async Task<Dictionary<string, string>> MadeAsync(ProvedStore store) =>
        (await store.Pipeline.ContentAsync()).Where(blob => blob.Key.StartsWith("findings/", StringComparison.Ordinal) || blob.Key.StartsWith("ledger/", StringComparison.Ordinal))
            .ToDictionary(blob => blob.Key, blob => blob.Value);
}
