using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;

namespace KorusMonitor.Viewer.Store;

/// <summary>A snapshot's bytes read again as they were when its findings were made.</summary>
internal sealed class SnapshotTexts(ViewerStore store, IBlobStore blobs, ViewerOptions options)
{
    /// <returns>The reading, or one line on why there is none.</returns>
    public async Task<(DocumentReading? Reading, string? Problem)> ReadAsync(SnapshotManifest manifest, CancellationToken cancellationToken)
    {
        if (await store.ContentAsync(manifest.Sha256, cancellationToken) is not { } bytes)
        {
            return (null, "The bytes of this snapshot are not in the store.");
        }

        try
        {
            return (await options.ReadAsync(blobs, manifest, bytes, cancellationToken), null);
        }
        catch (StatedFailureException failure)
        {
            return (null, failure.Message);
        }
    }

    public IReadOnlyList<TextSpan> Sentences(DocumentReading reading) =>
        options.Sentences is { } split ? [.. split(reading)] : [.. reading.Blocks.Select(block => block.Span)];
}
