using System.CommandLine;
using System.Text.Json;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Stages.Tracing;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus why ITEM</c>: from a line of a digest back to the sentence, the fetch and the bytes.</summary>
internal static class WhyCommand
{
    private const string Help =
        "Show what proves a line of a digest: the sentence, the snapshot, the fetch with its headers, and the hash of the bytes.\n\n" +
        "Examples (quote what has a # in it):\n" +
        "  korus why \"http://127.0.0.1:5080/snapshots/motir-en/bbs2-571/1#s640-210\"   a link copied from the mail\n" +
        "  korus why \"daily/2026-11-21#3\"                                             the third line of a digest\n" +
        "  korus why motir-en/bbs2-571/1                                              a snapshot; without a number, the last\n" +
        "  korus why https://ustr.gov/…                                               a release by its own address";

    public static Command Create()
    {
        var common = new CommonOptions();
        var item = new Argument<string>("item")
        {
            Description = "A link from a digest, SLOT#LINE, SOURCE/RELEASE/NUMBER#sSTART-LENGTH, or the release's address",
        }.NoOption();
        var json = new Option<bool>("--json") { Description = "The same as JSON" };
        var command = new Command("why", Help) { item, json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            var text = parsed.GetValue(item)!;
            var traced = TracedItem.Parse(text, runtime.KnownSources)
                ?? throw new WrongUsageException($"'{text}' is no link of a digest, no SLOT#LINE, no SOURCE/RELEASE/NUMBER and no release of a known source");
            var report = await runtime.Why().RunAsync(traced, cancellationToken);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, KorusJson.Indented));
            }
            else
            {
                WhyText.Print(report);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
