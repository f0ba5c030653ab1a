using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>Real processes, real kills.</summary>
public sealed partial class KillTests(ITestOutputHelper output)
{
    private const int Kills = 50;

    [Fact]
    public async Task Fifty_kills_at_random_moments_end_in_the_same_store_and_exactly_one_mail()
    {
        await using var rig = await ReplicaRig.StartAsync();

        // A pause between fetches stretches a run, so that kills fall into every part of it.
        string[] slow = ["--set", "Korus:Fetching:Delay=00:00:00.015"];
        var clock = Stopwatch.StartNew();
        (await KorusProcess.RunAsync(rig.Command("run", "undisturbed", slow))).ExitCode.ShouldBe(0);
        var whole = clock.Elapsed;
        var random = new Random(20170712);
        var killed = 0;

        for (var kill = 0; killed < Kills; kill++)
        {
            kill.ShouldBeLessThan(Kills * 4, "runs end before they can be killed");
            var after = whole * (0.08 + (0.85 * random.NextDouble()));
            killed += await KorusProcess.RunAndKillAsync(rig.Command("run", "killed", slow), after) ? 1 : 0;
        }

        var last = await KorusProcess.RunAsync(rig.Command("run", "killed", slow));
        last.ExitCode.ShouldBe(0, last.Errors);
        output.WriteLine($"{killed} kills; a whole run takes {whole.TotalSeconds:0.0} s");

        rig.Mails("killed").Length.ShouldBe(1);
        var disturbed = Stored(rig.Data("killed"));
        var expected = Stored(rig.Data("undisturbed"));
        disturbed.Keys.ShouldBe(expected.Keys);
        foreach (var (name, content) in expected)
        {
            disturbed[name].ShouldBe(content, name);
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

            stored[DueMoment().Replace(name, "due/$1/")] = Moments().Replace(File.ReadAllText(file), "MOMENT");
        }

        return stored;
    }

    [GeneratedRegex(@"^due/([^/]+)/\d{12}~", RegexOptions.CultureInvariant)]
    private static partial Regex DueMoment();

    [GeneratedRegex("""\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z|"due":"\d{12}"|\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT|"failures":\d+""", RegexOptions.CultureInvariant)]
    private static partial Regex Moments();
}
