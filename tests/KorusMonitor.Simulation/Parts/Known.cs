using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Sources;
using KorusMonitor.Stages;

namespace KorusMonitor.Simulation.Parts;

/// <summary>The real reader and extractor, which remember: one of each for all seeds.</summary>
internal static class Known
{
    public static MemoReader Reader { get; } = new(new DocumentReader());

    public static MemoExtractor Extractor { get; } = new(new FindingExtractor());

    private static readonly IReadOnlyDictionary<string, ISource> Boards = SourceCatalog.Create(new SourcesOptions()).ToDictionary(source => source.Id);

    public static SnapshotReader Snapshots { get; } = new(Reader, [.. Boards.Values]);

    /// <summary>The boards of a world, made once: their selectors are compiled.</summary>
    public static IReadOnlyList<ISource> Sources(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal).Select(id => Boards[id])];

    /// <summary>With its attachments; a store in memory answers at once.</summary>
    public static DocumentReading Read(Memory memory, SnapshotManifest manifest) =>
        Snapshots.ReadAsync(manifest, new SnapshotStore(new QuietStore(memory)), CancellationToken.None).GetAwaiter().GetResult();
}
