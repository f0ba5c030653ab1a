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
        var command = new Command(
            "reconcile",
            "Look for snapshots without findings or without a watch, and for digests of the past week that were missed, and do what is missing; with an entity "
            + "service (Korus:Language), ask it about what it was not asked about");
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

            // The digest first: it waits for no service.
            var sent = await runtime.Digest().RunAsync(null, cancellationToken);
            Summary.Print(sent);
            if (runtime.Enrich() is { } service)
            {
                // What was extracted while the service was off.
                Console.WriteLine($"reconcile: {await service.MarkUnaskedAsync(cancellationToken)} to ask the entity service about");
                await EntityQuestions.AskAsync(runtime, cancellationToken);
            }

            return report.Problems.Count + sent.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
        });
        return command;
    }
}
