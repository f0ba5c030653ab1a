using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;

namespace KorusMonitor.Stages.Extracting;

/// <summary>A snapshot with all that was made of it.</summary>
internal sealed record Extracted(
    SnapshotManifest Manifest, DocumentReading Reading, IReadOnlyList<TextSpan> Sentences, FindingsDocument Findings);
