using System.CommandLine;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus reconcile</c>: finds what fell between two stages.</summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new Command("reconcile", "Look for snapshots without findings or without a watch, and for digests of the past week that were missed, and do what is missing");
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            var report = await runtime.Reconcile().RunAsync(cancellationToken);
            Console.WriteLine($"reconcile: {report.ToExtract} to extract again, {report.ToWatch} to watch again");
            foreach (var problem in report.Problems)
            {
                Console.Error.WriteLine($"reconcile: {FailureText.OneLine(problem)}");
            }

            var sent = await runtime.Digest().RunAsync(null, cancellationToken);
            Summary.Print(sent);
            return report.Problems.Count + sent.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
        });
        return command;
    }
}
