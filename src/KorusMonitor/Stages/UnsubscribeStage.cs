using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Digests.Unsubscribing;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages;

/// <summary>
/// Who wants no more digests: <c>suppressions/&lt;list&gt;/&lt;reader&gt;.json</c>, written once by whoever follows the link of a mail, looked
/// at before every mail. Taking it back is the operator's, by deleting it.
/// </summary>
/// <param name="store">Where it is kept.</param>
/// <param name="secret">From the settings; <c>null</c>: the store's own, made when it is first needed.</param>
/// <param name="time">For the record.</param>
public sealed class UnsubscribeStage(IBlobStore store, string? secret, TimeProvider time)
{
    private UnsubscribeLinks? links;

    /// <summary>Signs and checks with the one secret that all instances share.</summary>
    public async Task<UnsubscribeLinks> LinksAsync(CancellationToken cancellationToken)
    {
        if (links is not null)
        {
            return links;
        }

        if (secret is not null)
        {
            return links = new UnsubscribeLinks(Encoding.UTF8.GetBytes(secret));
        }

        // Two that make one at the same time: the first that is written counts.
        var made = new KeptSecret(RandomNumberGenerator.GetBytes(32));
        await store.PutJsonIfAbsentAsync(BlobLayout.UnsubscribeSecret, made, cancellationToken);
        var kept = await store.GetJsonAsync<KeptSecret>(BlobLayout.UnsubscribeSecret, cancellationToken);
        return links = new UnsubscribeLinks((kept?.Value ?? made).Bytes);
    }

    /// <summary>Whether a link is one that a mail had.</summary>
    public async Task<bool> IsGenuineAsync(string? list, string? reader, string? token, CancellationToken cancellationToken) =>
        list is not null && Subscription.IsId(list) && (await LinksAsync(cancellationToken)).IsGenuine(list, reader, token);

    /// <summary>Ends it; a second time changes nothing.</summary>
    /// <returns>Whether the link was genuine.</returns>
    public async Task<bool> EndAsync(string? list, string? reader, string? token, CancellationToken cancellationToken)
    {
        if (!await IsGenuineAsync(list, reader, token, cancellationToken))
        {
            return false;
        }

        await store.PutJsonIfAbsentAsync(
            BlobLayout.Suppression(list!, reader!), new Suppression(Instant.FromDateTimeOffset(time.GetUtcNow())), cancellationToken);
        return true;
    }

    public async Task<bool> HasEndedAsync(string list, string recipient, CancellationToken cancellationToken) =>
        await store.GetAsync(BlobLayout.Suppression(list, UnsubscribeLinks.Reader(list, recipient)), cancellationToken) is not null;

    private sealed record KeptSecret(byte[] Bytes);

    private sealed record Suppression(Instant At);
}
