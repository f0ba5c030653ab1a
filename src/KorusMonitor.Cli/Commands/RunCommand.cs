using System.CommandLine;
using KorusMonitor.Cli.Settings;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus run</c>: collect, extract, and digest if a slot is due, once.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var source = CollectCommand.SourceOption();
        var recheck = CollectCommand.RecheckOption();
        var slot = DigestCommand.SlotOption();
        var command = new Command("run", "Collect, extract, and send the digest if one is due: the whole pipeline, once") { source, recheck, slot };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            var sources = runtime.Chosen(parsed.GetValue(source) ?? []);
            return await Round.RunAsync(runtime, sources, parsed.GetValue(recheck), parsed.GetValue(slot), cancellationToken);
        });
        return command;
    }
}
