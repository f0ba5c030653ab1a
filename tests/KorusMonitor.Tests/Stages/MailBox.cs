using KorusMonitor.Digests.Mail;

namespace KorusMonitor.Tests.Stages;

/// <summary>A mail server that keeps what it accepts.</summary>
internal sealed class MailBox : IMailSender
{
    public List<OutgoingMail> Accepted { get; } = [];

    /// <summary>Recipients whose mail is refused.</summary>
    public HashSet<string> Refused { get; } = [];

    public Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (Refused.Contains(mail.To))
        {
            throw new StatedFailureException("550 no such user");
        }

        Accepted.Add(mail);
        return Task.FromResult(new MailReceipt(mail.MessageId, "box", "accepted", mail.Date));
    }
}
