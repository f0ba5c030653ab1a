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
        var rebuild = new Option<bool>("--rebuild") { Description = "Make all findings, and the ledger, again from the snapshots alone" };
        var command = new Command("extract", "Read the snapshots that wait and write their findings") { rebuild };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            if (parsed.GetValue(rebuild))
            {
                return await RebuildAsync(runtime, cancellationToken);
            }

            var report = await ProgressReport.ShowAsync(progress => runtime.Extract().RunAsync(progress, cancellationToken));
            Summary.Print(report);
            await EntityQuestions.AskAsync(runtime, cancellationToken);
            return Summary.ExitCode(null, report, null);
        });
        return command;
    }

    private static async Task<int> RebuildAsync(KorusRuntime runtime, CancellationToken cancellationToken)
    {
        var report = await ProgressReport.ShowAsync(progress => runtime.Rebuild().RunAsync(progress, cancellationToken));
        Console.WriteLine($"extract: {report.Snapshots} snapshots read again, {report.Findings} findings differed and were replaced");
        Console.WriteLine($"ledger: {report.Ledger.Written} entries written, {report.Ledger.Removed} removed");
        IReadOnlyList<string> problems = [.. report.Problems, .. report.Ledger.Problems];
        problems.Distinct().ToList().ForEach(problem => Console.Error.WriteLine($"extract: {FailureText.OneLine(problem)}"));
        return problems.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }
}
