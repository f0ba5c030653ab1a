using KorusMonitor.Findings;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Stages;
using KorusMonitor.Tests.Support;
using KorusMonitor.Viewer;
using KorusMonitor.Viewer.Index;

namespace KorusMonitor.Tests.Viewer;

/// <summary>The index says what the store says: made at once, kept up, or taken up again after a kill, it is the same.</summary>
public sealed class IndexTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("korus-index-test-").FullName;
    private readonly InMemoryStore store = new();
    private readonly PipelineDriver pipeline;

    public IndexTests()
    {
        pipeline = new PipelineDriver(store);
        pipeline.Site
            .Publish("talks", "2018-03-20", "The United States and Korea discussed KORUS. The U.S. goods deficit with Korea was $27.6 billion in 2016.")
            .Publish("session", "2018-03-21", "USTR asked Korea for a special session of the Joint Committee under Article 22.2 of KORUS on March 21, 2018.")
            .Publish("signing", "2011-10-21", "The President signed the law on the U.S.-Korea Free Trade Agreement. Exports will grow by $11 billion a year.");
    }

    [Fact]
    public async Task What_is_stored_later_is_in_it_and_an_index_made_anew_is_the_same()
    {
        await pipeline.RunAsync();
        await using var index = Open(folder);
        await index.ReadyAsync(null, default);
        pipeline.Site.Edit("talks", "$27.6 billion", "$27.7 billion").Publish("late", "2018-03-22", "Korea and the United States agreed on steel under KORUS.");
        await pipeline.NextDay().RunAsync();
        await index.ReadyAsync(null, default);

        await using var anew = Open(null);
        await anew.ReadyAsync(null, default);
        (await AllAsync(index)).ShouldBe(await AllAsync(anew));
        (await FindAsync(index, new ReleaseFilter())).ShouldBe(["late", "session", "talks", "signing"]);
        (await FindAsync(index, new ReleaseFilter { Q = "27.7" })).ShouldBe(["talks"]);
        (await FindAsync(index, new ReleaseFilter { Change = "edited" })).ShouldBe(["talks"]);
    }

    [Fact]
    public async Task What_was_taken_out_of_a_text_is_still_found()
    {
        await pipeline.RunAsync();
        pipeline.Site.Edit("talks", "$27.6 billion", "$27.7 billion");
        await pipeline.NextDay().RunAsync();
        await using var index = Open(null);
        await index.ReadyAsync(null, default);

        (await FindAsync(index, new ReleaseFilter { Q = "27.6" })).ShouldBe(["talks"]);
    }

    [Fact]
    public async Task A_look_at_what_is_new_lists_no_snapshot()
    {
        await pipeline.RunAsync();
        var watched = new ListingWatch(store);
        await using var index = Open(folder, watched);
        await index.ReadyAsync(null, default);
        watched.Listed.ShouldContain("snapshots/");
        watched.Listed.Clear();
        await pipeline.NextDay().RunAsync();
        await index.ReadyAsync(null, default);

        watched.Listed.ShouldAllBe(prefix => prefix.StartsWith("journal/2") || prefix == "todo/" || prefix.StartsWith("snapshots/ustr-press-releases/"));
    }

    [Fact]
    public async Task One_that_was_begun_is_gone_on_with_and_reads_nothing_twice()
    {
        await pipeline.RunAsync();
        await using (var first = Open(folder))
        {
            await first.ReadyAsync(null, default);
        }

        var watched = new ListingWatch(store);
        await using var second = Open(folder, watched);
        await second.ReadyAsync(null, default);

        watched.Listed.ShouldNotContain("snapshots/");
        (await FindAsync(second, new ReleaseFilter())).Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_gone_from_the_store_goes_from_the_index_with_all_that_it_said()
    {
        await pipeline.RunAsync();
        await using var index = Open(folder);
        await index.ReadyAsync(null, default);
        foreach (var name in await pipeline.NamesAsync("snapshots/ustr-press-releases/2018-03-talks/"))
        {
            await store.DeleteAsync(name, default);
        }

        pipeline.NextDay().NextDay();
        await index.ReadyAsync(null, default);

        (await FindAsync(index, new ReleaseFilter { Q = "deficit" })).ShouldBeEmpty();
        using var connection = await index.OpenAsync(default);
        LedgerQueries.Find(connection, "goods-deficit", 0, 10).ShouldBeEmpty();
        foreach (var table in new[] { "mentions", "statements", "measured", "deadlines" })
        {
            connection.Number($"SELECT count(*) FROM {table} WHERE release NOT IN (SELECT id FROM releases)").ShouldBe(0, table);
        }
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_extracted_is_shown_all_the_same()
    {
        await using var index = Open(folder);
        await index.ReadyAsync(null, default);
        await pipeline.CollectAsync();
        await index.ReadyAsync(null, default);

        (await FindAsync(index, new ReleaseFilter { Q = "deficit" })).ShouldBe(["talks"]);
    }

    [Fact]
    public async Task Two_viewers_over_one_folder_make_it_once_and_both_read_it()
    {
        await pipeline.RunAsync();
        await using var first = Open(folder);
        await first.ReadyAsync(null, default);
        var watched = new ListingWatch(store);
        await using var second = Open(folder, watched);
        await second.ReadyAsync(null, default);

        watched.Listed.ShouldBeEmpty();
        (await FindAsync(second, new ReleaseFilter())).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_damaged_file_is_made_again()
    {
        await pipeline.RunAsync();
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, FormattableString.Invariant($"index-{IndexSchema.Version}.db")), new string('x', 9000));
        await using var index = Open(folder);
        await index.ReadyAsync(null, default);

        (await FindAsync(index, new ReleaseFilter())).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("2018", null, "session talks")]
    [InlineData(null, "2011", "signing")]
    [InlineData("2018-03-20", "2018-03-20", "talks")]
    [InlineData("2018-03", "2018-03", "session talks")]
    [InlineData("never", null, "session talks signing")]
    public async Task Dates_are_days_months_or_years(string? from, string? to, string expected)
    {
        await pipeline.RunAsync();
        await using var index = Open(null);
        await index.ReadyAsync(null, default);

        string.Join(' ', await FindAsync(index, new ReleaseFilter { From = from, To = to })).ShouldBe(expected);
    }

    [Fact]
    public async Task Filters_hold_together_and_a_page_goes_on_where_the_one_before_ended()
    {
        await pipeline.RunAsync();
        await using var index = Open(null);
        await index.ReadyAsync(null, default);
        using var connection = await index.OpenAsync(default);
        var korus = EntityQueries.Find(connection, "agreement", null, 0, 1).Single().Entity;

        (await FindAsync(index, new ReleaseFilter { Entity = korus, Measure = "goods-deficit", Q = "korea -committee" })).ShouldBe(["talks"]);
        (await FindAsync(index, new ReleaseFilter { Entity = "person:nobody" })).ShouldBeEmpty();
        var first = ReleaseQueries.Find(connection, new ReleaseFilter { Q = "korea" }, 2);
        var rest = ReleaseQueries.Find(connection, new ReleaseFilter { Q = "korea", Before = first.Next }, 2);
        first.Total.ShouldBe(3);
        first.Rows.Concat(rest.Rows).Select(row => row.Release).Distinct().Count().ShouldBe(3);
        rest.Next.ShouldBeNull();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private StoreIndex Open(string? folder, IBlobStore? through = null) =>
        new(through ?? store, new ViewerOptions { Read = pipeline.Read, IndexFolder = folder, Time = pipeline.Clock });

    private static async Task<List<string>> FindAsync(StoreIndex index, ReleaseFilter filter)
    {
        using var connection = await index.OpenAsync(default);
        return [.. ReleaseQueries.Find(connection, filter, 50).Rows.Select(row => row.Release.Split('-')[^1])];
    }

    /// <summary>Everything in it but the numbers that rows happen to have.</summary>
    private static async Task<string> AllAsync(StoreIndex index)
    {
        using var connection = await index.OpenAsync(default);
        string[] questions =
        [
            "SELECT source, release, title, kind, issuer, language, published, number, change, first_seen, last_seen, extracted, figures, lead FROM releases",
            "SELECT entity, type, name, releases FROM names WHERE releases > 0",
            "SELECT n.entity, r.release, m.times, m.start, m.length, m.role FROM mentions m JOIN names n ON n.id = m.name JOIN releases r ON r.id = m.release",
            "SELECT measure, flow, unit, statements FROM series WHERE statements > 0",
            "SELECT r.release, s.number, s.said, s.speaker, s.json FROM statements s JOIN releases r ON r.id = s.release",
            "SELECT r.release, d.number, d.due, d.json FROM deadlines d JOIN releases r ON r.id = d.release",
            "SELECT r.release, t.number, hex(t.packed) FROM texts t JOIN releases r ON r.id = t.id",
        ];
        return string.Join('\n', questions.SelectMany(question => connection.Ask(
            question, row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(row.GetValue))).Order(StringComparer.Ordinal)));
    }

    /// <summary>Remembers which prefixes were listed.</summary>
    private sealed class ListingWatch(IBlobStore inner) : IBlobStore
    {
        public List<string> Listed { get; } = [];

        public IAsyncEnumerable<string> ListAsync(string prefix, string? after, CancellationToken cancellationToken)
        {
            Listed.Add(prefix);
            return inner.ListAsync(prefix, after, cancellationToken);
        }

        public Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

        public Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("the viewer only reads");

        public Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("the viewer only reads");

        public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken) => throw new InvalidOperationException("the viewer only reads");
    }
}
