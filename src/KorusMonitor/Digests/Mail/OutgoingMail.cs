using NodaTime;

namespace KorusMonitor.Digests.Mail;

/// <summary>One mail to one recipient, whole: sending it again sends the same mail.</summary>
public sealed record OutgoingMail
{
    /// <summary>Digests that one mail can correct; each id takes a line of the header.</summary>
    private const int MostReferences = 8;

    /// <summary>With angle brackets, see <see cref="MessageIds"/>.</summary>
    public required string MessageId { get; init; }

    public required string Slot { get; init; }

    /// <summary><c>Name &lt;address&gt;</c> or an address.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Html { get; init; }

    public required string Text { get; init; }

    /// <summary>
    /// When the slot was opened: the <c>Date</c> header of a file, so that both attempts are the same mail. Over SMTP System.Net.Mail
    /// writes the moment of sending instead.
    /// </summary>
    public required Instant Date { get; init; }

    public IReadOnlyList<Attachments.MailAttachment> Attachments { get; init; } = [];

    /// <summary>More headers, such as <c>List-Id</c>; values in ASCII.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The mail of a digest for one recipient.</summary>
    public static OutgoingMail Of(DigestDocument document, Rendering.RenderedDigest rendered, string from, string recipient)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(rendered);
        return new OutgoingMail
        {
            MessageId = MessageIds.Of(document.Slot, recipient, from),
            Slot = document.Slot,
            From = from,
            To = recipient,
            Subject = rendered.Subject,
            Html = rendered.Html,
            Text = rendered.Text,
            Attachments = rendered.Attachments,
            Date = document.OpenedAt,
            Headers =
            [
                new("List-Id", $"KORUS Monitor digest <korus-digest.{MessageIds.Domain(from)}>"),
                new("Auto-Submitted", "auto-generated"),
                .. Thread(document, from, recipient),
            ],
        };
    }

    /// <summary>
    /// A mail that corrects earlier digests stands in their thread: their ids are computed as they were when they were sent, so nothing has to
    /// be remembered.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string>> Thread(DigestDocument document, string from, string recipient)
    {
        var corrected = document.Corrections.OrderBy(correction => correction.OpenedAt)
            .Select(correction => MessageIds.Of(correction.Slot, recipient, correction.From ?? from)).Distinct().TakeLast(MostReferences).ToList();
        return corrected.Count == 0 ? []
            : [new("In-Reply-To", corrected[^1]), new("References", string.Join(" ", corrected))];
    }
}
