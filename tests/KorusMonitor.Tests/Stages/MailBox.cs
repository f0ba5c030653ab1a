using KorusMonitor.Digests.Mail;

namespace KorusMonitor.Tests.Stages;

/// <summary>A mail server that keeps what it accepts, from several at once.</summary>
internal sealed class MailBox : IMailSender
{
    private readonly Lock gate = new();

    public List<OutgoingMail> Accepted { get; } = [];

    /// <summary>Recipients whose mail is refused.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>Off: a server of plain SMTP.</summary>
    public bool KnowsIds { get; set; } = true;

    /// <summary>Happens once, while a mail is on its way.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (Refused.Contains(mail.To))
        {
            throw new StatedFailureException("550 no such user");
        }

        if (Meanwhile is { } meanwhile)
        {
            Meanwhile = null;
            await meanwhile();
        }

        lock (gate)
        {
            Accepted.Add(mail);
        }

        return new MailReceipt(mail.MessageId, "box", "accepted", mail.Date);
    }
}
