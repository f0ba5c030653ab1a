using KorusMonitor.Storage;

namespace KorusMonitor.Functions.Invocations;

/// <summary>Which snapshot a blob of the store is.</summary>
internal static class SnapshotBlob
{
    /// <summary>Of a blob invocation: from <c>Uri</c>, or where that is absent from the path's token; never from the blob's properties.</summary>
    /// <exception cref="MalformedInvocationException">Neither names a manifest in this container.</exception>
    public static (ReleaseKey Key, int Number) Of(Invocation invocation, string container)
    {
        if (invocation.Metadata("Uri") is not { } address)
        {
            return invocation.Metadata("name") is { } token
                ? Of(BlobLayout.Snapshots + token)
                : throw new MalformedInvocationException("the blob invocation has neither 'Uri' nor 'name'");
        }

        // By account name in the host or in the path: what comes before the container differs.
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Uri.UnescapeDataString(uri.AbsolutePath) : string.Empty;
        var at = path.IndexOf($"/{container}/{BlobLayout.Snapshots}", StringComparison.Ordinal);
        return at >= 0
            ? Of(path[(at + container.Length + 2)..])
            : throw new MalformedInvocationException($"'{OneLine(address)}' is not a blob under {container}/{BlobLayout.Snapshots}");
    }

    /// <exception cref="MalformedInvocationException">It is not the name of a manifest.</exception>
    public static (ReleaseKey Key, int Number) Of(string name) =>
        BlobName.IsName(name) && name.StartsWith(BlobLayout.Snapshots, StringComparison.Ordinal) && BlobLayout.Parse(name) is { } snapshot
            ? snapshot
            : throw new MalformedInvocationException($"'{OneLine(name)}' is not the name of a snapshot's manifest");

    private static string OneLine(string text) => string.Concat(text.Where(letter => !char.IsControl(letter)).Take(300));
}
