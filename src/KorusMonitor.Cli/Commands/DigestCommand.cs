using System.CommandLine;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Digests;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus digest</c>: the last stage alone.</summary>
internal static class DigestCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var slot = SlotOption();
        var command = new Command(
            "digest", "Send what is new to every subscription whose hour has come, missed slots of the past week too; a slot that was sent is not sent again")
        {
            slot,
        };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            var report = await runtime.Digest().RunAsync(parsed.GetValue(slot), cancellationToken);
            Summary.Print(report);
            return Summary.ExitCode(null, null, report);
        });
        command.Subcommands.Add(DigestPreviewCommand.Create());
        command.Subcommands.Add(DigestReplayCommand.Create());
        return command;
    }

    public static Option<string?> SlotOption()
    {
        var option = new Option<string?>("--slot")
        {
            Description = "The slot to run, for example daily/2026-11-21 or team/weekly/2026-11-23 [default: those that are due by the clock]",
            HelpName = "SLOT",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Slots.IsSlot(token.Value))
            {
                result.AddError($"--slot takes daily/yyyy-MM-dd, got '{token.Value}'");
            }
        });
        return option;
    }
}
