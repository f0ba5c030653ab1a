using System.Runtime.CompilerServices;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Support;

/// <summary>A store in memory that keeps the contract of <see cref="IBlobStore"/>: conditions, names, order.</summary>
internal sealed class InMemoryStore : IBlobStore
{
    private readonly SortedDictionary<string, StoredBlob> blobs = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long writes;

    public Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(blobs.GetValueOrDefault(BlobName.Checked(name)));
        }
    }

    public Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(blobs.ContainsKey(BlobName.Checked(name)) ? null : Write(name, content));
        }
    }

    public Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var matches = blobs.TryGetValue(BlobName.Checked(name), out var blob) && blob.Version == version;
            return Task.FromResult(matches ? Write(name, content) : null);
        }
    }

    public async IAsyncEnumerable<string> ListAsync(
        string prefix, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<string> names;
        lock (gate)
        {
            names = [.. blobs.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && (after is null || string.CompareOrdinal(name, after) > 0))];
        }

        foreach (var name in names)
        {
            await Task.CompletedTask;
            cancellationToken.ThrowIfCancellationRequested();
            yield return name;
        }
    }

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(blobs.Remove(BlobName.Checked(name)));
        }
    }

    private string Write(string name, ReadOnlyMemory<byte> content)
    {
        var version = (++writes).ToString(System.Globalization.CultureInfo.InvariantCulture);
        blobs[name] = new StoredBlob(name, content.ToArray(), version);
        return version;
    }
}
