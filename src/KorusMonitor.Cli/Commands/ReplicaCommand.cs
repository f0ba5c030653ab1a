using System.CommandLine;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Replica;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus replica</c>: the replicas alone, to run the monitor against from another terminal.</summary>
internal static class ReplicaCommand
{
    private const string All = "all";

    public static Command Create()
    {
        var config = new Option<FileInfo?>("--write")
        {
            Description = "Write the settings that lead every source to its replica to this file, for 'korus run --config'",
            HelpName = "FILE",
        };
        var traps = new Option<string?>("--traps")
        {
            Description = "Traps to switch on from the start: 'all' for every trap at once, so that a run can still have every release and has to name every "
                + "trouble; else names with commas between them, each at every site ('--traps help' lists them)",
            HelpName = "all|NAME,...",
        };
        var port = Validation.PortOption("--first-port", "Port of the first replica, the others follow it; 0 takes free ones", 0);
        var command = new Command("replica", "Serve local replicas of all monitored sites, until Ctrl+C") { config, traps, port };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var chosen = parsed.GetValue(traps);
            if (chosen == "help")
            {
                Console.WriteLine(string.Join('\n', TrapNames.All.Prepend(All)));
                return ExitCodes.Done;
            }

            var named = Named(chosen);
            await using var sites = await ReplicaSites.StartAsync(ReplicaWorld.Episodes(), parsed.GetValue(port), cancellationToken);
            named.ForEach(sites.SwitchOn);
            if (chosen == All)
            {
                await sites.SwitchOnEveryTrapAsync(cancellationToken);
            }

            foreach (var office in Enum.GetValues<ReplicaOffice>())
            {
                Console.WriteLine($"{office,-16} {sites[office].BaseAddress}");
            }

            if (chosen == All)
            {
                Console.WriteLine();
                Console.WriteLine($"Every trap is on but {string.Join(", ", TrapPlan.LeftOut.Select(one => $"{TrapNames.Of(one.Key)} ({one.Value})"))}.");
                Console.WriteLine($"What can never be read: {string.Join(", ", HopelessSource.All.Select(source => source.Id))}.");
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

    /// <exception cref="WrongUsageException">There is no such trap.</exception>
    private static List<Trap> Named(string? chosen)
    {
        var named = new List<Trap>();
        foreach (var name in chosen is null or All ? [] : chosen.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            named.Add(TrapNames.TryParse(name, out var trap)
                ? trap
                : throw new WrongUsageException($"there is no trap '{name}': 'korus replica --traps help' lists them"));
        }

        return named;
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
