using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>Real processes, real kills.</summary>
public sealed partial class KillTests(ITestOutputHelper output)
{
    private const int Stores = 5;
    private const int KillsEach = 10;

    [Fact]
    public async Task Fifty_kills_at_random_moments_end_in_the_same_store_and_exactly_one_mail()
    {
        await using var rig = await ReplicaRig.StartAsync();

        // A pause between fetches stretches a run, so that kills fall into every part of it.
        string[] slow = ["--set", "Korus:Fetching:Delay=00:00:00.010"];
        await FinishAsync(rig.Command("run", "undisturbed", slow));
        var expected = Stored(rig.Data("undisturbed"));
        var random = new Random(20170712);

        for (var store = 0; store < Stores; store++)
        {
            var data = $"killed-{store}";
            var moments = await KillAsync(() => rig.Command("run", data, slow), random);
            output.WriteLine($"killed after {string.Join(", ", moments.Select(moment => $"{moment.TotalSeconds:0.00}"))} s");

            await FinishAsync(rig.Command("run", data, slow));
            rig.Mails(data).ShouldHaveSingleItem();
            ShouldBeSame(Stored(rig.Data(data)), expected);
        }
    }

    /// <summary>To its end, and once more: the run after a first one looks through the whole list again.</summary>
    private static async Task FinishAsync(string[] command)
    {
        for (var run = 0; run < 2; run++)
        {
            var finished = await KorusProcess.RunAsync(command);
            finished.ExitCode.ShouldBe(0, finished.Errors);
        }
    }

    /// <summary>Kills a run ten times; one that ended before its moment shows how short runs have become.</summary>
    private static async Task<IReadOnlyList<TimeSpan>> KillAsync(Func<string[]> command, Random random)
    {
        var longest = TimeSpan.FromSeconds(3);
        var moments = new List<TimeSpan>();
        while (moments.Count < KillsEach)
        {
            var after = longest * (0.05 + (0.95 * random.NextDouble()));
            var clock = Stopwatch.StartNew();
            if (await KorusProcess.RunAndKillAsync(command(), after))
            {
                moments.Add(after);
            }
            else
            {
                longest = clock.Elapsed;
            }
        }

        return moments;
    }

    private static void ShouldBeSame(SortedDictionary<string, string> stored, SortedDictionary<string, string> expected)
    {
        stored.Keys.Except(expected.Keys).ShouldBeEmpty();
        expected.Keys.Except(stored.Keys).ShouldBeEmpty();
        foreach (var (name, content) in expected)
        {
            stored[name].ShouldBe(content, name);
        }
    }

    /// <summary>What a run leaves for ever, without the moments at which it did so.</summary>
    private static SortedDictionary<string, string> Stored(string data)
    {
        var stored = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(data, file).Replace('\\', '/');
            if (name.StartsWith('.') || name.StartsWith("mail/", StringComparison.Ordinal))
            {
                continue;
            }

            stored[JournalMoment().Replace(DueMoment().Replace(name, "due/$1/"), "journal/")] = Moments().Replace(File.ReadAllText(file), "MOMENT");
        }

        return stored;
    }

    [GeneratedRegex("^journal/[0-9-]+/[0-9]+=")]
    private static partial Regex JournalMoment();

    [GeneratedRegex(@"^due/([^/]+)/\d{12}/", RegexOptions.CultureInvariant)]
    private static partial Regex DueMoment();

    /// <summary>Moments as JSON, mails and calendars write them, hashes of what holds one, and the secret that is made once a store.</summary>
    [GeneratedRegex(
        """\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z|"due":"\d{12}"|"(manifest|previous|seal)":"[0-9a-f]{64}"|"bytes":"[^"]{44}"|\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT|\w{3} \d{1,2}, \d{4}, \d{2}:\d{2}|\d{8}T\d{6}Z|"failures":\d+""", RegexOptions.CultureInvariant)]
    private static partial Regex Moments();
}
