using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace KorusMonitor.Azure.Storage;

/// <summary>
/// Names of a container in order. The service cannot begin a listing behind a name, so the folders on the way to <c>after</c> are listed one level
/// each, and of what is beside that way only what comes later is listed whole.
/// </summary>
/// <param name="pageSize">Names in one answer; <c>null</c> for the service's 5,000.</param>
internal sealed class BlobListing(BlobContainerClient container, string prefix, string? after, int? pageSize)
{
    public IAsyncEnumerable<string> NamesAsync(CancellationToken cancellationToken)
    {
        if (after is null || string.CompareOrdinal(after, prefix) < 0)
        {
            return AllAsync(prefix, cancellationToken);
        }

        return after.StartsWith(prefix, StringComparison.Ordinal)
            ? BehindAsync(after, prefix, cancellationToken)
            : AsyncEnumerable.Empty<string>();
    }

    private async IAsyncEnumerable<string> AllAsync(string begin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = container.GetBlobsAsync(prefix: begin, cancellationToken: cancellationToken).AsPages(pageSizeHint: pageSize);
        await foreach (var page in UntilMissing(pages, cancellationToken))
        {
            foreach (var blob in page.Values)
            {
                yield return blob.Name;
            }
        }
    }

    private async IAsyncEnumerable<string> BehindAsync(
        string behind, string begin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = container.GetBlobsByHierarchyAsync(delimiter: "/", prefix: begin, cancellationToken: cancellationToken)
            .AsPages(pageSizeHint: pageSize);
        await foreach (var page in UntilMissing(pages, cancellationToken))
        {
            // The client library puts the folders of a page before its blobs.
            foreach (var name in page.Values.Select(item => item.IsPrefix ? item.Prefix : item.Blob.Name).Order(StringComparer.Ordinal))
            {
                await foreach (var found in EntryAsync(name, behind, cancellationToken))
                {
                    yield return found;
                }
            }
        }
    }

    /// <param name="entry">A blob, or a folder with its slash.</param>
    private IAsyncEnumerable<string> EntryAsync(string entry, string behind, CancellationToken cancellationToken)
    {
        var isFolder = entry[^1] == '/';
        if (string.CompareOrdinal(entry, behind) > 0)
        {
            return isFolder ? AllAsync(entry, cancellationToken) : AsyncEnumerable.Repeat(entry, 1);
        }

        return isFolder && behind.StartsWith(entry, StringComparison.Ordinal)
            ? BehindAsync(behind, entry, cancellationToken)
            : AsyncEnumerable.Empty<string>();
    }

    /// <summary>A container that is not there yet has no pages.</summary>
    private static async IAsyncEnumerable<Page<T>> UntilMissing<T>(
        IAsyncEnumerable<Page<T>> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : notnull
    {
        await using var page = pages.GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(page))
        {
            yield return page.Current;
        }
    }

    private static async Task<bool> NextAsync<T>(IAsyncEnumerator<T> pages)
    {
        try
        {
            return await pages.MoveNextAsync();
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return false;
        }
    }
}
