using System.CommandLine;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Replica;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus replica</c>: the replicas alone, to run the monitor against from another terminal.</summary>
internal static class ReplicaCommand
{
    public static Command Create()
    {
        var ustr = Validation.PortOption("--ustr-port", "Port of the ustr.gov replica; 0 takes a free one", 0);
        var motir = Validation.PortOption("--motir-port", "Port of the english.motir.go.kr replica; 0 takes a free one", 0);
        var command = new Command("replica", "Serve local replicas of the monitored sites, until Ctrl+C") { ustr, motir };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var world = ReplicaWorld.Episodes();
            await using var washington = await ReplicaSite.StartUstrAsync(world, parsed.GetValue(ustr), cancellationToken);
            await using var sejong = await ReplicaSite.StartMotirAsync(world, parsed.GetValue(motir), cancellationToken);
            Console.WriteLine($"ustr.gov              {washington.BaseAddress}");
            Console.WriteLine($"english.motir.go.kr   {sejong.BaseAddress}");
            Console.WriteLine();
            Console.WriteLine("In another terminal:");
            Console.WriteLine("  korus run --data DIR " + string.Join(' ', DemoCommand.BaseAddresses(washington, sejong).Select(pair => $"--set {pair.Key}={pair.Value}")));
            Console.WriteLine($"Traps and edits: {washington.BaseAddress}_replica");
            var end = new TaskCompletionSource();
            await using var onCancel = cancellationToken.Register(end.SetResult);
            await end.Task;
            return ExitCodes.Done;
        });
        return command;
    }
}
