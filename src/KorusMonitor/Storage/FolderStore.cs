using System.Runtime.CompilerServices;

namespace KorusMonitor.Storage;

/// <summary>
/// A store in a folder: a blob is a file of the same path, readable with any tool. Content is written aside, brought to the disk and then gets
/// its name in one step of the file system, so that a reader or a kill at any instruction finds a blob whole or not at all. Several processes may
/// use one folder. <c>.tmp</c> and <c>.locks</c> below the root are the store's own. The folder is made by the first write; one that is not
/// there holds nothing. A name cannot be a blob and the folder of another blob at once (<c>a</c> and <c>a/b</c>).
/// </summary>
/// <remarks>Throws <see cref="StatedFailureException"/> where the disk is full or the folder refuses.</remarks>
public sealed class FolderStore : IBlobStore
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TemporaryFiles temporaries;
    private readonly FolderLocks locks;
    private readonly FolderPublication publication;

    /// <param name="root">The folder; relative to the current one.</param>
    /// <param name="time">Dates versions and tells how old a left-over file is.</param>
    public FolderStore(string root, TimeProvider? time = null)
        : this(root, time ?? TimeProvider.System, Posix.Link, Patience)
    {
    }

    internal FolderStore(string root, TimeProvider time, Func<string, string, LinkOutcome> link, TimeSpan patience)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        temporaries = new TemporaryFiles(Path.Combine(Root, ".tmp"), time);
        locks = new FolderLocks(Path.Combine(Root, ".locks"), patience);
        publication = new FolderPublication(Root, temporaries, locks, link);
    }

    /// <summary>The folder's full path.</summary>
    public string Root { get; }

    /// <summary>At once, on the caller's thread: blobs are small, and to wait for another thread takes longer than to read one.</summary>
    public Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<StoredBlob?>(cancellationToken);
        }

        try
        {
            return Task.FromResult(StoredFile.Read(path)?.ToBlob(name));
        }
        catch (Exception exception) when (FolderFailure.IsExpected(exception))
        {
            return Task.FromException<StoredBlob?>(FolderFailure.From(exception, Root, $"reading '{name}'"));
        }
    }

    public Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        return DoAsync($"writing '{name}'", () => publication.PublishNewAsync(name, path, content, cancellationToken), cancellationToken);
    }

    public Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        var path = PathOf(name);
        return DoAsync($"writing '{name}'", ReplaceAsync, cancellationToken);

        async Task<string?> ReplaceAsync()
        {
            using var held = await locks.TakeAsync(name, cancellationToken);
            var current = StoredFile.Read(path);
            return current?.Version == version ? publication.Replace(path, content, current.Written) : null;
        }
    }

    public async IAsyncEnumerable<string> ListAsync(
        string prefix, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var listing = new FolderListing(Root, prefix, after);
        var open = new Stack<IEnumerator<string>>();
        if (listing.CanMatch)
        {
            open.Push(Read(listing.Start));
        }

        while (open.TryPeek(out var entries))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!entries.MoveNext())
            {
                open.Pop();
            }
            else if (entries.Current.EndsWith('/'))
            {
                open.Push(Read(entries.Current));
            }
            else
            {
                yield return entries.Current;
            }
        }

        IEnumerator<string> Read(string folder)
        {
            try
            {
                return listing.Read(folder).GetEnumerator();
            }
            catch (Exception exception) when (FolderFailure.IsExpected(exception))
            {
                throw FolderFailure.From(exception, Root, $"listing '{folder}'");
            }
        }
    }

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        return DoAsync($"deleting '{name}'", RemoveAsync, cancellationToken);

        async Task<bool> RemoveAsync()
        {
            if (!File.Exists(path))
            {
                return false;
            }

            using var held = await locks.TakeAsync(name, cancellationToken);
            return publication.Remove(path);
        }
    }

    private string PathOf(string name) => Path.Combine(Root, BlobName.Checked(name));

    /// <summary>Off the caller's thread: what is written waits for the disk.</summary>
    private async Task<T> DoAsync<T>(string doing, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        catch (Exception exception) when (FolderFailure.IsExpected(exception))
        {
            throw FolderFailure.From(exception, Root, doing);
        }
    }
}
