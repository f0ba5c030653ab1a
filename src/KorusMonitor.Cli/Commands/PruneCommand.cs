using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Stages;
using NodaTime;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus snapshots prune</c>: takes away what is old and nothing needs.</summary>
internal static class PruneCommand
{
    private const int Shown = 20;

    private const string Help =
        "Take away the bytes, findings and statements of old snapshots. Never the last snapshot of a release, never one that a digest or a waiting\n" +
        "item cites; manifests stay, so 'korus verify' still proves the chain. Without --apply it only tells what would go.\n\n" +
        "Examples:\n" +
        "  korus snapshots prune --older-than 365                         what would go\n" +
        "  korus snapshots prune --older-than 365 --apply                 do it, while nothing else writes to the store";

    public static Command Create()
    {
        var common = new CommonOptions();
        var age = new Option<int>("--older-than") { Description = "Captured longer ago than so many days", HelpName = "DAYS", Required = true };
        age.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days < 1))
            {
                result.AddError($"--older-than takes a number of days from 1, got '{token.Value}'");
            }
        });
        var source = new Option<string?>("--source") { Description = "Only this source", HelpName = "ID" };
        var apply = new Option<bool>("--apply") { Description = "Do it: what goes cannot be brought back" };
        var json = new Option<bool>("--json") { Description = "The report as JSON" };
        var command = new Command("prune", Help) { age, source, apply, json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            var one = parsed.GetValue(source) is { } id ? runtime.Chosen([id])[0].Id : null;
            var before = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) - Duration.FromDays(parsed.GetValue(age));
            var report = await ProgressReport.ShowAsync(
                progress => runtime.Retention().RunAsync(before, one, parsed.GetValue(apply), progress, cancellationToken));
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, KorusJson.Indented));
            }
            else
            {
                Print(report);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(RetentionReport report)
    {
        foreach (var snapshot in report.Snapshots.Take(Shown))
        {
            Console.WriteLine($"{snapshot.Release}/{snapshot.Number}  {snapshot.CapturedAt}  {snapshot.Bytes:N0} bytes");
        }

        if (report.Snapshots.Count > Shown)
        {
            Console.WriteLine($"and {report.Snapshots.Count - Shown} more");
        }

        Console.WriteLine(
            $"prune: {report.Snapshots.Count} snapshots {(report.Applied ? "went" : "would go")}, {report.Bytes:N0} bytes; {report.Kept} old ones stay " +
            $"(the last of their release, or cited){(report.Applied || report.Snapshots.Count == 0 ? string.Empty : "; --apply does it")}");
    }
}
