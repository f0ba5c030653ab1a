using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace KorusMonitor.Digests.Mail;

/// <summary>A mail as a file: what System.Net.Mail writes into a pickup directory, made the same every time.</summary>
public static partial class EmlFile
{
    /// <summary>A mail as the bytes of an <c>.eml</c> file: the same for the same mail.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task<byte[]> WriteAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);

        // Not where mails are looked for: a kill in here would leave one too many.
        var scratch = Directory.CreateTempSubdirectory("korus-mail-");
        try
        {
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = scratch.FullName,
            };
            using var message = MimeMail.Of(mail);
            await client.SendMailAsync(message, cancellationToken);
            var raw = await File.ReadAllBytesAsync(scratch.EnumerateFiles("*.eml").Single().FullName, cancellationToken);
            return Settled(raw, mail.MessageId, mail.Date);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>
    /// System.Net.Mail dates every mail with the moment of writing; the file gets the mail's own date. Takes out the envelope lines
    /// (<c>X-Sender</c>, <c>X-Receiver</c>) that are meant for a mail server's pickup directory, and gives the random part boundaries names
    /// made from the Message-ID, so that writing a mail twice gives the same bytes.
    /// </summary>
    internal static byte[] Settled(byte[] raw, string messageId, Instant date)
    {
        var text = Encoding.Latin1.GetString(raw);
        var head = HeadLength(text);
        var sent = date.ToDateTimeUtc().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        var headers = DateLine().Replace(EnvelopeLine().Replace(text[..head], string.Empty), $"Date: {sent}\r\n", 1);
        var name = messageId.Trim('<', '>')[..16];
        var boundaries = new Dictionary<string, string>(StringComparer.Ordinal);
        return Encoding.Latin1.GetBytes(Boundary().Replace(headers + text[head..], found =>
        {
            if (!boundaries.TryGetValue(found.Value, out var settled))
            {
                boundaries[found.Value] = settled = string.Create(CultureInfo.InvariantCulture, $"--korus_{name}_{boundaries.Count}");
            }

            return settled;
        }));
    }

    /// <returns>The header's value, or <c>null</c>.</returns>
    internal static string? MessageId(byte[] mail)
    {
        var text = Encoding.Latin1.GetString(mail);
        var match = MessageIdLine().Match(text[..HeadLength(text)]);
        return match.Success ? match.Groups["id"].Value : null;
    }

    private static int HeadLength(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 ? text.Length : end + 2;
    }

    [GeneratedRegex(@"^X-(Sender|Receiver):[^\r\n]*\r\n", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EnvelopeLine();

    [GeneratedRegex(@"^Date:[^\r\n]*\r\n", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DateLine();

    [GeneratedRegex(
        @"--boundary_[0-9]{1,9}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Boundary();

    [GeneratedRegex(
        @"^Message-ID:\s*(?<id><[^<>\s]+>)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MessageIdLine();
}
