using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages;
using KorusMonitor.Storage;

namespace KorusMonitor.Viewer;

/// <summary>What the viewer needs beside the store.</summary>
public sealed record ViewerOptions
{
    /// <summary>Absolute http address to listen on; port 0 takes a free one.</summary>
    public string Address { get; init; } = "http://127.0.0.1:5080/";

    /// <summary>A snapshot's bytes to its text, as when its findings were made: otherwise their places would not fit.</summary>
    public required Func<SnapshotManifest, ReadOnlyMemory<byte>, DocumentReading> Read { get; init; }

    /// <summary>The same with the bytes of its attachments, which the store has; <c>null</c>: <see cref="Read"/> gives the whole.</summary>
    public Func<IBlobStore, SnapshotManifest, CancellationToken, Task<DocumentReading>>? ReadWhole { get; init; }

    /// <summary>The sentences that digests quote, so that a link to one has a place to lead to; <c>null</c>: only those with findings.</summary>
    public Func<DocumentReading, IEnumerable<TextSpan>>? Sentences { get; init; }

    /// <summary>As the stages of a pipeline read.</summary>
    public static ViewerOptions Of(SnapshotReader snapshots) => new()
    {
        Read = snapshots.ReadPage,
        ReadWhole = (store, manifest, cancellationToken) => snapshots.ReadAsync(manifest, new SnapshotStore(store), cancellationToken),
        Sentences = reading => Reading.Sentences.Split(reading.Text, reading.Blocks),
    };
}
