using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Digests.Rendering;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Sending;

/// <summary>
/// A digest to its recipients, each with a receipt. One that fails never makes another get it twice. The Message-ID is computed from slot
/// and recipient: a sender that knows ids accepts a repetition without effect; over plain SMTP, where two runs take turns, a kill between the
/// server's acceptance and the receipt can repeat that one mail, with the same Message-ID.
/// </summary>
internal sealed class Delivery(IBlobStore store, IMailSender sender, DigestOptions options, TimeProvider time)
{
    /// <summary>Beside the time that one mail may take: for a slow store, and clocks that differ a little.</summary>
    private static readonly Duration Margin = Duration.FromMinutes(10);

    private readonly SendingTurn turn = new(store, Duration.FromTimeSpan(options.Smtp.Timeout) + Margin, time);

    public async Task<(IReadOnlyList<SentMail> Mails, IReadOnlyList<string> Problems)> DeliverAsync(
        DigestDocument digest, CancellationToken cancellationToken)
    {
        var mails = new List<SentMail>();
        var problems = new List<string>();
        RenderedDigest? rendered = null;
        foreach (var recipient in options.Recipients)
        {
            var receiptName = BlobLayout.Receipt(digest.Slot, ShortHash(recipient));
            if (await store.GetAsync(receiptName, cancellationToken) is not null)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            rendered ??= await DigestRenderer.RenderAsync(digest);
            try
            {
                // A mail that was begun is brought to its receipt: stopped in between, it would be sent again. The sender has a time limit.
                var mail = OutgoingMail.Of(digest, rendered, options.From, recipient);
                var accepted = sender.KnowsIds
                    ? await SendAsync(mail, receiptName)
                    : await InTurnAsync(mail, receiptName, BlobLayout.Sending(digest.Slot, ShortHash(recipient)));
                mails.Add(new SentMail(recipient, rendered.Subject, accepted.Place));
            }
            catch (StatedFailureException failure)
            {
                problems.Add($"{recipient}: {failure.Message}");
            }
        }

        if (problems.Count == 0 && !sender.KnowsIds)
        {
            await turn.TidyAsync(digest.Slot, cancellationToken);
        }

        return (mails, problems);
    }

    private async Task<MailReceipt> SendAsync(OutgoingMail mail, string receiptName)
    {
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

    private static string ShortHash(string recipient) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipient.Trim().ToLowerInvariant())))[..16];
}
