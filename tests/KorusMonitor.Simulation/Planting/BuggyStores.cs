using KorusMonitor.Storage;

namespace KorusMonitor.Simulation.Planting;

/// <summary>Hands everything on.</summary>
internal abstract class StoreAround(IBlobStore inner) : IBlobStore
{
    protected IBlobStore Inner => inner;

    public virtual Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

    public virtual Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        inner.PutIfAbsentAsync(name, content, cancellationToken);

    public virtual Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken) =>
        inner.PutIfMatchAsync(name, content, version, cancellationToken);

    public virtual IAsyncEnumerable<string> ListAsync(string prefix, string? after, CancellationToken cancellationToken) =>
        inner.ListAsync(prefix, after, cancellationToken);

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken) => inner.DeleteAsync(name, cancellationToken);
}

/// <summary>Writes under a prefix whatever is there.</summary>
/// <param name="inner">The store.</param>
/// <param name="prefix">Of the names.</param>
/// <param name="isBlind">A run does not look for what others wrote either.</param>
internal sealed class UnconditionalStore(IBlobStore inner, string prefix, bool isBlind = false) : StoreAround(inner)
{
    private readonly HashSet<string> own = [];

    public override async Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken) =>
        isBlind && name.StartsWith(prefix, StringComparison.Ordinal) && !own.Contains(name) ? null : await base.GetAsync(name, cancellationToken);

    public override async Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        own.Add(name);
        var written = await base.PutIfAbsentAsync(name, content, cancellationToken);
        while (written is null && name.StartsWith(prefix, StringComparison.Ordinal))
        {
            written = await Inner.GetAsync(name, cancellationToken) is { } stored
                ? await Inner.PutIfMatchAsync(name, content, stored.Version, cancellationToken)
                : await base.PutIfAbsentAsync(name, content, cancellationToken);
        }

        return written;
    }
}

/// <summary>Catches failures of writes under a prefix and goes on.</summary>
internal sealed class SwallowingStore(IBlobStore inner, string prefix) : StoreAround(inner)
{
    public override async Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            return await base.PutIfAbsentAsync(name, content, cancellationToken);
        }
        catch (StatedFailureException) when (name.StartsWith(prefix, StringComparison.Ordinal))
        {
            return "written";
        }
    }
}

/// <summary>Keeps bytes back until their manifest is written.</summary>
internal sealed class LateBytesStore(IBlobStore inner) : StoreAround(inner)
{
    private readonly List<(string Name, ReadOnlyMemory<byte> Content)> kept = [];

    public override async Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (name.StartsWith("content/", StringComparison.Ordinal))
        {
            kept.Add((name, content));
            return "later";
        }

        var written = await base.PutIfAbsentAsync(name, content, cancellationToken);
        if (name.StartsWith("snapshots/", StringComparison.Ordinal))
        {
            foreach (var (bytes, late) in kept.ToList())
            {
                await base.PutIfAbsentAsync(bytes, late, cancellationToken);
            }
        }

        return written;
    }
}
