using Azure.Storage.Blobs;
using KorusMonitor.Storage;

namespace KorusMonitor.Azure.Storage;

/// <summary>Opens the store that the configuration names. Nothing is asked of the service yet.</summary>
public static class AzureBlobStores
{
    /// <exception cref="StatedFailureException">The options name no store; their values are never repeated, since they hold keys.</exception>
    public static IBlobStore Open(AzureBlobStoreOptions options, BlobClientOptions? clientOptions = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var hasConnectionString = !string.IsNullOrWhiteSpace(options.ConnectionString);
        if (hasConnectionString == (options.ServiceUri is not null))
        {
            throw new StatedFailureException("The Azure store needs either a connection string or a service address: set exactly one of the two.");
        }

        if (string.IsNullOrWhiteSpace(options.Container))
        {
            throw new StatedFailureException("The Azure store needs the name of a container.");
        }

        try
        {
            var service = hasConnectionString
                ? new BlobServiceClient(options.ConnectionString, clientOptions)
                : new BlobServiceClient(options.ServiceUri, AzureCredentials.Of(options.ManagedIdentityClientId), clientOptions);
            return new AzureBlobStore(service.GetBlobContainerClient(options.Container));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            // Without the exception: it may repeat what it could not read.
            throw new StatedFailureException(
                "The Azure store's connection string or address is not valid: take the connection string from the portal as it is, or an https address.");
        }
    }
}
