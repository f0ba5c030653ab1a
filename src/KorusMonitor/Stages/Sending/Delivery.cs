using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Digests.Rendering;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Sending;

/// <summary>
/// A digest to its recipients, each with a receipt. One that fails never makes another get it twice. The Message-ID is computed from slot
/// and recipient: a sender that knows ids accepts a repetition without effect; over plain SMTP, a kill between the server's acceptance and
/// the receipt can repeat that one mail, with the same Message-ID.
/// </summary>
internal sealed class Delivery(IBlobStore store, IMailSender sender, DigestOptions options)
{
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
                var accepted = await sender.SendAsync(OutgoingMail.Of(digest, rendered, options.From, recipient), CancellationToken.None);
                await store.PutJsonIfAbsentAsync(receiptName, accepted, CancellationToken.None);
                mails.Add(new SentMail(recipient, rendered.Subject, accepted.Place));
            }
            catch (StatedFailureException failure)
            {
                problems.Add($"{recipient}: {failure.Message}");
            }
        }

        return (mails, problems);
    }

    private static string ShortHash(string recipient) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipient.Trim().ToLowerInvariant())))[..16];
}
