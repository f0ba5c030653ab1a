using System.CommandLine;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus collect</c>: the first stage alone.</summary>
internal static class CollectCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var source = SourceOption();
        var recheck = RecheckOption();
        var command = new Command("collect", "Ask the sources for what is new or changed and store it as snapshots") { source, recheck };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            var sources = runtime.Chosen(parsed.GetValue(source) ?? []);
            var report = await ProgressReport.ShowAsync(
                progress => runtime.Collect().RunAsync(sources, parsed.GetValue(recheck), progress, cancellationToken));
            Summary.Print(report);
            return Summary.ExitCode(report, null, null);
        });
        return command;
    }

    public static Option<string[]> SourceOption() => new("--source")
    {
        Description = "Only this source; may be given several times ('korus sources' lists them)",
        HelpName = "ID",
        DefaultValueFactory = _ => [],
    };

    public static Option<bool> RecheckOption() => new("--recheck")
    {
        Description = "Look at every known release again, whether due or not",
    };
}
