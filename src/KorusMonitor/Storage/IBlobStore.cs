namespace KorusMonitor.Storage;

/// <summary>
/// All state there is. Names are <c>/</c>-separated segments of <c>[A-Za-z0-9._~=-]</c> (see <see cref="BlobName"/>), compared ordinally.
/// Every write is conditional, so that two instances, or one that was killed and runs again, cannot overwrite each other's work.
/// A write is whole or absent, never half.
/// </summary>
public interface IBlobStore
{
    /// <returns>The blob, or <c>null</c> when there is none of that name.</returns>
    Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken);

    /// <summary>If-None-Match: *.</summary>
    /// <returns>The new version, or <c>null</c> when the name is taken: then nothing was written.</returns>
    Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>If-Match: version.</summary>
    /// <returns>The new version, or <c>null</c> when the blob changed since, or is gone: then nothing was written.</returns>
    Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken);

    /// <summary>
    /// Names that begin with the prefix, ordinally ascending, each exactly once; with <paramref name="after"/>, only those greater than it.
    /// The cost grows with what is returned, not with what is stored elsewhere. Names written or deleted meanwhile may or may not show.
    /// </summary>
    IAsyncEnumerable<string> ListAsync(string prefix, string? after, CancellationToken cancellationToken);

    /// <returns>Whether there was something to delete.</returns>
    Task<bool> DeleteAsync(string name, CancellationToken cancellationToken);
}

/// <summary>A blob as it was read.</summary>
public sealed class StoredBlob
{
    private readonly Lazy<string> version;

    public StoredBlob(string name, ReadOnlyMemory<byte> content, string version)
        : this(name, content, new Lazy<string>(version))
    {
    }

    /// <param name="name">The blob's name.</param>
    /// <param name="content">The whole content.</param>
    /// <param name="version">Asked only by who writes the blob back.</param>
    public StoredBlob(string name, ReadOnlyMemory<byte> content, Lazy<string> version) => (Name, Content, this.version) = (name, content, version);

    public string Name { get; }

    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Opaque; changes with every write (an ETag).</summary>
    public string Version => version.Value;
}
