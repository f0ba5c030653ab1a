using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Storage;

namespace KorusMonitor.IntegrationTests.Storage;

/// <summary>Several processes over one folder, killed in the middle of their writes.</summary>
public sealed class FolderStoreProcessTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("korus-store-").FullName;
    private readonly FolderStore store;

    public FolderStoreProcessTests() => store = new FolderStore(root);

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Of_processes_that_want_one_name_exactly_one_gets_it()
    {
        const int names = 200;
        string[] ids = ["one", "two", "three"];
        var workers = ids.Select(id => StoreWorkers.Start("race", root, id, names)).ToList();
        var ends = await Task.WhenAll(workers.Select(worker => worker.EndAsync()));
        ends.ShouldAllBe(end => end.ExitCode == 0);

        var winners = ids.Zip(workers, (id, worker) => worker.Said.Select(line => (Name: line["won ".Length..], Id: id))).SelectMany(x => x).ToList();
        winners.Count.ShouldBe(names);
        winners.Select(winner => winner.Name).Distinct().Count().ShouldBe(names);
        foreach (var (name, id) in winners)
        {
            Encoding.UTF8.GetString((await store.GetAsync(name, default)).ShouldNotBeNull().Content.Span).ShouldBe(id);
        }

        workers.ForEach(worker => worker.Dispose());
    }

    [Fact]
    public async Task After_kills_in_the_middle_of_writes_every_blob_is_whole_and_no_acknowledged_write_is_lost()
    {
        const int rounds = 12;
        var random = new Random(20260101);
        var said = new Dictionary<string, IReadOnlyCollection<string>>();
        for (var round = 0; round < rounds; round++)
        {
            string[] ids = [$"{round}-a", $"{round}-b"];
            var workers = ids.Select(id => StoreWorkers.Start("churn", root, id)).ToList();
            await Task.WhenAll(workers.Select(worker => worker.KillAfterAsync(random.Next(1, 120))));
            foreach (var (id, worker) in ids.Zip(workers))
            {
                said[id] = worker.Said;
                worker.Dispose();
            }

            await ShouldBeWholeAsync();
        }

        await ShouldHoldAllThatWasAcknowledgedAsync(said);

        // Who comes after the kills works on at once.
        using var last = StoreWorkers.Start("churn", root, "last", 3);
        (await last.EndAsync()).ExitCode.ShouldBe(0);
        await ShouldBeWholeAsync();
    }

    [Fact]
    public async Task A_full_disk_is_said_in_one_line_and_leaves_nothing_half_written()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var worker = StoreWorkers.StartLimited(kibibytes: 100, "fill", root, "one", 1024 * 1024);
        var (exitCode, errors) = await worker.EndAsync();

        exitCode.ShouldBe(1, errors);
        errors.TrimEnd('\n').ShouldStartWith("The disk is full");
        errors.TrimEnd('\n').ShouldNotContain('\n');
        Directory.EnumerateFiles(Path.Combine(root, ".tmp")).ShouldBeEmpty();
        (await store.ListAsync("", null, default).ToListAsync()).Count.ShouldBe(7);
        await ShouldBeWholeAsync();
    }

    private async Task ShouldBeWholeAsync()
    {
        var names = await store.ListAsync("", null, default).ToListAsync();
        names.ShouldBe(names.Distinct().Order(StringComparer.Ordinal));
        foreach (var name in names)
        {
            var blob = (await store.GetAsync(name, default)).ShouldNotBeNull();
            if (name == "state/tally.json")
            {
                var tally = KorusJson.FromBytes<Tally>(blob.Content.Span);
                tally.Total.ShouldBe(tally.ByWorker.Values.Sum());
                continue;
            }

            var hash = Encoding.ASCII.GetString(blob.Content.Span[..64]);
            Convert.ToHexStringLower(SHA256.HashData(blob.Content.Span[65..])).ShouldBe(hash, name);
        }
    }

    private async Task ShouldHoldAllThatWasAcknowledgedAsync(Dictionary<string, IReadOnlyCollection<string>> said)
    {
        var names = (await store.ListAsync("", null, default).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var tally = (await store.GetJsonAsync<Tally>("state/tally.json", default)).ShouldNotBeNull().Value;
        foreach (var (id, lines) in said)
        {
            lines.Where(line => line.StartsWith("put ", StringComparison.Ordinal)).Select(line => line[4..]).Except(names).ShouldBeEmpty();

            // The kill may fall between a write and its acknowledgement.
            var counted = lines.Count(line => line == "counted");
            tally.ByWorker.GetValueOrDefault(id).ShouldBeInRange(counted, counted + 1, id);

            // What was closed is gone, unless it was opened again before the kill.
            lines.Count(line => line.StartsWith("opening ", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(
                lines.Count(line => line.StartsWith("closed ", StringComparison.Ordinal)));
            var lastWord = lines.LastOrDefault(line => line.StartsWith("opening ", StringComparison.Ordinal) || line.StartsWith("closed ", StringComparison.Ordinal));
            names.Where(name => name.StartsWith("pending/", StringComparison.Ordinal) && name.EndsWith($"/{id}", StringComparison.Ordinal))
                .ShouldBeSubsetOf(lastWord is { } word && word.StartsWith("opening ", StringComparison.Ordinal) ? [word["opening ".Length..]] : []);
        }

        said.Values.Sum(lines => lines.Count(line => line == "counted")).ShouldBeGreaterThan(20);
    }

    private sealed record Tally(int Total, SortedDictionary<string, int> ByWorker);
}
