using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Storage;

/// <summary>What every store keeps to, run on each of them.</summary>
public abstract class BlobStoreContract : IAsyncLifetime
{
    private static CancellationToken None => CancellationToken.None;

    private IBlobStore? store;

    private IBlobStore Store => store ?? throw new InvalidOperationException("The store is opened before each test.");

    /// <summary>An empty store that nobody else uses.</summary>
    protected abstract Task<IBlobStore> OpenEmptyAsync();

    /// <summary>Another object over the same store, as a second process would have it.</summary>
    protected abstract IBlobStore OpenAgain();

    public async Task InitializeAsync() => store = await OpenEmptyAsync();

    public virtual Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_store_never_written_to_holds_nothing()
    {
        (await Store.GetAsync("a/b.json", None)).ShouldBeNull();
        (await Store.DeleteAsync("a/b.json", None)).ShouldBeFalse();
        (await Store.PutIfMatchAsync("a/b.json", Bytes("x"), "abc", None)).ShouldBeNull();
        (await ListAsync("")).ShouldBeEmpty();
        (await ListAsync("a/", "a/a")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_put_is_got_with_its_version()
    {
        var version = await Store.PutIfAbsentAsync("a/b.json", Bytes("{}"), None);

        var blob = (await OpenAgain().GetAsync("a/b.json", None)).ShouldNotBeNull();
        blob.Name.ShouldBe("a/b.json");
        Text(blob).ShouldBe("{}");
        blob.Version.ShouldBe(version);
    }

    [Fact]
    public async Task Only_the_whole_name_of_a_blob_is_held()
    {
        await Store.PutIfAbsentAsync("a/b.json", Bytes("{}"), None);

        (await Store.HoldsAsync("a/b.json", None)).ShouldBeTrue();
        (await Store.HoldsAsync("a/b.jso", None)).ShouldBeFalse();
        (await Store.HoldsAsync("a/b.json2", None)).ShouldBeFalse();
        (await Store.HoldsAsync("a", None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_taken_name_is_not_written_again()
    {
        var version = await Store.PutIfAbsentAsync("a", Bytes("first"), None);

        (await Store.PutIfAbsentAsync("a", Bytes("second"), None)).ShouldBeNull();
        (await Store.PutIfAbsentAsync("a", Bytes("first"), None)).ShouldBeNull();

        var blob = (await Store.GetAsync("a", None)).ShouldNotBeNull();
        (Text(blob), blob.Version).ShouldBe(("first", version!));
    }

    [Fact]
    public async Task A_write_needs_the_newest_version()
    {
        var first = (await Store.PutIfAbsentAsync("a", Bytes("1"), None)).ShouldNotBeNull();
        var second = (await Store.PutIfMatchAsync("a", Bytes("2"), first, None)).ShouldNotBeNull();

        (await Store.PutIfMatchAsync("a", Bytes("3"), first, None)).ShouldBeNull();

        var blob = (await Store.GetAsync("a", None)).ShouldNotBeNull();
        (Text(blob), blob.Version).ShouldBe(("2", second));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("nonsense")]
    [InlineData("\"quoted\"")]
    [InlineData("two\r\nlines: x")]
    public async Task What_is_no_version_matches_nothing(string version)
    {
        await Store.PutIfAbsentAsync("a", Bytes("1"), None);

        (await Store.PutIfMatchAsync("a", Bytes("2"), version, None)).ShouldBeNull();
        Text((await Store.GetAsync("a", None))!).ShouldBe("1");
    }

    [Fact]
    public async Task Writing_A_then_B_then_A_gives_three_versions()
    {
        var versions = new List<string> { (await Store.PutIfAbsentAsync("a", Bytes("A"), None)).ShouldNotBeNull() };
        foreach (var content in new[] { "B", "A", "A", "B", "A" })
        {
            versions.Add((await Store.PutIfMatchAsync("a", Bytes(content), versions[^1], None)).ShouldNotBeNull());
        }

        versions.Distinct().Count().ShouldBe(versions.Count);
        (await Store.PutIfMatchAsync("a", Bytes("late"), versions[0], None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_blob_put_again_after_its_deletion_has_another_version()
    {
        var first = (await Store.PutIfAbsentAsync("a", Bytes("A"), None)).ShouldNotBeNull();
        (await Store.DeleteAsync("a", None)).ShouldBeTrue();
        (await Store.PutIfMatchAsync("a", Bytes("A"), first, None)).ShouldBeNull();
        (await Store.GetAsync("a", None)).ShouldBeNull();

        var second = (await OpenAgain().PutIfAbsentAsync("a", Bytes("A"), None)).ShouldNotBeNull();

        second.ShouldNotBe(first);
        (await Store.PutIfMatchAsync("a", Bytes("B"), first, None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_blob_is_deleted_once()
    {
        await Store.PutIfAbsentAsync("a/b/c", Bytes("1"), None);
        await Store.PutIfAbsentAsync("a/d", Bytes("2"), None);

        (await Store.DeleteAsync("a/b/c", None)).ShouldBeTrue();
        (await Store.DeleteAsync("a/b/c", None)).ShouldBeFalse();

        (await ListAsync("")).ShouldBe(["a/d"]);
        (await Store.PutIfAbsentAsync("a/b/c", Bytes("3"), None)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20 * 1024 * 1024)]
    public async Task Content_of_any_size_comes_back_byte_for_byte(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var version = (await Store.PutIfAbsentAsync("content/big", content, None)).ShouldNotBeNull();
        (await Store.GetAsync("content/big", None)).ShouldNotBeNull().Content.Span.SequenceEqual(content).ShouldBeTrue();

        Array.Reverse(content);
        (await Store.PutIfMatchAsync("content/big", content, version, None)).ShouldNotBeNull();
        (await Store.GetAsync("content/big", None)).ShouldNotBeNull().Content.Span.SequenceEqual(content).ShouldBeTrue();
    }

    [Fact]
    public async Task Names_differ_by_case()
    {
        await Store.PutIfAbsentAsync("x/A", Bytes("upper"), None);
        (await Store.PutIfAbsentAsync("x/a", Bytes("lower"), None)).ShouldNotBeNull();

        Text((await Store.GetAsync("x/A", None))!).ShouldBe("upper");
        (await ListAsync("x/")).ShouldBe(["x/A", "x/a"]);
        (await ListAsync("x/a")).ShouldBe(["x/a"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("a/.hidden")]
    [InlineData("a./b")]
    [InlineData("a b")]
    [InlineData("a\\b")]
    [InlineData("a:b")]
    [InlineData("a\nb")]
    [InlineData("a%2e")]
    [InlineData("가")]
    public async Task A_name_that_would_not_survive_is_refused_everywhere(string name)
    {
        await Should.ThrowAsync<ArgumentException>(() => Store.GetAsync(name, None));
        await Should.ThrowAsync<ArgumentException>(() => Store.PutIfAbsentAsync(name, Bytes("x"), None));
        await Should.ThrowAsync<ArgumentException>(() => Store.PutIfMatchAsync(name, Bytes("x"), "v", None));
        await Should.ThrowAsync<ArgumentException>(() => Store.DeleteAsync(name, None));
        (await ListAsync("")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_longest_name_is_kept()
    {
        var name = string.Join('/', Enumerable.Repeat(new string('x', 199), 4));
        await Store.PutIfAbsentAsync(name, Bytes("x"), None);

        (await ListAsync("")).ShouldBe([name]);
        Text((await Store.GetAsync(name, None))!).ShouldBe("x");
    }

    [Theory]
    [InlineData("")]
    [InlineData("n/")]
    [InlineData("n/a")]
    [InlineData("n/a/")]
    [InlineData("n/a-")]
    [InlineData("n/a/b/c/00")]
    [InlineData("n/A")]
    [InlineData("n/nothing")]
    [InlineData("n/a/b.json")]
    [InlineData("n/a/b.json/")]
    [InlineData("../")]
    [InlineData("/")]
    [InlineData("n//")]
    public async Task Listing_is_ordinal_for_every_prefix_and_every_place_to_go_on_from(string prefix)
    {
        foreach (var name in AwkwardNames.Reverse())
        {
            (await Store.PutIfAbsentAsync(name, Bytes(name), None)).ShouldNotBeNull();
        }

        var expected = AwkwardNames.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        (await ListAsync(prefix)).ShouldBe(expected);
        foreach (var after in AwkwardNames.Concat(["", "n", "n/", "n/a/", "n/a/b/c/0000", "n/a0", "n/~", "m", "o", "n/a/b.json/x"]))
        {
            (await ListAsync(prefix, after)).ShouldBe(expected.Where(name => string.CompareOrdinal(name, after) > 0), $"after '{after}'");
        }
    }

    [Fact]
    public async Task Listing_stops_when_its_reader_stops_and_when_it_is_cancelled()
    {
        foreach (var number in Enumerable.Range(0, 10))
        {
            await Store.PutIfAbsentAsync($"n/{number}/a", Bytes("x"), None);
        }

        (await Store.ListAsync("n/", null, None).Take(2).ToListAsync()).ShouldBe(["n/0/a", "n/1/a"]);
        using var cancelled = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Store.ListAsync("n/", null, cancelled.Token))
            {
                await cancelled.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task Of_many_writers_of_one_name_exactly_one_wins()
    {
        var other = OpenAgain();
        foreach (var round in Enumerable.Range(0, 10))
        {
            var writes = await Task.WhenAll(Enumerable.Range(0, 20).Select(writer =>
                Task.Run(() => (writer % 2 == 0 ? Store : other).PutIfAbsentAsync($"race/{round}/x", Bytes($"writer {writer}"), None))));

            var winner = writes.Index().Where(write => write.Item is not null).ShouldHaveSingleItem();
            var blob = (await Store.GetAsync($"race/{round}/x", None)).ShouldNotBeNull();
            (Text(blob), blob.Version).ShouldBe(($"writer {winner.Index}", winner.Item!));
        }
    }

    [Fact]
    public async Task Counters_changed_by_many_at_once_lose_nothing()
    {
        const int writers = 8, times = 15;
        var other = OpenAgain();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            foreach (var _ in Enumerable.Range(0, times))
            {
                await (writer % 2 == 0 ? Store : other).UpdateJsonAsync<Counter>("state/counter.json", c => new Counter((c?.Count ?? 0) + 1), None);
            }
        })));

        (await Store.GetJsonAsync<Counter>("state/counter.json", None)).ShouldNotBeNull().Value.Count.ShouldBe(writers * times);
    }

    [Fact]
    public async Task Putting_and_deleting_in_one_folder_at_once_loses_nothing()
    {
        var other = OpenAgain();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var mine = writer % 2 == 0 ? Store : other;
            foreach (var round in Enumerable.Range(0, 15))
            {
                var name = $"pending/s/r/{writer}";
                (await mine.PutIfAbsentAsync(name, Bytes($"{round}"), None)).ShouldNotBeNull();
                Text((await mine.GetAsync(name, None)).ShouldNotBeNull()).ShouldBe($"{round}");
                (await mine.DeleteAsync(name, None)).ShouldBeTrue();
            }
        })));

        (await ListAsync("")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Listing_while_others_write_shows_all_that_was_there_and_keeps_its_order()
    {
        var there = Enumerable.Range(0, 40).Select(number => $"n/{number:D3}/a").ToList();
        await Task.WhenAll(there.Select(name => Store.PutIfAbsentAsync(name, Bytes("x"), None)));
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var number = 0; !done.IsCancellationRequested; number++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"n/{number % 45:D3}/b{number}");
                await Store.PutIfAbsentAsync(name, Bytes("y"), None);
                await Store.DeleteAsync(name, None);
            }
        });

        foreach (var _ in Enumerable.Range(0, 20))
        {
            var listed = await ListAsync("n/");
            listed.ShouldBe(listed.Distinct().Order(StringComparer.Ordinal));
            there.Except(listed).ShouldBeEmpty();
        }

        await done.CancelAsync();
        await writing;
    }

    /// <summary>Siblings that begin alike and differ in characters on both sides of the slash.</summary>
    private static IReadOnlyList<string> AwkwardNames =>
    [
        "m/z", "n-/x", "n.b", "n/A", "n/Z/a", "n/_", "n/a-", "n/a-bb", "n/a-b/c", "n/a.b/c", "n/a.json", "n/a/-", "n/a/b-c", "n/a/b.json",
        "n/a/b/c/000001.json", "n/a/b/c/000002.json", "n/a/b/c/000010.json", "n/a/b/c=", "n/a/b~", "n/a0/x", "n/a=/x", "n/aa", "n/a_", "n/a~/x",
        "n/b/c", "n/~2d", "n0", "o",
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(StoredBlob blob) => Encoding.UTF8.GetString(blob.Content.Span);

    private Task<List<string>> ListAsync(string prefix, string? after = null) => Store.ListAsync(prefix, after, None).ToListAsync().AsTask();

    private sealed record Counter(int Count);
}
