using System.Net.Mail;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.Azure.Mail;

/// <summary>The body of <c>POST /emails:send</c>.</summary>
internal static class EmailMessage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The sender's display name is the domain's matter; everything else travels as it is.</summary>
    /// <exception cref="MailRefusedException">An address is none.</exception>
    public static BinaryData Of(OutgoingMail mail)
    {
        var headers = mail.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        headers["Message-ID"] = mail.MessageId;
        var to = Address(mail.To);
        return new BinaryData(JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                headers,
                senderAddress = Address(mail.From).Address,
                content = new { mail.Subject, plainText = mail.Text, mail.Html },
                recipients = new { to = new[] { new { to.Address, displayName = to.DisplayName.Length > 0 ? to.DisplayName : to.Address } } },
                attachments = mail.Attachments.Select(file => new
                {
                    file.Name, contentType = file.Type, contentInBase64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(file.Content)),
                }),
                userEngagementTrackingDisabled = true,
            },
            Json));
    }

    private static MailAddress Address(string address) =>
        MailAddress.TryCreate(address, out var parsed) ? parsed : throw new MailRefusedException($"'{address}' is not a mail address.");
}
