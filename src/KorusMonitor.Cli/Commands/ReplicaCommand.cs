using System.CommandLine;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Replica;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus replica</c>: the replicas alone, to run the monitor against from another terminal.</summary>
internal static class ReplicaCommand
{
    public static Command Create()
    {
        var config = new Option<FileInfo?>("--write")
        {
            Description = "Write the settings that lead every source to its replica to this file, for 'korus run --config'",
            HelpName = "FILE",
        };
        var port = Validation.PortOption("--first-port", "Port of the first replica, the others follow it; 0 takes free ones", 0);
        var command = new Command("replica", "Serve local replicas of all monitored sites, until Ctrl+C") { config, port };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var sites = await ReplicaSites.StartAsync(ReplicaWorld.Episodes(), parsed.GetValue(port), cancellationToken);
            foreach (var office in Enum.GetValues<ReplicaOffice>())
            {
                Console.WriteLine($"{office,-16} {sites[office].BaseAddress}");
            }

            Console.WriteLine();
            Console.WriteLine("In another terminal:");
            if (parsed.GetValue(config) is { } file)
            {
                await WriteAsync(file, sites, cancellationToken);
                Console.WriteLine($"  korus run --data DIR --config {file.FullName}");
            }
            else
            {
                Console.WriteLine("  korus run --data DIR " + string.Join(' ', sites.Settings.Select(pair => $"--set {pair.Key}={pair.Value}")));
            }

            Console.WriteLine($"Traps and edits: {sites[ReplicaOffice.Ustr].BaseAddress}_replica, and so on each of them");
            var end = new TaskCompletionSource();
            await using var onCancel = cancellationToken.Register(end.SetResult);
            await end.Task;
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task WriteAsync(FileInfo file, ReplicaSites sites, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(file.FullName, System.Text.Json.JsonSerializer.Serialize(sites.Settings, KorusJson.Indented), cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StatedFailureException($"the settings cannot be written: {failure.Message}", failure);
        }
    }
}
