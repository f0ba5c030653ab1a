using System.Globalization;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Findings;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using KorusMonitor.Viewer.Pages;
using NodaTime;

namespace KorusMonitor.Viewer.Store;

/// <summary>Bounded questions to the store: no page lists everything. Names from addresses are checked before they are used.</summary>
internal sealed class ViewerStore(IBlobStore store)
{
    private const int MostVersions = 500;
    private const int MostSources = 200;
    private const int MostReceipts = 200;

    public async Task<IReadOnlyList<SnapshotManifest>> VersionsAsync(string source, string release, CancellationToken cancellationToken)
    {
        var versions = new List<SnapshotManifest>();
        if (!IsName($"{source}/{release}"))
        {
            return versions;
        }

        await foreach (var name in store.ListAsync($"{BlobLayout.Snapshots}{source}/{release}/", null, cancellationToken))
        {
            if (await GetAsync<SnapshotManifest>(name, cancellationToken) is { } manifest)
            {
                versions.Add(manifest);
            }

            if (versions.Count == MostVersions)
            {
                break;
            }
        }

        return versions;
    }

    public Task<SnapshotManifest?> ManifestAsync(string source, string release, int number, CancellationToken cancellationToken) =>
        GetAsync<SnapshotManifest>($"{BlobLayout.Snapshots}{source}/{release}/{Padded(number)}.json", cancellationToken);

    public async Task<FindingsDocument?> FindingsAsync(string source, string release, int number, CancellationToken cancellationToken) =>
        await GetAsync<FindingsDocument>($"findings/{source}/{release}/{Padded(number)}.json", cancellationToken) is { } findings
            ? findings with { Release = findings.Release with { Language = Words.LanguageCode(findings.Release.Language) } }
            : null;

    public Task<DigestDocument?> DigestAsync(string slot, CancellationToken cancellationToken) =>
        GetAsync<DigestDocument>(BlobLayout.Digest(slot), cancellationToken);

    public async Task<ReadOnlyMemory<byte>?> ContentAsync(string sha256, CancellationToken cancellationToken) =>
        IsName(BlobLayout.Content(sha256)) ? (await store.GetAsync(BlobLayout.Content(sha256), cancellationToken))?.Content : null;

    /// <summary>The latest digests, newest first.</summary>
    /// <param name="before">Only slots before this one; <c>null</c> for all.</param>
    public async Task<IReadOnlyList<DigestLine>> DigestsAsync(string? before, int count, CancellationToken cancellationToken)
    {
        const string prefix = "digests/";
        var latest = new Queue<string>();
        await foreach (var name in store.ListAsync(prefix, null, cancellationToken))
        {
            var slot = name[prefix.Length..].Replace(".json", string.Empty, StringComparison.Ordinal);
            if (before is not null && string.CompareOrdinal(slot, before) >= 0)
            {
                break;
            }

            latest.Enqueue(slot);
            if (latest.Count > count)
            {
                latest.Dequeue();
            }
        }

        var digests = new List<DigestLine>();
        foreach (var slot in latest.Reverse())
        {
            if (await DigestAsync(slot, cancellationToken) is { } digest)
            {
                digests.Add(new DigestLine(slot, digest.Subject, Tells(digest.Totals), digest.OpenedAt, digest.Zone));
            }
        }

        return digests;
    }

    /// <summary>What the transports said of a digest's mails.</summary>
    public async Task<IReadOnlyList<MailReceipt>> ReceiptsAsync(string slot, CancellationToken cancellationToken)
    {
        var receipts = new List<MailReceipt>();
        await foreach (var name in store.ListAsync($"receipts/{slot}/", null, cancellationToken))
        {
            if (await GetAsync<MailReceipt>(name, cancellationToken) is { } receipt)
            {
                receipts.Add(receipt);
            }

            if (receipts.Count == MostReceipts)
            {
                break;
            }
        }

        return receipts;
    }

    public async Task<IReadOnlyList<SourceState>> SourcesAsync(CancellationToken cancellationToken)
    {
        var rows = new List<SourceState>();
        await foreach (var name in store.ListAsync("sources/", null, cancellationToken))
        {
            if (await GetAsync<SourceState>(name, cancellationToken) is { } state)
            {
                rows.Add(state);
            }

            if (rows.Count == MostSources)
            {
                break;
            }
        }

        return rows;
    }

    private async Task<T?> GetAsync<T>(string name, CancellationToken cancellationToken)
        where T : class =>
        IsName(name) ? (await store.GetJsonAsync<T>(name, cancellationToken))?.Value : null;

    /// <summary>What can be no name is never asked for: an address of a page is anybody's text.</summary>
    private static bool IsName(string name)
    {
        try
        {
            return BlobName.Checked(name).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Tells(DigestTotals totals)
    {
        (int Count, string One, string Many)[] parts =
        [
            (totals.New, "new", "new"), (totals.Edited, "edit", "edits"), (totals.Withdrawn, "withdrawal", "withdrawals"),
            (totals.Deadlines, "deadline", "deadlines"), (totals.Older, "older", "older"), (totals.SourceProblems, "source problem", "source problems"),
        ];
        return string.Join(", ", parts.Where(part => part.Count > 0)
            .Select(part => FormattableString.Invariant($"{part.Count} {(part.Count == 1 ? part.One : part.Many)}")));
    }

    private static string Padded(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}

/// <summary>A digest in a list.</summary>
/// <param name="Slot">For example <c>daily/2026-11-21</c>.</param>
/// <param name="Tells">"3 new, 1 edit".</param>
/// <param name="Zone">IANA id: the readers' zone.</param>
public sealed record DigestLine(string Slot, string Subject, string Tells, Instant OpenedAt, string Zone);
