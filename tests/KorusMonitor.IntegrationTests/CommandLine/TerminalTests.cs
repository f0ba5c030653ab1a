using System.Diagnostics;
using KorusMonitor.IntegrationTests.Pipeline;

namespace KorusMonitor.IntegrationTests.CommandLine;

/// <summary>What a person at a terminal sees, and a file or a pipe does not.</summary>
[Collection(CommandLineGroup.Name)]
public sealed class TerminalTests(CommandFixture korus)
{
    private const char Bar = '━';
    private const char Escape = '\u001b';

    [Fact]
    public async Task A_run_shows_bars_on_a_terminal_and_plain_lines_elsewhere()
    {
        var (code, shown) = await AtTerminalAsync("run", "--data", Path.Combine(korus.Folder, "terminal"));

        code.ShouldBe(0, shown);
        shown.ShouldContain(Bar);
        shown.ShouldContain(Escape);
        shown.ShouldMatch("motir-en .*━", "each source has a bar of its own");
        shown.ShouldContain("100%");
        shown.ShouldContain("digest daily/", Case.Sensitive, "the summary stands below the bars");

        korus.FirstRun.Output.ShouldNotContain(Escape);
        korus.FirstRun.Errors.ShouldNotContain(Escape);
        korus.FirstRun.Errors.ShouldNotContain(Bar);
        korus.FirstRun.Errors.ShouldContain("motir-en: ");
    }

    [Theory]
    [InlineData("demo", "--no-serve", "--data")]
    [InlineData("verify", "--data")]
    [InlineData("snapshots export", "--output", "x.warc.gz", "--data")]
    public async Task Long_work_shows_a_bar_on_a_terminal(string command, params string[] options)
    {
        var data = command == "demo" ? Path.Combine(korus.Folder, "terminal-demo") : korus.Rig.Data();

        var (code, shown) = await AtTerminalAsync([.. command.Split(' '), .. options, data]);

        code.ShouldBe(0, shown);
        shown.ShouldContain(Bar);
        shown.ShouldContain(Escape);
    }

    [Fact]
    public async Task A_terminal_that_can_show_nothing_but_lines_gets_lines()
    {
        var (code, shown) = await AtTerminalAsync(dumb: true, ["run", "--data", Path.Combine(korus.Folder, "dumb")]);

        code.ShouldBe(0, shown);
        shown.ShouldNotContain(Bar);
        shown.ShouldContain("motir-en: ");
    }

    private Task<(int ExitCode, string Shown)> AtTerminalAsync(params string[] arguments) => AtTerminalAsync(dumb: false, arguments);

    /// <summary>In a pseudo-terminal, as <c>script</c> of util-linux makes one: standard output and error are the same there.</summary>
    private async Task<(int ExitCode, string Shown)> AtTerminalAsync(bool dumb, string[] arguments)
    {
        var command = string.Join(' ', new[] { "dotnet", Path.Combine(AppContext.BaseDirectory, "korus.dll") }.Concat(arguments).Select(part => $"'{part}'"));
        var start = new ProcessStartInfo("script", ["--quiet", "--return", "--command", command, "/dev/null"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = korus.Folder,
        };
        foreach (var (name, value) in korus.Environment)
        {
            start.Environment[name] = value;
        }

        // Without SHELL, script takes sh, and a dash there drops every variable with a hyphen in its name; bars need a terminal of Unicode.
        start.Environment["SHELL"] = "/bin/bash";
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TERM"] = dumb ? "dumb" : "xterm-256color";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var shown = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, shown + await errors);
    }
}
