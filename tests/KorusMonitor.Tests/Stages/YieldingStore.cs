using System.Runtime.CompilerServices;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages;

/// <summary>Lets the other instance go first, at places that a seed chooses.</summary>
internal sealed class YieldingStore(IBlobStore inner, int seed) : IBlobStore
{
    private readonly Random random = new(seed);

    public Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken) => AfterAsync(() => inner.GetAsync(name, cancellationToken));

    public Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        AfterAsync(() => inner.PutIfAbsentAsync(name, content, cancellationToken));

    public Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken) =>
        AfterAsync(() => inner.PutIfMatchAsync(name, content, version, cancellationToken));

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken) => AfterAsync(() => inner.DeleteAsync(name, cancellationToken));

    public async IAsyncEnumerable<string> ListAsync(string prefix, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var name in inner.ListAsync(prefix, after, cancellationToken))
        {
            await PauseAsync();
            yield return name;
        }
    }

    private async Task<T> AfterAsync<T>(Func<Task<T>> work)
    {
        await PauseAsync();
        return await work();
    }

    private async Task PauseAsync()
    {
        int turns;
        lock (random)
        {
            turns = random.Next(4);
        }

        for (var turn = 0; turn < turns; turn++)
        {
            await Task.Yield();
        }
    }
}
