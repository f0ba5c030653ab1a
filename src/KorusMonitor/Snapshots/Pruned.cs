using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Snapshots;

/// <summary>
/// <c>pruned/&lt;source&gt;/&lt;release&gt;/&lt;n&gt;.json</c>: that the bytes of a snapshot,
/// and what was made of them, were taken away on purpose.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Sha256">Of the bytes; the manifest stays and says the same.</param>
/// <param name="CapturedAt">Of the snapshot.</param>
/// <param name="Rule">Why, for people.</param>
public sealed record Pruned(Instant At, string Sha256, Instant CapturedAt, string Rule);

public static class PrunedSnapshots
{
    /// <summary>Whether the bytes of a snapshot were taken away on purpose.</summary>
    public static Task<bool> IsPrunedAsync(this IBlobStore store, ReleaseKey key, int number, CancellationToken cancellationToken) =>
        store.HoldsAsync(BlobLayout.PrunedSnapshot(key, number), cancellationToken);
}
