using System.CommandLine;
using System.Net.Mail;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus digest replay</c>: a past digest's mails, byte for byte, from the store.</summary>
internal static class DigestReplayCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var slot = new Argument<string>("SLOT") { Description = "For example daily/2026-11-21" }.NoOption();
        slot.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Slots.IsSlot(token.Value))
            {
                result.AddError(
                    $"'{token.Value}' is not a slot: expected daily/yyyy-MM-dd, weekly/yyyy-MM-dd or immediate/yyyyMMddTHHmmssZ, NAME/ "
                    + "before it for a subscription of that name");
            }
        });
        var to = new Option<string?>("--to") { Description = "The recipient whose mail is meant [default: the first one's]", HelpName = "ADDRESS" };
        var output = new Option<FileInfo?>("--output", "-o") { Description = "File to write the mail to [default: standard output]", HelpName = "FILE" };
        var command = new Command("replay", "Rebuild a past digest's mail (.eml) byte for byte from the store; sends nothing") { slot, to, output };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            var mails = await runtime.Digest().ReplayAsync(parsed.GetValue(slot)!, cancellationToken);
            var bytes = await EmlFile.WriteAsync(Chosen(mails, parsed.GetValue(to)), cancellationToken);
            if (parsed.GetValue(output) is { } file)
            {
                await File.WriteAllBytesAsync(file.FullName, bytes, cancellationToken);
                Console.WriteLine($"{file.FullName}: {bytes.Length} bytes");
                return ExitCodes.Done;
            }

            await using var standard = Console.OpenStandardOutput();
            await standard.WriteAsync(bytes, cancellationToken);
            return ExitCodes.Done;
        });
        return command;
    }

    private static OutgoingMail Chosen(IReadOnlyList<OutgoingMail> mails, string? to)
    {
        if (mails.Count == 0)
        {
            throw new StatedFailureException("this digest had nothing to tell and no recipients: there is no mail of it");
        }

        return to is null ? mails[0]
            : mails.FirstOrDefault(mail => Address(mail.To) == Address(to))
                ?? throw new StatedFailureException($"that digest was not for '{to}'; it was for {string.Join(", ", mails.Select(mail => mail.To))}");
    }

    private static string Address(string text) => (MailAddress.TryCreate(text, out var parsed) ? parsed.Address : text).ToLowerInvariant();
}
