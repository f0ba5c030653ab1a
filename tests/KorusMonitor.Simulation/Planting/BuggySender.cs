using KorusMonitor.Digests.Mail;
using KorusMonitor.Storage;

namespace KorusMonitor.Simulation.Planting;

/// <summary>A sender that does things in the wrong order.</summary>
internal sealed class BuggySender(IMailSender inner, IBlobStore store, Bug bug) : IMailSender
{
    private int attempts;

    public bool KnowsIds => bug == Bug.NoTurns || inner.KnowsIds;

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        switch (bug)
        {
            case Bug.SavedBeforeSent:
                await DeleteAsync("pending/", cancellationToken);
                await DeleteAsync("outbox/", cancellationToken);
                break;
            case Bug.ReceiptBeforeSent:
                // Named as the stages name it: by the address, with which the id was made.
                var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(mail.To)))[..16];
                await store.PutJsonIfAbsentAsync(
                    BlobLayout.Receipt(mail.Slot, hash), new MailReceipt(mail.MessageId, "smtp", "accepted", mail.Date), cancellationToken);
                break;
            case Bug.NewIdForEachAttempt:
                mail = mail with { MessageId = $"<{Guid.NewGuid():N}-{++attempts}@example.org>" };
                break;
            default:
                break;
        }

        try
        {
            return await inner.SendAsync(mail, cancellationToken);
        }
        catch (MailRefusedException) when (bug == Bug.RefusalForgetsReceipts)
        {
            await DeleteAsync($"receipts/{mail.Slot}/", cancellationToken);
            throw;
        }
    }

    private async Task DeleteAsync(string prefix, CancellationToken cancellationToken)
    {
        await foreach (var name in store.ListAsync(prefix, null, cancellationToken))
        {
            await store.DeleteAsync(name, cancellationToken);
        }
    }
}
