using System.Text;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Storage;

/// <summary>What only a folder can do wrong.</summary>
public sealed class FolderStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FolderStore store;

    public FolderStoreTests() => store = new FolderStore(folder.Root);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_blob_is_a_file_of_its_name_with_its_bytes()
    {
        await PutAsync("snapshots/s/r/000001.json", "{}");

        (await File.ReadAllTextAsync(folder.Path("snapshots/s/r/000001.json"))).ShouldBe("{}");
        Directory.EnumerateFiles(folder.Path(".tmp")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Folders_go_with_their_last_blob_so_that_listing_does_not_walk_what_is_done()
    {
        await PutAsync("pending/s/r1/000001.json", "{}");
        await PutAsync("pending/s/r2/000001.json", "{}");

        await store.DeleteAsync("pending/s/r1/000001.json", default);
        Directory.EnumerateDirectories(folder.Path("pending/s")).Select(Path.GetFileName).ShouldBe(["r2"]);
        await store.DeleteAsync("pending/s/r2/000001.json", default);

        Directory.Exists(folder.Path("pending")).ShouldBeFalse();
        Directory.Exists(folder.Root).ShouldBeTrue();
    }

    [Fact]
    public async Task Listing_reads_only_folders_that_can_hold_a_name_asked_for()
    {
        await PutAsync("snapshots/a/r/1", "x");
        await PutAsync("snapshots/b/r/1", "x");
        await PutAsync("snapshots/c/r/1", "x");

        ReadFolders("snapshots/b").ShouldBe(["snapshots/", "snapshots/b/", "snapshots/b/r/"]);
        ReadFolders("snapshots/", after: "snapshots/b/r/0").ShouldBe(
            ["snapshots/", "snapshots/b/", "snapshots/b/r/", "snapshots/c/", "snapshots/c/r/"]);
        ReadFolders("snapshots/", after: "snapshots/d").ShouldBe(["snapshots/"]);
    }

    [Fact]
    public async Task Files_that_are_no_blobs_are_not_listed()
    {
        await PutAsync("a/b", "x");
        Directory.CreateDirectory(folder.Path("a/.git"));
        await File.WriteAllTextAsync(folder.Path("a/.git/config"), "x");
        await File.WriteAllTextAsync(folder.Path("a/two words.txt"), "x");
        Directory.CreateSymbolicLink(folder.Path("a/up"), folder.Root);

        (await ListAsync("")).ShouldBe(["a/b"]);
    }

    [Fact]
    public async Task A_file_where_a_folder_should_be_is_said()
    {
        await PutAsync("a", "x");

        var failure = await Should.ThrowAsync<StatedFailureException>(() => store.PutIfAbsentAsync("a/b", Bytes("y"), default));

        ShouldBeOneLine(failure, "a/b");
        (await store.GetAsync("a/b", default)).ShouldBeNull();
        (await store.DeleteAsync("a/b", default)).ShouldBeFalse();
        (await ListAsync("a/")).ShouldBeEmpty();
        (await ListAsync("")).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_folder_where_a_blob_should_be_is_said()
    {
        await PutAsync("a/b", "x");

        var failure = await Should.ThrowAsync<StatedFailureException>(() => store.PutIfAbsentAsync("a", Bytes("y"), default));

        ShouldBeOneLine(failure, "other blobs");
        (await store.GetAsync("a", default)).ShouldBeNull();
        (await store.PutIfMatchAsync("a", Bytes("y"), "v", default)).ShouldBeNull();
        (await store.DeleteAsync("a", default)).ShouldBeFalse();
        (await ListAsync("")).ShouldBe(["a/b"]);
    }

    [Fact]
    public async Task An_empty_folder_that_a_kill_left_does_not_take_a_name()
    {
        Directory.CreateDirectory(folder.Path("a"));

        await PutAsync("a", "x");

        (await ListAsync("")).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_root_that_is_a_file_is_said()
    {
        await File.WriteAllTextAsync(folder.Path("file"), "x");
        var broken = new FolderStore(folder.Path("file"));

        ShouldBeOneLine(await Should.ThrowAsync<StatedFailureException>(() => broken.PutIfAbsentAsync("a", Bytes("y"), default)), folder.Path("file"));
        (await File.ReadAllTextAsync(folder.Path("file"))).ShouldBe("x");
    }

    [Fact]
    public async Task A_root_that_cannot_be_made_is_said()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // Nobody may write there, root neither.
        var broken = new FolderStore("/proc/korus");
        var failure = await Should.ThrowAsync<StatedFailureException>(() => broken.PutIfAbsentAsync("a/b", Bytes("y"), default));

        ShouldBeOneLine(failure, "/proc/korus");
        (await broken.GetAsync("a/b", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Abandoned_files_are_swept_by_the_first_write_but_young_ones_and_those_of_living_writers_stay()
    {
        var old = Abandon("old", TimeSpan.FromHours(2));
        var young = Abandon("young", TimeSpan.FromMinutes(50));
        var held = Abandon("held", TimeSpan.FromHours(2));
        using var writer = new FileStream(held, FileMode.Open, FileAccess.Write, FileShare.None);

        await PutAsync("a", "x");

        File.Exists(old).ShouldBeFalse();
        File.Exists(young).ShouldBeTrue();
        File.Exists(held).ShouldBeTrue();
    }

    [Fact]
    public async Task A_writer_whose_file_was_swept_writes_again()
    {
        var swept = 0;
        var suspended = new FolderStore(folder.Root, TimeProvider.System, SweepThenLink, TimeSpan.FromSeconds(30));

        (await suspended.PutIfAbsentAsync("a/b", Bytes("x"), default)).ShouldNotBeNull();

        swept.ShouldBe(1);
        Text((await store.GetAsync("a/b", default))!).ShouldBe("x");

        LinkOutcome SweepThenLink(string file, string name)
        {
            if (swept++ == 0)
            {
                File.Delete(file);
                return Posix.Link(file, name);
            }

            swept = 1;
            return Posix.Link(file, name);
        }
    }

    [Fact]
    public async Task Waiting_for_a_lock_has_an_end_and_is_said()
    {
        var version = await PutAsync("a", "x");
        Directory.CreateDirectory(folder.Path(".locks"));
        var impatient = new FolderStore(folder.Root, TimeProvider.System, Posix.Link, TimeSpan.FromMilliseconds(50));
        var locks = new FolderLocks(folder.Path(".locks"), TimeSpan.FromSeconds(1));

        using (await locks.TakeAsync("a", default))
        {
            ShouldBeOneLine(
                await Should.ThrowAsync<StatedFailureException>(() => impatient.PutIfMatchAsync("a", Bytes("y"), version, default)), "lock of 'a'");
        }

        (await impatient.PutIfMatchAsync("a", Bytes("y"), version, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_clock_that_stands_still_or_steps_back_gives_new_versions()
    {
        var time = new SteppingTime(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var dated = new FolderStore(folder.Root, time);
        var versions = new List<string> { (await dated.PutIfAbsentAsync("a", Bytes("x"), default))! };
        foreach (var step in new[] { 0, -10, 0, -3600, 5 })
        {
            time.Now += TimeSpan.FromSeconds(step);
            versions.Add((await dated.PutIfMatchAsync("a", Bytes("x"), versions[^1], default)).ShouldNotBeNull());
        }

        versions.Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public async Task A_store_that_was_copied_without_its_times_is_still_guarded_by_content()
    {
        var version = await PutAsync("a", "x");
        var written = File.GetLastWriteTimeUtc(folder.Path("a"));
        await File.WriteAllTextAsync(folder.Path("a"), "y");
        File.SetLastWriteTimeUtc(folder.Path("a"), written);

        (await store.PutIfMatchAsync("a", Bytes("z"), version, default)).ShouldBeNull();
    }

    private List<string> ReadFolders(string prefix, string? after = null)
    {
        var listing = new FolderListing(folder.Root, prefix, after);
        var read = new List<string>();
        Visit(listing.Start);
        return read;

        void Visit(string name)
        {
            read.Add(name);
            foreach (var inside in listing.Read(name).Where(entry => entry[^1] == '/'))
            {
                Visit(inside);
            }
        }
    }

    private string Abandon(string name, TimeSpan age)
    {
        Directory.CreateDirectory(folder.Path(".tmp"));
        var path = folder.Path(Path.Combine(".tmp", name));
        File.WriteAllText(path, "half");
        File.SetLastWriteTimeUtc(path, (TimeProvider.System.GetUtcNow() - age).UtcDateTime);
        return path;
    }

    private static void ShouldBeOneLine(StatedFailureException failure, string telling)
    {
        failure.Message.ShouldContain(telling);
        failure.Message.ShouldNotContain('\n');
    }

    private async Task<string> PutAsync(string name, string content) =>
        (await store.PutIfAbsentAsync(name, Bytes(content), default)).ShouldNotBeNull();

    private async Task<List<string>> ListAsync(string prefix) => await store.ListAsync(prefix, null, default).ToListAsync();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(StoredBlob blob) => Encoding.UTF8.GetString(blob.Content.Span);

    private sealed class SteppingTime(DateTimeOffset start) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
