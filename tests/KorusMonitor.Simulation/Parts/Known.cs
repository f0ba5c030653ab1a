using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Storage;

namespace KorusMonitor.Simulation.Parts;

/// <summary>The real reader and extractor, which remember: one of each for all seeds.</summary>
internal static class Known
{
    public static MemoReader Reader { get; } = new(new DocumentReader());

    public static MemoExtractor Extractor { get; } = new(new FindingExtractor());

    public static SnapshotReader Snapshots { get; } = new(Reader, SourceCatalog.Create(new SourcesOptions()));

    public static DocumentReading Read(Memory memory, SnapshotManifest manifest) =>
        Snapshots.Read(manifest, memory.Get(BlobLayout.Content(manifest.Sha256))!.Content);
}
