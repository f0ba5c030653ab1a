using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Snapshots;

namespace KorusMonitor.Viewer.Index;

/// <summary>All that the index keeps of a release, read from the store.</summary>
/// <param name="Last">Manifest of the latest snapshot.</param>
/// <param name="FirstSeen">Manifest of the first one that is stored.</param>
/// <param name="Findings">Of the latest snapshot that has any.</param>
/// <param name="FindingsNumber">The number of that snapshot.</param>
/// <param name="Title">As the reading, the findings or the listing say.</param>
/// <param name="Text">Of the latest snapshot; empty when its bytes cannot be read.</param>
/// <param name="Earlier">Texts of earlier snapshots: what was taken out can still be found.</param>
/// <param name="Statements">Of every snapshot, with the number of the snapshot.</param>
internal sealed record IndexedRelease(
    SnapshotManifest Last,
    SnapshotManifest FirstSeen,
    FindingsDocument? Findings,
    int FindingsNumber,
    string Title,
    string Text,
    string Earlier,
    IReadOnlyList<(int Number, Statement Statement)> Statements);
