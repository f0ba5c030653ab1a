using System.Text;
using KorusMonitor.Ledger;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Ledger;

public sealed class LedgerStoreTests
{
    private readonly CountingStore store = new(new InMemoryStore());

    private LedgerStore Ledger => new(store);

    [Fact]
    public async Task What_was_filed_is_read_by_measure_and_period_and_nothing_else_is_listed()
    {
        await FileAsync(Said.Billion(27.6m), Said.Billion(13.2m) with { Period = "2011" }, Said.Billion(42.3m) with { Measure = "goods-exports" });
        store.Listed.Clear();

        var read = await Ledger.ReadAsync("goods-deficit", period => period == "2016", CancellationToken.None);

        read.ShouldHaveSingleItem().Value.ShouldBe(27_600_000_000m);
        store.Listed.ShouldBe(["ledger/goods-deficit/"]);
    }

    [Fact]
    public async Task Filing_again_changes_nothing()
    {
        await FileAsync(Said.Billion(27.6m));
        var before = await store.ContentAsync();

        await FileAsync(Said.Billion(27.6m));

        (await store.ContentAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Measures_are_told_without_listing_what_they_hold()
    {
        var many = Enumerable.Range(1950, 70).Select(year => Said.Billion(1.5m) with { Period = $"{year}" }).ToArray();
        await FileAsync([.. many, Said.Billion(2) with { Measure = "goods-exports" }, Said.Percent(25) with { Measure = "tariff-rate" }]);
        store.Returned = 0;

        (await Ledger.MeasuresAsync(CancellationToken.None)).ShouldBe(["goods-deficit", "goods-exports", "tariff-rate"]);

        store.Returned.ShouldBeLessThan(10);
    }

    [Fact]
    public async Task Near_a_statement_are_the_last_words_of_its_source_however_many_came_long_before_or_after()
    {
        Said[] said = [.. Enumerable.Range(1, 100).Select(n => Said.Billion(n).Later($"r{n:D3}", $"20{10 + (n / 12):D2}-{1 + (n % 12):D2}-15"))];
        await FileAsync(said);
        var quantity = ((Statement)said[49]).Quantity;

        var near = await Ledger.ReadNearAsync(quantity, Entries(said[49])[0].Name, CancellationToken.None);

        near.Select(statement => statement.Value / 1_000_000_000m).ShouldBe(Enumerable.Range(44, 13).Select(n => (decimal?)n));
    }

    [Fact]
    public async Task Everything_is_counted_by_measure_and_flow()
    {
        await FileAsync(Said.Billion(27.6m), Said.Billion(27.5m).Later(), Said.Billion(13.2m) with { Period = "2011" }, (Said.Billion(23) with { Reporter = "KR", Partner = "US" }).ByMotir());

        (await Ledger.CountAsync(CancellationToken.None)).ShouldBe([new LedgerCount("goods-deficit", "kr-us-goods", 1, 1), new LedgerCount("goods-deficit", "us-kr-goods", 2, 3)]);
    }

    [Fact]
    public async Task Foreign_files_are_no_statements_and_damaged_ones_are_named()
    {
        await store.PutIfAbsentAsync("ledger/README.txt", "hello"u8.ToArray(), CancellationToken.None);
        await store.PutIfAbsentAsync("ledger/goods-deficit/note.txt", "hello"u8.ToArray(), CancellationToken.None);
        (await Ledger.CountAsync(CancellationToken.None)).ShouldBeEmpty();
        (await Ledger.MeasuresAsync(CancellationToken.None)).ShouldBeEmpty();

        await store.PutIfAbsentAsync("ledger/goods-deficit/us-kr-goods/2016/x.json", "{\"version\":"u8.ToArray(), CancellationToken.None);
        var failure = await Should.ThrowAsync<StatedFailureException>(() => Ledger.ReadAsync("goods-deficit", _ => true, CancellationToken.None));
        failure.Message.ShouldContain("ledger/goods-deficit/us-kr-goods/2016/x.json");
    }

    [Fact]
    public async Task An_entry_of_a_newer_program_is_not_guessed_at()
    {
        await store.PutIfAbsentAsync("ledger/goods-deficit/us-kr-goods/2016/x.json", "{\"version\":99,\"statements\":[]}"u8.ToArray(), CancellationToken.None);

        var failure = await Should.ThrowAsync<StatedFailureException>(() => Ledger.ReadAsync("goods-deficit", _ => true, CancellationToken.None));

        failure.Message.ShouldContain("newer");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Replacing_mends_what_differs_and_removes_what_nothing_states_only_when_all_was_read(bool isComplete)
    {
        await FileAsync(Said.Billion(27.6m), Said.Billion(13.2m) with { Period = "2011" });
        var wanted = Entries(Said.Billion(27.7m)).ToAsyncEnumerable();

        var (written, removed) = await Ledger.ReplaceAsync(wanted, () => isComplete, CancellationToken.None);

        (written, removed).ShouldBe((1, isComplete ? 1 : 0));
        (await Ledger.ReadAsync("goods-deficit", period => period == "2016", CancellationToken.None)).ShouldHaveSingleItem().Value.ShouldBe(27_700_000_000m);
    }

    private Task FileAsync(params Said[] said) => Ledger.FileAsync(Entries(said), CancellationToken.None);

    private static List<LedgerEntry> Entries(params Said[] said) =>
    [
        .. said.GroupBy(one => LedgerNames.Of(((Statement)one).Quantity, new FiledSnapshot(new ReleaseKey("s", one.Release), one.Snapshot, null), one.On))
            .Select(group => new LedgerEntry(group.Key, new FiledStatements { Statements = [.. group.Select(one => (Statement)one)] })),
    ];

    /// <summary>Remembers what was listed.</summary>
    private sealed class CountingStore(IBlobStore inner) : IBlobStore
    {
        public List<string> Listed { get; } = [];

        public int Returned { get; set; }

        public Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

        public Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => inner.PutIfAbsentAsync(name, content, cancellationToken);

        public Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken) =>
            inner.PutIfMatchAsync(name, content, version, cancellationToken);

        public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken) => inner.DeleteAsync(name, cancellationToken);

        public async IAsyncEnumerable<string> ListAsync(string prefix, string? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Listed.Add(prefix);
            await foreach (var name in inner.ListAsync(prefix, after, cancellationToken))
            {
                Returned++;
                yield return name;
            }
        }

        public async Task<IReadOnlyList<string>> ContentAsync()
        {
            var content = new List<string>();
            await foreach (var name in inner.ListAsync("ledger/", null, CancellationToken.None))
            {
                content.Add(name + Encoding.UTF8.GetString((await inner.GetAsync(name, CancellationToken.None))!.Content.Span));
            }

            return content;
        }
    }
}
