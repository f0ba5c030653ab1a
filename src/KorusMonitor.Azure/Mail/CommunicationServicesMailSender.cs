using Azure.Core;
using Azure.Core.Pipeline;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using NodaTime;

namespace KorusMonitor.Azure.Mail;

/// <summary>
/// Sends by Azure Communication Services Email. The operation's id is computed from slot and recipient, and the service is asked for it
/// before anything is sent: a run that was killed after the service took the mail finds it there, and does not send it again.
/// </summary>
/// <param name="options">Where the service is.</param>
/// <param name="credential">Not asked over plain http.</param>
/// <param name="time">The clock.</param>
/// <param name="transport">In place of Azure.Core's own.</param>
public sealed class CommunicationServicesMailSender(
    CommunicationServicesOptions options, TokenCredential credential, TimeProvider time, HttpPipelineTransport? transport = null) : IMailSender
{
    public const string Transport = "communication-services";

    /// <summary>Sendings that the service itself gave up; each by another run.</summary>
    private const int Attempts = 3;
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(200);
    private readonly EmailOperations operations = new(options, credential, transport);

    /// <inheritdoc />
    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using var deadline = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await SendOrFindAsync(mail, time.GetTimestamp(), either.Token);
        }
        catch (OperationCanceledException timeout) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailNotSentException(
                FormattableString.Invariant(
                    $"{operations.Host} did not take the mail to {mail.To} within {options.Timeout.TotalSeconds:0.#} seconds."),
                timeout);
        }
        catch (MailNotSentException failure)
        {
            throw new MailNotSentException($"The mail to {mail.To} was not sent: {failure.Message}", failure);
        }
        catch (MailRefusedException failure)
        {
            throw new MailRefusedException($"The mail to {mail.To} will not be sent: {failure.Message}", failure);
        }
    }

    private async Task<MailReceipt> SendOrFindAsync(OutgoingMail mail, long begun, CancellationToken cancellationToken)
    {
        var body = EmailMessage.Of(mail);
        var last = string.Empty;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var id = OperationIds.Of(mail.Slot, mail.To, attempt);
            var operation = await operations.FindAsync(id, cancellationToken);
            if (operation is { HasFailed: true })
            {
                // By an earlier run: nobody got that mail, so this is no second one.
                last = operation.Error;
                continue;
            }

            operation ??= await operations.BeginAsync(id, body, cancellationToken) ?? await operations.FindAsync(id, cancellationToken)
                ?? throw new MailNotSentException($"{operations.Host} knows operation {id:D} and does not tell of it.");
            var acceptedAt = Now;
            operation = await SettledAsync(id, operation, begun, cancellationToken);
            return operation.HasFailed
                ? throw new MailNotSentException($"{operations.Host} took it and gave it up: {operation.Error}")
                : new MailReceipt(mail.MessageId, Transport, $"{operations.Host}/{id:D}", acceptedAt, operation.IsOutForDelivery ? Now : null);
        }

        throw new MailRefusedException(FormattableString.Invariant($"{operations.Host} gave it up {Attempts} times: {last}"));
    }

    /// <summary>Asks until the service says what became of it. A mail that was accepted is not lost by our not being told.</summary>
    private async Task<EmailOperation> SettledAsync(Guid id, EmailOperation operation, long begun, CancellationToken cancellationToken)
    {
        try
        {
            while (!operation.HasFailed && !operation.IsOutForDelivery)
            {
                var pause = operation.RetryAfter ?? UsualPause;
                pause = pause > ShortestPause ? pause : ShortestPause;
                if (time.GetElapsedTime(begun) + pause >= options.Timeout)
                {
                    break;
                }

                await Task.Delay(pause, time, cancellationToken);
                operation = await operations.FindAsync(id, cancellationToken) ?? operation;
            }
        }
        catch (Exception failure) when (failure is MailNotSentException or OperationCanceledException)
        {
            // Accepted all the same; what becomes of it is in the service's own log.
        }

        return operation;
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());
}
