using System.Text.RegularExpressions;
using KorusMonitor.IntegrationTests.Pipeline;

namespace KorusMonitor.IntegrationTests.CommandLine;

/// <summary>What the README tells a newcomer to do with the demo's store works, line by line, in a process that knows nothing of the demo's settings.</summary>
public sealed partial class DemoTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korus-readme-");

    [Fact]
    public async Task Every_line_of_the_README_over_the_demo_works_and_proves_what_is_stored()
    {
        var data = Path.Combine(folder.FullName, "korus-demo");
        var demo = await KorusProcess.RunAsync(["demo", "--no-serve", "--data", data]);
        demo.ExitCode.ShouldBe(0, demo.Errors);
        var lines = Line().Matches(await File.ReadAllTextAsync(TestFiles.Path("..", "README.md")))
            .Select(match => match.Groups["line"].Value).Where(line => !line.StartsWith("serve ", StringComparison.Ordinal)).ToList();

        lines.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var line in lines)
        {
            var arguments = Word().Matches(line).Select(word => word.Value.Trim('"'))
                .Select(word => word == "korus-demo" ? data : word.EndsWith(".wacz", StringComparison.Ordinal) ? Path.Combine(folder.FullName, word) : word);

            var run = await KorusProcess.RunAsync([.. arguments]);

            run.ExitCode.ShouldBe(0, $"korus {line}: {run.Errors} {run.Output}");
        }

        var proved = await KorusProcess.RunAsync(["verify", "--deep", "--data", data]);
        proved.Output.ShouldContain("snapshots and all that was made of them are proved");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [GeneratedRegex("^korus (?<line>.*korus-demo.*?)(?:\\s{2,}#.*)?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex("\"[^\"]*\"|[^\\s\"]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
