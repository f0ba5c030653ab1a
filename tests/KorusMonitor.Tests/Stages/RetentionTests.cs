using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Stages.Verifying;
using KorusMonitor.Tests.Support;
using NodaTime;

namespace KorusMonitor.Tests.Stages;

public sealed class RetentionTests
{
    private static readonly Instant Later = Instant.FromUtc(2030, 1, 1, 0, 0);

    /// <summary>Japan's release has three versions that no digest tells of; Korea's have several that digests do.</summary>
    private static async Task<ProvedStore> OldStoreAsync()
    {
        var store = await ProvedStore.MakeAsync();
        store.Pipeline.Site.Edit("japan", "Tokyo", "Osaka; exports of steel to Japan were $2.1 billion in 2016");
        await store.Pipeline.NextDay().RunAsync();
        store.Pipeline.Site.Edit("japan", "Osaka", "Kyoto");
        await store.Pipeline.NextDay().RunAsync();
        return store;
    }

    [Fact]
    public async Task Without_apply_it_only_tells_what_would_go()
    {
        var store = await OldStoreAsync();
        var before = await store.Pipeline.ContentAsync();

        var report = await PruneAsync(store.Blobs, apply: false);

        report.Snapshots.Select(snapshot => $"{snapshot.Release}/{snapshot.Number}").ShouldBe(["ustr-press-releases/2018-03-japan/1", "ustr-press-releases/2018-03-japan/2"]);
        report.Bytes.ShouldBeGreaterThan(0);
        (await store.Pipeline.ContentAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_goes_is_old_and_cited_by_nobody_and_the_store_is_still_proved()
    {
        var store = await OldStoreAsync();
        var cited = (await store.Pipeline.NamesAsync("findings/")).Where(name => name.Contains("korea", StringComparison.Ordinal)).ToList();

        (await PruneAsync(store.Blobs, apply: true)).Snapshots.Count.ShouldBe(2);

        var names = await store.Pipeline.NamesAsync();
        cited.ShouldBeSubsetOf(names);
        names.Count(name => name.Contains("2018-03-japan/", StringComparison.Ordinal) && name.StartsWith("snapshots/", StringComparison.Ordinal)).ShouldBe(3, "manifests stay");
        names.Count(name => name.Contains("2018-03-japan/", StringComparison.Ordinal) && name.StartsWith("findings/", StringComparison.Ordinal)).ShouldBe(1);
        names.ShouldNotContain(name => name.EndsWith("~2018-03-japan~000002.json", StringComparison.Ordinal), "its statements lost their proof");
        var report = await store.VerifyAsync(deep: true);
        report.Problems.ShouldBeEmpty();
        report.Notes.ShouldContain(note => note.Contains("2 snapshots have only their manifests", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_stages_work_on_and_nothing_is_missed_afterwards()
    {
        var store = await OldStoreAsync();
        await PruneAsync(store.Blobs, apply: true);

        (await new ReconcileStage(store.Blobs, store.Pipeline.Clock).RunAsync(CancellationToken.None)).ToExtract.ShouldBe(0);
        var reader = new SnapshotReader(new DocumentReader(), SourceCatalog.Create(new SourcesOptions()));
        (await new LedgerStage(store.Blobs, reader, new FindingExtractor()).RebuildAsync(CancellationToken.None)).Problems.ShouldBeEmpty();
        store.Pipeline.Site.Edit("japan", "Kyoto", "Nara");
        var run = await store.Pipeline.NextDay().CollectAsync(everything: true);

        (run.Sources.Single().Edited, run.Sources.Single().Failed).ShouldBe((1, 0));
        (await PruneAsync(store.Blobs, apply: true)).Snapshots.ShouldBeEmpty("what waits to be extracted is compared with the one before it");
    }

    [Fact]
    public async Task Killed_at_any_write_the_next_run_finishes_it()
    {
        var expected = await OldStoreAsync();
        await PruneAsync(expected.Blobs, apply: true);
        var names = await expected.Pipeline.NamesAsync();
        for (var at = 1; at <= 4; at++)
        {
            var store = await OldStoreAsync();
            await Should.ThrowAsync<CrashException>(() => PruneAsync(new CrashingStore(store.Blobs, at, after: at % 2 == 0), apply: true));

            await PruneAsync(store.Blobs, apply: true);

            (await store.Pipeline.NamesAsync()).ShouldBe(names, $"write {at}");
        }
    }

    [Fact]
    public async Task A_digest_that_cannot_be_read_stops_everything()
    {
        var store = await OldStoreAsync();
        await store.ReplaceAsync("digests/daily/2018-03-29.json", "{"u8.ToArray());

        await Should.ThrowAsync<StatedFailureException>(() => PruneAsync(store.Blobs, apply: true));
        (await store.Pipeline.NamesAsync("pruned/")).ShouldBeEmpty();
    }

    private static Task<RetentionReport> PruneAsync(IBlobStore store, bool apply) =>
        new RetentionStage(store, new StoppedClock("2030-01-01T00:00:00Z")).RunAsync(Later, null, apply, null, CancellationToken.None);
}
