using KorusMonitor.Digests.Mail;
using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation.Parts;

internal enum Mailbox
{
    Good,

    /// <summary>Full or asleep until the calm.</summary>
    BusyUntilCalm,

    /// <summary>There is no such user.</summary>
    Refused,
}

/// <summary>A mail that the server took.</summary>
internal sealed record AcceptedMail(DateTimeOffset At, Run Run, OutgoingMail Mail);

/// <summary>What carries mails away.</summary>
/// <param name="knowsIds">Whether a second mail of one Message-ID is the first one again, as with a folder or an operation id; plain SMTP has no such thing.</param>
/// <param name="boxes">By address.</param>
internal sealed class MailServer(bool knowsIds, IReadOnlyDictionary<string, Mailbox> boxes)
{
    public bool KnowsIds => knowsIds;

    public IReadOnlyDictionary<string, Mailbox> Boxes => boxes;

    /// <summary>In the order in which they were taken.</summary>
    public List<AcceptedMail> Accepted { get; } = [];

    /// <summary>Every handing over of a Message-ID that is known, where ids are.</summary>
    public List<AcceptedMail> Repeated { get; } = [];

    public MailReceipt Take(OutgoingMail mail, Run run, bool isCalm, NodaTime.Instant told)
    {
        switch (boxes[mail.To])
        {
            case Mailbox.Refused:
                run.Simulator.Note(Fault.MailboxRefused);
                throw new MailRefusedException($"550 there is no {mail.To} here");
            case Mailbox.BusyUntilCalm when !isCalm:
                run.Simulator.Note(Fault.MailServerBusy);
                throw new MailNotSentException($"452 the box of {mail.To} is full");
            default:
                var isKnown = knowsIds && Accepted.Exists(one => one.Mail.MessageId == mail.MessageId);
                (isKnown ? Repeated : Accepted).Add(new AcceptedMail(run.Simulator.Turns.Now, run, mail));
                return new MailReceipt(mail.MessageId, knowsIds ? "folder" : "smtp", "accepted", told);
        }
    }
}

/// <summary>The server as one run reaches it.</summary>
internal sealed class RunMail(MailServer server, Run run, TimeProvider clock) : IMailSender
{
    public bool KnowsIds => server.KnowsIds;

    public Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken) => run.CallAsync(
        Place.Mail,
        $"mail {mail.Slot} to {mail.To}",
        () => server.Take(mail, run, run.Simulator.IsCalm, NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow())),
        accepted => new MailNotSentException(accepted ? "no answer within 60 s" : "421 try again later"));
}
