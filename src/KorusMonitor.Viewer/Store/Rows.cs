using KorusMonitor.Snapshots;

namespace KorusMonitor.Viewer.Store;

/// <param name="Next">Where the next page begins; <c>null</c> on the last.</param>
public sealed record ReleasePage(IReadOnlyList<ReleaseRow> Rows, string? Next);

/// <param name="Last">Number of the latest snapshot.</param>
/// <param name="Manifest">Of the latest snapshot.</param>
public sealed record ReleaseRow(string Source, string Release, string Title, int Last, SnapshotManifest Manifest);
