using System.Runtime.CompilerServices;
using KorusMonitor.Simulation.Running;
using KorusMonitor.Storage;

namespace KorusMonitor.Simulation.Parts;

/// <summary>
/// The store as one run reaches it. Strongly consistent as Azure's and a folder are: what was written is read and listed. A listing comes in
/// pages, and what others write between two of them may show or not.
/// </summary>
internal sealed class RunStore(Memory memory, Run run, int namesAPage) : IBlobStore
{
    public Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken) =>
        run.CallAsync(Place.Read, $"get {name}", () => memory.Get(name), _ => Failure("reading", name));

    public Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        run.CallAsync(Place.Write, $"put {name}", () => memory.Put(name, content, null, run), _ => Failure("writing", name));

    public Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken) =>
        run.CallAsync(Place.Write, $"put {name} if {version}", () => memory.Put(name, content, version, run), _ => Failure("writing", name));

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken) =>
        run.CallAsync(Place.Write, $"delete {name}", () => memory.Delete(name), _ => Failure("deleting", name));

    public async IAsyncEnumerable<string> ListAsync(
        string prefix, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long? changes = null;
        while (true)
        {
            var last = after;
            var page = await run.CallAsync(
                Place.Read,
                $"list {prefix}",
                () =>
                {
                    if (changes is { } before && before != memory.Changes)
                    {
                        run.Simulator.Note(Fault.ListedWhileWritten);
                    }

                    changes = memory.Changes;
                    return memory.Page(prefix, last, namesAPage);
                },
                _ => Failure("listing", prefix));
            foreach (var name in page)
            {
                yield return name;
            }

            if (page.Count < namesAPage)
            {
                yield break;
            }

            after = page[^1];
        }
    }

    private static StatedFailureException Failure(string doing, string name) => new($"The store did not answer while {doing} '{name}'.");
}
