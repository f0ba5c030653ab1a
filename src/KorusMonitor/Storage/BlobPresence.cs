namespace KorusMonitor.Storage;

/// <summary>Whether a blob is there, without reading it: a digest of thousands of items is megabytes.</summary>
public static class BlobPresence
{
    public static async Task<bool> HoldsAsync(this IBlobStore store, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        await foreach (var found in store.ListAsync(name, null, cancellationToken))
        {
            // The name itself sorts before all that it begins.
            return found == name;
        }

        return false;
    }
}
