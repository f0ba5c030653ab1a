using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Sending;

/// <summary>
/// One mail to the sender and its receipt to the store. Where a sender does not know ids, two runs take turns; a kill between the server's
/// acceptance and the receipt can still repeat that one mail, with the same Message-ID.
/// </summary>
internal sealed class Handover(IBlobStore store, IMailSender sender, DigestOptions options, TimeProvider time)
{
    /// <summary>Beside the time that one mail may take: for a slow store, and clocks that differ a little.</summary>
    private static readonly Duration Margin = Duration.FromMinutes(10);

    private readonly SendingTurn turn = new(store, Duration.FromTimeSpan(options.Smtp.Timeout) + Margin, time);

    /// <exception cref="StatedFailureException">It was not accepted, or another run is at it.</exception>
    public Task<MailReceipt> RunAsync(OutgoingMail mail, string receiptName, string turnName) =>
        sender.KnowsIds ? SendAsync(mail, receiptName) : InTurnAsync(mail, receiptName, turnName);

    /// <summary>When all of a slot's mails have receipts.</summary>
    public Task TidyAsync(string slot, CancellationToken cancellationToken) =>
        sender.KnowsIds ? Task.CompletedTask : turn.TidyAsync(slot, cancellationToken);

    private async Task<MailReceipt> SendAsync(OutgoingMail mail, string receiptName)
    {
        // A mail that was begun is brought to its receipt: stopped in between, it would be sent again. The sender has a time limit.
        var accepted = await sender.SendAsync(mail, CancellationToken.None);
        await store.PutJsonIfAbsentAsync(receiptName, accepted, CancellationToken.None);
        return accepted;
    }

    private async Task<MailReceipt> InTurnAsync(OutgoingMail mail, string receiptName, string turnName)
    {
        if (!await turn.TakeAsync(turnName, CancellationToken.None))
        {
            throw new MailNotSentException("another run is sending it, or was killed while it did: the next run looks again");
        }

        MailReceipt accepted;
        try
        {
            // Another run may have sent it between our look at the receipt and our turn.
            accepted = (await store.GetJsonAsync<MailReceipt>(receiptName, CancellationToken.None))?.Value ?? await SendAsync(mail, receiptName);
        }
        catch (Exception failure) when (failure is MailNotSentException or MailRefusedException)
        {
            await turn.LeaveAsync(turnName, CancellationToken.None);
            throw;
        }

        await turn.LeaveAsync(turnName, CancellationToken.None);
        return accepted;
    }
}
