using KorusMonitor.Fetching;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>Commits what a capture means: bytes of its files and of the page, then the intent to extract, then the manifest.</summary>
/// <param name="store">Where everything is kept.</param>
/// <param name="snapshots">Over the same store.</param>
/// <param name="origin">The archive that captures come from; <c>null</c> when they were fetched.</param>
internal sealed class Commits(IBlobStore store, SnapshotStore snapshots, ArchiveOrigin? origin = null)
{
    /// <returns>Whether this run wrote it; <c>false</c> when another instance took the number meanwhile.</returns>
    public async Task<bool> CommitAsync(
        SnapshotManifest manifest, ReadOnlyMemory<byte>? content, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? files, CancellationToken cancellationToken)
    {
        foreach (var file in manifest.Attachments ?? [])
        {
            if (file.Sha256 is not null && files?.TryGetValue(file.Sha256, out var came) == true)
            {
                await snapshots.KeepContentAsync(file.Sha256, came, cancellationToken);
            }
        }

        if (content is { } bytes)
        {
            await snapshots.KeepContentAsync(manifest.Sha256, bytes, cancellationToken);
        }

        // Before the manifest: killed in between, the entry waits for a manifest that the next run writes.
        await store.PutIfAbsentAsync(BlobLayout.TodoFor(manifest.Key, manifest.Number), "{}"u8.ToArray(), cancellationToken);
        return await snapshots.CommitAsync(manifest with { Archive = origin }, cancellationToken);
    }

    public static SnapshotManifest Describe(Watch watch, FetchResult page, ReadOnlyMemory<byte> content, int number) => new()
    {
        Source = watch.Source,
        Release = watch.Release,
        Number = number,
        Change = ChangeKind.New,
        Url = watch.Url,
        FinalUrl = page.Final.AbsoluteUri,
        CapturedAt = page.FetchedAt,
        Status = page.Status,
        Headers = page.Headers,
        Sha256 = SnapshotStore.HashOf(content.Span),
        Length = content.Length,
        Meaning = string.Empty,
        MeaningVersion = 0,
        ListedTitle = watch.Title,
        Listed = watch.Listed,
        Trace = StageActivities.Current,
    };

    /// <summary>The page is as it was; something else of the release is not.</summary>
    public static SnapshotManifest Again(SnapshotManifest last, Instant now, int number) => last with
    {
        Number = number, CapturedAt = now, RevertsTo = null, Trace = StageActivities.Current,
    };

    public static SnapshotManifest Withdrawal(SnapshotManifest last, int status, IReadOnlyList<HttpField> headers, string finalUrl, Instant now) => last with
    {
        Number = last.Number + 1,
        Change = ChangeKind.Withdrawn,
        RevertsTo = null,
        CapturedAt = now,
        Status = status,
        Headers = headers,
        FinalUrl = finalUrl,
        Trace = StageActivities.Current,
    };
}
