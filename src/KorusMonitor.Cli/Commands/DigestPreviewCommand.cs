using System.CommandLine;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Digests.Rendering;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus digest preview</c>: what the next digest would say if it opened now; nothing is sent and nothing written.</summary>
internal static class DigestPreviewCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var subscription = new Option<string?>("--subscription") { Description = "Whose digest [default: the first one's]", HelpName = "NAME" };
        var html = new Option<bool>("--html") { Description = "The HTML part instead of the plain text" };
        var command = new Command("preview", "Print what the next digest would say if it opened now; sends nothing and changes nothing") { subscription, html };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            var digest = await runtime.Digest().PreviewAsync(parsed.GetValue(subscription), cancellationToken);
            if (digest.Pending.Count == 0)
            {
                Console.WriteLine($"digest {digest.Slot}: nothing new to send");
                return ExitCodes.Done;
            }

            var mail = await DigestRenderer.RenderAsync(digest);
            Console.Write(parsed.GetValue(html) ? mail.Html : $"Subject: {mail.Subject}\r\n\r\n{mail.Text}");
            return ExitCodes.Done;
        });
        return command;
    }
}
