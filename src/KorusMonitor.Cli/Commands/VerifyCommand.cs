using System.CommandLine;
using System.Text.Json;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Stages.Verifying;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus verify</c>: every hash, every offset, every receipt.</summary>
internal static class VerifyCommand
{
    private const string Help =
        "Prove the whole store: every byte against its hash, every snapshot against the one after it, every finding and every quoted word against\n" +
        "the text it stands in, every receipt against its digest. Names each blob that is damaged or missing; exit code 1 when there is one.\n\n" +
        "Examples:\n" +
        "  korus verify                    after a restore, a move to another disk, or when somebody doubts a figure\n" +
        "  korus verify --deep             findings are made again from the bytes as well, and compared\n" +
        "  korus verify --anchor FILE      FILE, kept elsewhere, proves that no snapshot it names was changed or taken away; then it is brought up to date\n" +
        "  korus verify --json             the same for programs";

    public static Command Create()
    {
        var common = new CommonOptions();
        var deep = new Option<bool>("--deep") { Description = "Make the findings again from the bytes and compare" };
        var json = new Option<bool>("--json") { Description = "The report as JSON" };
        var anchor = new Option<FileInfo?>("--anchor")
        {
            Description = "Hashes of all manifests, as sha256sum writes them: compared, and written when all is proved",
            HelpName = "FILE",
        };
        var command = new Command("verify", Help) { deep, anchor, json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            var report = await ProgressReport.ShowAsync(progress => runtime.Verify().RunAsync(parsed.GetValue(deep), progress, cancellationToken));
            if (parsed.GetValue(anchor) is { } file)
            {
                report = await AnchorFile.HoldAsync(file, report, cancellationToken);
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, KorusJson.Indented));
            }
            else
            {
                Print(report);
            }

            return report.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
        });
        return command;
    }

    private static void Print(VerifyReport report)
    {
        foreach (var problem in report.Problems)
        {
            Console.Error.WriteLine(FailureText.OneLine($"verify: {problem.Name}: {problem.What}"));
        }

        foreach (var note in report.Notes)
        {
            Console.WriteLine($"note: {FailureText.OneLine(note)}");
        }

        Console.WriteLine($"read: {string.Join(", ", report.Blobs.Select(kind => $"{kind.Count} {kind.Kind}"))}");
        Console.WriteLine($"root: {report.Root}");
        Console.WriteLine(report.Problems.Count == 0
            ? $"verify: {report.Snapshots} snapshots and all that was made of them are proved"
            : $"verify: {report.Problems.Count} problems, {report.Snapshots} sound manifests");
    }
}
