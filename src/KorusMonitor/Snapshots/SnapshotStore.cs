using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using KorusMonitor.Storage;

namespace KorusMonitor.Snapshots;

/// <summary>Snapshots in a blob store: bytes first, then the manifest, whose existence is the commit.</summary>
public sealed class SnapshotStore(IBlobStore store)
{
    /// <summary>All snapshots of one release, oldest first.</summary>
    public async Task<IReadOnlyList<SnapshotManifest>> HistoryAsync(ReleaseKey key, CancellationToken cancellationToken)
    {
        var history = new List<SnapshotManifest>();
        await foreach (var name in store.ListAsync(BlobLayout.ReleaseSnapshots(key), null, cancellationToken))
        {
            if (await store.GetAsync(name, cancellationToken) is { } manifest)
            {
                history.Add(Read(manifest));
            }
        }

        return history;
    }

    /// <returns>The manifest, or <c>null</c> when there is none of that number.</returns>
    public async Task<SnapshotManifest?> GetAsync(ReleaseKey key, int number, CancellationToken cancellationToken) =>
        await store.GetAsync(BlobLayout.Snapshot(key, number), cancellationToken) is { } manifest ? Read(manifest) : null;

    /// <summary>The raw bytes of a snapshot, proved against their hash.</summary>
    /// <exception cref="StatedFailureException">They are gone or altered.</exception>
    public Task<ReadOnlyMemory<byte>> ContentAsync(SnapshotManifest manifest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return ReadAsync(manifest.Sha256, LostAsync, cancellationToken);

        async Task<string> LostAsync() => await IsPrunedAsync(manifest, cancellationToken)
            ? $"the bytes of {manifest.Key}/{manifest.Number} were taken away by 'korus snapshots prune'"
            : Lost(manifest.Sha256, $"{manifest.Source}/{manifest.Release}");
    }

    /// <summary>Bytes by their hash, such as an attachment's, proved against it.</summary>
    /// <param name="sha256">Their name.</param>
    /// <param name="owner">Whose they are, for the message.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="StatedFailureException">They are gone or altered.</exception>
    public Task<ReadOnlyMemory<byte>> ContentAsync(string sha256, string owner, CancellationToken cancellationToken) =>
        ReadAsync(sha256, () => Task.FromResult(Lost(sha256, owner)), cancellationToken);

    private static string Lost(string sha256, string owner) => $"{BlobLayout.Content(sha256)} is missing: the store has lost bytes of {owner}";

    private async Task<ReadOnlyMemory<byte>> ReadAsync(string sha256, Func<Task<string>> sayLost, CancellationToken cancellationToken)
    {
        var blob = await store.GetAsync(BlobLayout.Content(sha256), cancellationToken) ?? throw new StatedFailureException(await sayLost());
        return HashOf(blob.Content.Span) == sha256
            ? blob.Content
            : throw new StatedFailureException($"{BlobLayout.Content(sha256)} does not match its name: the stored bytes were altered");
    }

    /// <summary>Whether its bytes were taken away on purpose.</summary>
    public Task<bool> IsPrunedAsync(SnapshotManifest manifest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return store.IsPrunedAsync(manifest.Key, manifest.Number, cancellationToken);
    }

    public Task KeepContentAsync(string sha256, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        store.PutIfAbsentAsync(BlobLayout.Content(sha256), bytes, cancellationToken);

    /// <summary>Chains the manifest to the one before it and writes it.</summary>
    /// <returns>Whether this call wrote it: <c>false</c> when another instance, or an earlier run, has taken the number.</returns>
    public async Task<bool> CommitAsync(SnapshotManifest manifest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var before = manifest.Number > 1 ? await store.GetAsync(BlobLayout.Snapshot(manifest.Key, manifest.Number - 1), cancellationToken) : null;
        var chained = manifest with { Previous = before is null ? null : HashOf(before.Content.Span) };
        return await store.PutJsonIfAbsentAsync(BlobLayout.Snapshot(manifest.Key, manifest.Number), chained, cancellationToken) is not null;
    }

    /// <summary>Every snapshot there is, by name: grows with the store, so only for inspection and reconciling.</summary>
    public async IAsyncEnumerable<(ReleaseKey Key, int Number)> AllAsync(
        string? source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = source is null ? BlobLayout.Snapshots : $"{BlobLayout.Snapshots}{source}/";
        await foreach (var name in store.ListAsync(prefix, null, cancellationToken))
        {
            // What somebody else put there is no snapshot.
            if (BlobLayout.Parse(name) is { } snapshot && BlobLayout.Snapshot(snapshot.Key, snapshot.Number) == name)
            {
                yield return snapshot;
            }
        }
    }

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <exception cref="StatedFailureException">It is damaged, or of a newer program; the message names it.</exception>
    public static SnapshotManifest Read(StoredBlob blob)
    {
        ArgumentNullException.ThrowIfNull(blob);
        return Understood(blob.AsJson<SnapshotManifest>()) with { StoredHash = HashOf(blob.Content.Span) };
    }

    private static SnapshotManifest Understood(SnapshotManifest manifest) =>
        manifest.Version <= SnapshotManifest.CurrentVersion
            ? manifest
            : throw new StatedFailureException(
                $"snapshot {manifest.Source}/{manifest.Release}/{manifest.Number} is of version {manifest.Version}; this program knows "
                + $"{SnapshotManifest.CurrentVersion}: use a newer one");
}
