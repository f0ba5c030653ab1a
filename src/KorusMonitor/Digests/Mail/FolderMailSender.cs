using System.Net.Mail;
using System.Text;
using NodaTime;

namespace KorusMonitor.Digests.Mail;

/// <summary>Puts each mail as one <c>.eml</c> file into a folder. A mail whose Message-ID is there already is accepted and left as it is.</summary>
/// <param name="folder">Created when missing.</param>
/// <param name="time">For receipts, and to tell how old a left-over file is.</param>
public sealed class FolderMailSender(string folder, TimeProvider time) : IMailSender
{
    private const string Scratch = ".tmp-";

    /// <summary>Far longer than a write takes.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly string folder = Path.GetFullPath(folder);
    private int swept;

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        try
        {
            var name = await PlaceAsync(mail, cancellationToken);
            return new MailReceipt(mail.MessageId, "folder", name, Instant.FromDateTimeOffset(time.GetUtcNow()));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SmtpException)
        {
            var cause = (failure as SmtpException)?.InnerException ?? failure;
            throw new MailNotSentException($"The mail to {mail.To} could not be written to '{folder}': {cause.Message}", failure);
        }
    }

    /// <summary>
    /// The readable name first; a second mail of the same readable name (two addresses can look alike once made safe) gets a name that its
    /// Message-ID makes its own. The file appears whole or not at all, and two processes leave one.
    /// </summary>
    private async Task<string> PlaceAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        SweepOnce();
        var readable = ReadableName(mail.Slot, mail.To);
        string[] names = [readable + ".eml", $"{readable}-{mail.MessageId.Trim('<', '>')[..8]}.eml"];
        var file = Path.Combine(folder, names[0]);
        byte[]? written = null;
        foreach (var name in names)
        {
            file = Path.Combine(folder, name);
            if (!File.Exists(file) && await TryMoveInAsync(written ??= await EmlFile.WriteAsync(mail, cancellationToken), file, cancellationToken))
            {
                return name;
            }

            if (EmlFile.MessageId(await File.ReadAllBytesAsync(file, cancellationToken)) == mail.MessageId)
            {
                return name;
            }
        }

        throw new IOException($"'{file}' is another mail");
    }

    /// <summary>Removes what killed processes left, once in the life of a sender: a kill is followed by a new start.</summary>
    private void SweepOnce()
    {
        if (Interlocked.Exchange(ref swept, 1) == 1)
        {
            return;
        }

        foreach (var left in new DirectoryInfo(folder).EnumerateFiles(Scratch + "*").Where(left => time.GetUtcNow() - left.LastWriteTimeUtc > Abandoned))
        {
            try
            {
                left.Delete();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Another user's, perhaps: it must not hold up the mail.
                return;
            }
        }
    }

    private static async Task<bool> TryMoveInAsync(byte[] mail, string file, CancellationToken cancellationToken)
    {
        var scratch = Path.Combine(Path.GetDirectoryName(file)!, Scratch + Guid.NewGuid().ToString("N"));
        try
        {
            await File.WriteAllBytesAsync(scratch, mail, cancellationToken);
            File.Move(scratch, file, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process put the same mail there in between.
            return false;
        }
        finally
        {
            File.Delete(scratch);
        }
    }

    /// <summary>"daily-2026-11-21-analyst-at-example.org".</summary>
    private static string ReadableName(string slot, string recipient)
    {
        var address = MailAddress.TryCreate(recipient, out var parsed) ? parsed.Address : recipient;
        var name = new StringBuilder();
        foreach (var c in $"{slot}-{address.Replace("@", "-at-", StringComparison.Ordinal)}".ToLowerInvariant())
        {
            name.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || (c == '.' && name.Length > 0 && name[^1] != '.') ? c : '-');
        }

        return name.Length <= 150 ? name.ToString() : name.ToString(0, 150);
    }
}
