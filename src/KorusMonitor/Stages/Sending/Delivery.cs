using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Digests.Rendering;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Sending;

/// <summary>
/// A digest to its recipients, each with a receipt. One that fails never makes another get it twice. What the mails say is fixed under
/// <c>mails/</c> before the first is sent: a newer program sends, and replays, the bytes of the older one. The Message-ID is computed from
/// slot and recipient: a sender that knows ids accepts a repetition without effect; for the others see <see cref="Handover"/>.
/// </summary>
internal sealed class Delivery(
    IBlobStore store, Handover handover, DigestOptions options, IReadOnlyList<Subscription> subscriptions, UnsubscribeStage unsubscribing)
{
    public async Task<(IReadOnlyList<SentMail> Mails, IReadOnlyList<string> Problems)> DeliverAsync(
        DigestDocument digest, CancellationToken cancellationToken)
    {
        var mails = new List<SentMail>();
        var problems = new List<string>();
        RenderedDigest? rendered = null;
        foreach (var recipient in Recipients(digest))
        {
            var receiptName = BlobLayout.Receipt(digest.Slot, ShortHash(recipient));
            if (await store.GetAsync(receiptName, cancellationToken) is not null
                || await unsubscribing.HasEndedAsync(digest.Subscription, recipient, cancellationToken))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            rendered ??= await FixedAsync(digest, cancellationToken);
            try
            {
                var mail = await MailAsync(digest, rendered, recipient, cancellationToken);
                var accepted = await handover.RunAsync(mail, receiptName, BlobLayout.Sending(digest.Slot, ShortHash(recipient)));
                mails.Add(new SentMail(recipient, rendered.Subject, accepted.Place) { Slot = digest.Slot });
            }
            catch (StatedFailureException failure)
            {
                problems.Add($"{recipient}: {failure.Message}");
            }
        }

        if (problems.Count == 0)
        {
            await handover.TidyAsync(digest.Slot, cancellationToken);
        }

        return (mails, problems);
    }

    /// <summary>The mails of a digest as they were handed over, or would have been.</summary>
    /// <exception cref="StatedFailureException">There is no such digest.</exception>
    public async Task<IReadOnlyList<OutgoingMail>> ReplayAsync(string slot, CancellationToken cancellationToken)
    {
        var digest = (await store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(slot), cancellationToken))?.Value
            ?? throw new StatedFailureException($"there is no digest {slot} in the store");
        var rendered = (await store.GetJsonAsync<RenderedDigest>(BlobLayout.Mail(slot), cancellationToken))?.Value ?? await DigestRenderer.RenderAsync(digest);
        var mails = new List<OutgoingMail>();
        foreach (var recipient in digest.Recipients.Count > 0 ? digest.Recipients : Configured(digest))
        {
            mails.Add(await MailAsync(digest, rendered, recipient, cancellationToken));
        }

        return mails;
    }

    private async Task<RenderedDigest> FixedAsync(DigestDocument digest, CancellationToken cancellationToken)
    {
        var name = BlobLayout.Mail(digest.Slot);
        if (await store.GetJsonAsync<RenderedDigest>(name, cancellationToken) is { } stored)
        {
            return stored.Value;
        }

        await store.PutJsonIfAbsentAsync(name, await DigestRenderer.RenderAsync(digest), cancellationToken);
        return (await store.GetJsonAsync<RenderedDigest>(name, cancellationToken))!.Value;
    }

    private async Task<OutgoingMail> MailAsync(DigestDocument digest, RenderedDigest rendered, string recipient, CancellationToken cancellationToken)
    {
        var links = await unsubscribing.LinksAsync(cancellationToken);
        return OutgoingMail.Of(
            digest, rendered, digest.From ?? options.From, recipient, links.Of(new DigestLinks(digest.ViewerAddress), digest.Subscription, recipient));
    }

    /// <summary>Those it was fixed for, as far as they are still configured: one that was taken out of the settings holds no slot open.</summary>
    private IReadOnlyList<string> Recipients(DigestDocument digest) => digest.Recipients.Count == 0
        ? Configured(digest)
        : [.. digest.Recipients.Where(recipient => Configured(digest).Any(other => Address(other) == Address(recipient)))];

    private IReadOnlyList<string> Configured(DigestDocument digest) =>
        subscriptions.FirstOrDefault(one => one.Id == digest.Subscription)?.Recipients ?? [];

    private static string Address(string recipient) =>
        (MailAddress.TryCreate(recipient, out var parsed) ? parsed.Address : recipient.Trim()).ToLowerInvariant();

    private static string ShortHash(string recipient) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipient.Trim().ToLowerInvariant())))[..16];
}
