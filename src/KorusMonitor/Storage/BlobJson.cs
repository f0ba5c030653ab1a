using System.Text.Json;

namespace KorusMonitor.Storage;

/// <summary>JSON documents in a store, with their versions.</summary>
public static class BlobJson
{
    /// <exception cref="StatedFailureException">The blob is not JSON of this shape; the message names it.</exception>
    public static async Task<Versioned<T>?> GetJsonAsync<T>(this IBlobStore store, string name, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(store);
        return await store.GetAsync(name, cancellationToken) is { } blob ? new Versioned<T>(blob.AsJson<T>(), blob.Version) : null;
    }

    /// <exception cref="StatedFailureException">The blob is not JSON of this shape; the message names it.</exception>
    public static T AsJson<T>(this StoredBlob blob)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(blob);
        try
        {
            return KorusJson.FromBytes<T>(blob.Content.Span);
        }
        catch (JsonException damaged)
        {
            throw new StatedFailureException($"'{blob.Name}' in the store is damaged, it is no {typeof(T).Name}: {damaged.Message}", damaged);
        }
    }

    /// <summary>A document as it is stored: with its seal.</summary>
    public static byte[] ToStored<T>(T value) => BlobSeal.Sealed(KorusJson.ToBytes(value));

    public static Task<string?> PutJsonIfAbsentAsync<T>(this IBlobStore store, string name, T value, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.PutIfAbsentAsync(name, ToStored(value), cancellationToken);
    }

    public static Task<string?> PutJsonIfMatchAsync<T>(
        this IBlobStore store, string name, T value, string version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.PutIfMatchAsync(name, ToStored(value), version, cancellationToken);
    }

    /// <summary>
    /// Read, change, write back, again when another instance came first. <paramref name="change"/> gets <c>null</c> where nothing is stored,
    /// and must be a pure function of what it gets: it may run several times.
    /// </summary>
    public static async Task<T> UpdateJsonAsync<T>(
        this IBlobStore store, string name, Func<T?, T> change, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(change);
        while (true)
        {
            var stored = await store.GetJsonAsync<T>(name, cancellationToken);
            var next = change(stored?.Value);
            var written = stored is null
                ? await store.PutJsonIfAbsentAsync(name, next, cancellationToken)
                : await store.PutJsonIfMatchAsync(name, next, stored.Version, cancellationToken);
            if (written is not null)
            {
                return next;
            }
        }
    }
}

public sealed record Versioned<T>(T Value, string Version);
