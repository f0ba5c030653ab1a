using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using KorusMonitor.Storage;

namespace KorusMonitor.Azure.Storage;

/// <summary>
/// A store in a container of Azure Blob Storage (flat namespace, block blobs); versions are the service's ETags. The container is made by the
/// first write; one that is not there holds nothing.
/// </summary>
/// <remarks>Throws <see cref="StatedFailureException"/> where the service refuses or cannot be reached.</remarks>
/// <param name="container">Not necessarily there yet.</param>
/// <param name="pageSize">Names in one answer of a listing; <c>null</c> for the service's 5,000.</param>
public sealed class AzureBlobStore(BlobContainerClient container, int? pageSize = null) : IBlobStore
{
    /// <summary>Metadata that tells whose write a blob is.</summary>
    private const string WriteMark = "write";

    public Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken)
    {
        var blob = BlobOf(name);
        return DoAsync<StoredBlob?>($"reading '{name}'", ReadAsync, cancellationToken);

        async Task<StoredBlob?> ReadAsync()
        {
            try
            {
                BlobDownloadResult result = await blob.DownloadContentAsync(cancellationToken);
                return new StoredBlob(name, result.Content.ToMemory(), result.Details.ETag.ToString());
            }
            catch (RequestFailedException exception) when (IsAbsent(exception))
            {
                return null;
            }
        }
    }

    public Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var blob = BlobOf(name);
        return DoAsync($"writing '{name}'", WriteAsync, cancellationToken);

        async Task<string?> WriteAsync()
        {
            var conditions = new BlobRequestConditions { IfNoneMatch = ETag.All };
            try
            {
                return await UploadAsync(blob, content, conditions, cancellationToken);
            }
            catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
            {
                await container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellationToken);
                return await UploadAsync(blob, content, conditions, cancellationToken);
            }
        }
    }

    public Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        var blob = BlobOf(name);
        return DoAsync($"writing '{name}'", WriteAsync, cancellationToken);

        async Task<string?> WriteAsync()
        {
            // "*" would match every version, and what is no ETag would be refused as a malformed request: this store gave neither.
            if (version.Length == 0 || !version.All(c => char.IsAsciiLetterOrDigit(c) || c is '"' or '-'))
            {
                return null;
            }

            try
            {
                return await UploadAsync(blob, content, new BlobRequestConditions { IfMatch = new ETag(version) }, cancellationToken);
            }
            catch (RequestFailedException exception) when (IsAbsent(exception))
            {
                return null;
            }
        }
    }

    public async IAsyncEnumerable<string> ListAsync(
        string prefix, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var doing = $"listing '{prefix}'";
        string? last = null;
        await using var names = new BlobListing(container, prefix, after, pageSize).NamesAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await DoAsync(doing, NextAsync, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (last is not null && string.CompareOrdinal(names.Current, last) <= 0)
            {
                throw new StatedFailureException(
                    "Azure Blob Storage lists names out of order: use an account without hierarchical namespace for this store.");
            }

            yield return last = names.Current;
        }

        async Task<bool> NextAsync() => await names.MoveNextAsync();
    }

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var blob = BlobOf(name);
        return DoAsync(
            $"deleting '{name}'",
            async () => (await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken)).Value,
            cancellationToken);
    }

    private BlobClient BlobOf(string name) => container.GetBlobClient(BlobName.Checked(name));

    private static async Task<string?> UploadAsync(
        BlobClient blob, ReadOnlyMemory<byte> content, BlobRequestConditions conditions, CancellationToken cancellationToken)
    {
        var mark = Guid.NewGuid().ToString("N");
        var options = new BlobUploadOptions
        {
            Conditions = conditions,
            HttpHeaders = new BlobHttpHeaders { ContentType = ContentTypeOf(blob.Name) },
            Metadata = new Dictionary<string, string> { [WriteMark] = mark },
        };
        try
        {
            BlobContentInfo written = await blob.UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
            return written.ETag.ToString();
        }
        catch (RequestFailedException exception) when (IsConflict(exception))
        {
            return await OwnVersionAsync(blob, mark, cancellationToken);
        }
    }

    /// <summary>
    /// When the answer to a write is lost on its way, the client sends it again and finds the name taken, by itself: the mark tells that the write
    /// was done, and that nobody else came first.
    /// </summary>
    private static async Task<string?> OwnVersionAsync(BlobClient blob, string mark, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties found = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
            return found.Metadata.TryGetValue(WriteMark, out var writer) && writer == mark ? found.ETag.ToString() : null;
        }
        catch (RequestFailedException exception) when (IsAbsent(exception))
        {
            return null;
        }
    }

    /// <summary>Everything else is bytes from the web, which a browser must not show as a page of this account.</summary>
    private static string ContentTypeOf(string name) =>
        name.EndsWith(".json", StringComparison.Ordinal) ? "application/json; charset=utf-8" : "application/octet-stream";

    /// <summary>Only these: other answers with status 409 say that a container is being deleted or a policy forbids the write.</summary>
    private static bool IsConflict(RequestFailedException exception) =>
        exception.ErrorCode == BlobErrorCode.BlobAlreadyExists || exception.ErrorCode == BlobErrorCode.ConditionNotMet;

    /// <summary>An answer to HEAD has no body and, from some servers, no error code.</summary>
    private static bool IsAbsent(RequestFailedException exception) =>
        exception.Status == 404
        && (exception.ErrorCode is null || exception.ErrorCode == BlobErrorCode.BlobNotFound || exception.ErrorCode == BlobErrorCode.ContainerNotFound);

    private static async Task<T> DoAsync<T>(string doing, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (ServiceFailure.IsExpected(exception, cancellationToken))
        {
            throw ServiceFailure.From(exception, doing);
        }
    }
}
