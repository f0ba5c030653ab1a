namespace KorusMonitor.Azure.Storage;

/// <summary>Where the blobs are: exactly one of <see cref="ConnectionString"/> and <see cref="ServiceUri"/>.</summary>
public sealed record AzureBlobStoreOptions
{
    /// <summary>For example <c>UseDevelopmentStorage=true</c> for a local Azurite on its usual port.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>For example <c>https://account.blob.core.windows.net</c>; signed in to with the identity that the process runs under.</summary>
    public Uri? ServiceUri { get; init; }

    /// <summary>With <see cref="ServiceUri"/>: client id of a user-assigned identity; <c>null</c> for the process's own.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>Made by the first write. 3 to 63 lower-case letters, digits and single hyphens.</summary>
    public string Container { get; init; } = "korus-monitor";
}
