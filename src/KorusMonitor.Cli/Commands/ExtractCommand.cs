using System.CommandLine;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus extract</c>: the second stage alone.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new Command("extract", "Read the snapshots that wait and write their findings");
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            var report = await ProgressReport.ShowAsync(progress => runtime.Extract().RunAsync(progress, cancellationToken));
            Summary.Print(report);
            await EntityQuestions.AskAsync(runtime, cancellationToken);
            return Summary.ExitCode(null, report, null);
        });
        return command;
    }
}
