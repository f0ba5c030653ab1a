using KorusMonitor.Simulation.Running;
using KorusMonitor.Storage;

namespace KorusMonitor.Simulation.Parts;

/// <summary>What is stored: survives every process. Remembers every write, for the checker.</summary>
internal sealed class Memory
{
    private readonly Dictionary<string, StoredBlob> blobs = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private long versions;

    /// <summary>Hears of every blob that came into being, as a blob trigger does.</summary>
    public Action<string>? Created { get; set; }

    public List<(DateTimeOffset At, Run? Run, string Name)> Writes { get; } = [];

    public IReadOnlyList<string> Names => names;

    /// <summary>Grows with each name that comes or goes.</summary>
    public long Changes { get; private set; }

    public StoredBlob? Get(string name) => blobs.GetValueOrDefault(BlobName.Checked(name));

    public string? Put(string name, ReadOnlyMemory<byte> content, string? version, Run? run)
    {
        var current = Get(name);
        if (current?.Version != version)
        {
            return null;
        }

        var next = new StoredBlob(name, content.ToArray(), FormattableString.Invariant($"v{++versions}"));
        blobs[name] = next;
        if (current is null)
        {
            names.Insert(~names.BinarySearch(name, StringComparer.Ordinal), name);
            Changes++;
        }

        Writes.Add((run?.Simulator.Turns.Now ?? default, run, name));
        if (current is null)
        {
            Created?.Invoke(name);
        }

        return next.Version;
    }

    public bool Delete(string name)
    {
        if (!blobs.Remove(BlobName.Checked(name)))
        {
            return false;
        }

        names.RemoveAt(names.BinarySearch(name, StringComparer.Ordinal));
        Changes++;
        return true;
    }

    /// <summary>The same blobs, to try something with.</summary>
    public Memory Copy()
    {
        var copy = new Memory();
        foreach (var name in names)
        {
            copy.Put(name, blobs[name].Content, null, null);
        }

        return copy;
    }

    /// <summary>The next names in order, at most so many.</summary>
    public IReadOnlyList<string> Page(string prefix, string? after, int most)
    {
        var page = new List<string>();
        var from = after is not null && string.CompareOrdinal(after, prefix) >= 0 ? after : prefix;
        var at = names.BinarySearch(from, StringComparer.Ordinal);
        at = at < 0 ? ~at : from == after ? at + 1 : at;
        for (; at < names.Count && page.Count < most && names[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            page.Add(names[at]);
        }

        return page;
    }
}
