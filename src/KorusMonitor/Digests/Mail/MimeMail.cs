using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace KorusMonitor.Digests.Mail;

/// <summary>The mail as System.Net.Mail sends it: plain text and HTML as alternatives, both UTF-8.</summary>
internal static class MimeMail
{
    public static MailMessage Of(OutgoingMail mail)
    {
        var message = new MailMessage
        {
            From = Address(mail.From),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(Address(mail.To));
        message.Headers.Add("Message-ID", mail.MessageId);
        foreach (var (name, value) in mail.Headers)
        {
            message.Headers.Add(name, value);
        }

        message.AlternateViews.Add(Part(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(Part(mail.Html, MediaTypeNames.Text.Html));
        foreach (var file in mail.Attachments)
        {
            message.Attachments.Add(File(file));
        }

        return message;
    }

    private static AlternateView Part(string text, string type)
    {
        // A line of a mail ends in CRLF, whatever the renderer's line ends are.
        var lines = text.ReplaceLineEndings("\r\n");
        var part = AlternateView.CreateAlternateViewFromString(lines, Encoding.UTF8, type);
        part.TransferEncoding = PartEncoding.Of(lines).Transfer;
        return part;
    }

    private static Attachment File(Attachments.MailAttachment file)
    {
        var attachment = new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(file.Content)), new ContentType(file.Type) { Name = file.Name })
        {
            TransferEncoding = TransferEncoding.Base64,
        };
        attachment.ContentDisposition!.FileName = file.Name;
        attachment.ContentDisposition.DispositionType = DispositionTypeNames.Attachment;
        return attachment;
    }

    private static MailAddress Address(string address) =>
        MailAddress.TryCreate(address, out var parsed) ? parsed : throw new MailRefusedException($"'{address}' is not a mail address.");
}
