using KorusMonitor.Storage;

namespace KorusMonitor.Simulation.Parts;

/// <summary>A store where nothing happens but what is asked: for looking at it afterwards.</summary>
internal sealed class QuietStore(Memory memory) : IBlobStore
{
    public Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken) => Task.FromResult(memory.Get(name));

    public Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Task.FromResult(memory.Put(name, content, null, null));

    public Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken) =>
        Task.FromResult(memory.Put(name, content, version, null));

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken) => Task.FromResult(memory.Delete(name));

    public async IAsyncEnumerable<string> ListAsync(
        string prefix, string? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var name in memory.Page(prefix, after, int.MaxValue))
        {
            yield return name;
        }
    }
}
