using System.Runtime.CompilerServices;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages;

/// <summary>A store that dies at its n-th write or delete, just before it or just after it.</summary>
internal sealed class CrashingStore(IBlobStore inner, int at, bool after) : IBlobStore
{
    private int writes;

    public bool Crashed { get; private set; }

    public Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

    public Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        DoAsync(() => inner.PutIfAbsentAsync(name, content, cancellationToken));

    public Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken) =>
        DoAsync(() => inner.PutIfMatchAsync(name, content, version, cancellationToken));

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken) => DoAsync(() => inner.DeleteAsync(name, cancellationToken));

    public async IAsyncEnumerable<string> ListAsync(string prefix, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var name in inner.ListAsync(prefix, after, cancellationToken))
        {
            yield return name;
        }
    }

    private async Task<T> DoAsync<T>(Func<Task<T>> work)
    {
        if (Interlocked.Increment(ref writes) != at)
        {
            return await work();
        }

        Crashed = true;
        if (after)
        {
            await work();
        }

        throw new CrashException();
    }
}

internal sealed class CrashException : Exception;
