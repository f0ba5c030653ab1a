using System.Globalization;
using System.Net;
using System.Net.Mail;
using NodaTime;

namespace KorusMonitor.Digests.Mail;

/// <summary>
/// Sends over SMTP with STARTTLS and credentials; the server's certificate is always verified. SMTP has no idempotency: when the
/// connection breaks after the server took the mail and before its answer came, the next attempt sends it again, under the same Message-ID.
/// </summary>
public sealed class SmtpMailSender(SmtpOptions options, TimeProvider time) : IMailSender
{
    /// <summary>Answers about this recipient or this message. Others (530 to 538: credentials; 4xx; 421) speak of the server or of the settings.</summary>
    private static readonly int[] ForGood = [501, 550, 551, 552, 553, 554, 555, 556];

    /// <summary>A server delivers whatever it is given.</summary>
    public bool KnowsIds => false;

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using var message = MimeMail.Of(mail);
        using var deadline = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using var client = Client();
        try
        {
            await client.SendMailAsync(message, either.Token);
            return new MailReceipt(mail.MessageId, "smtp", Server, Instant.FromDateTimeOffset(time.GetUtcNow()));
        }
        catch (OperationCanceledException timeout) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailNotSentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The mail server {Server} did not take the mail to {mail.To} within {options.Timeout.TotalSeconds:0.#} seconds."),
                timeout);
        }
        catch (SmtpException failure)
        {
            throw Stated(failure, mail.To);
        }
        catch (Exception failure) when (failure is IOException or System.Security.Authentication.AuthenticationException or InvalidOperationException)
        {
            throw new MailNotSentException($"The mail server {Server} did not take the mail to {mail.To}: {OneLine(failure)}", failure);
        }
    }

    private string Server => string.Create(CultureInfo.InvariantCulture, $"{options.Host}:{options.Port}");

    private SmtpClient Client() => new(options.Host, options.Port)
    {
        EnableSsl = options.StartTls,
        UseDefaultCredentials = false,
        Credentials = string.IsNullOrEmpty(options.UserName) ? null : new NetworkCredential(options.UserName, options.Password),
    };

    private StatedFailureException Stated(SmtpException failure, string recipient)
    {
        var status = (int)failure.StatusCode;
        var code = status > 0 ? string.Create(CultureInfo.InvariantCulture, $"{status} ") : string.Empty;
        var line = $"The mail server {Server} did not take the mail to {recipient}: {code}{OneLine(failure)}";
        return ForGood.Contains(status) ? new MailRefusedException(line, failure) : new MailNotSentException(line, failure);
    }

    /// <summary>The innermost message says what happened; a server's answer may have several lines.</summary>
    private static string OneLine(Exception failure)
    {
        var innermost = failure;
        while (innermost.InnerException is { } inner)
        {
            innermost = inner;
        }

        return Wording.DisplayText.OneLine(innermost.Message, 300);
    }
}
