using NodaTime;

namespace KorusMonitor.Digests.Mail;

/// <summary>Hands mails over to what delivers them.</summary>
public interface IMailSender
{
    /// <summary>
    /// Whether a second mail of one Message-ID is known to be the first one again. Where it is not, as over SMTP, a mail is handed over by one
    /// run at a time.
    /// </summary>
    bool KnowsIds => true;

    /// <returns>Proof that the mail was accepted.</returns>
    /// <exception cref="MailRefusedException">This mail will never be accepted: trying again is no use.</exception>
    /// <exception cref="MailNotSentException">Not accepted now, or not known to be: try again, with the same Message-ID.</exception>
    Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}

/// <param name="MessageId">Of the mail.</param>
/// <param name="Transport"><c>folder</c>, <c>smtp</c> or <c>communication-services</c>.</param>
/// <param name="Place">Where it went: the file's name, host and port, or the operation at the service.</param>
/// <param name="AcceptedAt">When it was accepted.</param>
/// <param name="OutForDeliveryAt">
/// When the service was heard to say that it had sent the mail on to the recipient's server; <c>null</c> where the transport does not say, or had
/// not yet said when it was last asked.
/// </param>
public sealed record MailReceipt(string MessageId, string Transport, string Place, Instant AcceptedAt, Instant? OutForDeliveryAt = null);

/// <summary>Refused for good: the recipient does not exist, or the message is not taken.</summary>
public sealed class MailRefusedException : StatedFailureException
{
    public MailRefusedException()
    {
    }

    public MailRefusedException(string message)
        : base(message)
    {
    }

    public MailRefusedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Not sent, or not known to be: no connection, time-out, busy server, wrong credentials, full disk.</summary>
public sealed class MailNotSentException : StatedFailureException
{
    public MailNotSentException()
    {
    }

    public MailNotSentException(string message)
        : base(message)
    {
    }

    public MailNotSentException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
