namespace KorusMonitor.Storage;

/// <summary>Gives written files their names, and takes names away: each in one step of the file system.</summary>
internal sealed class FolderPublication(
    string root, TemporaryFiles temporaries, FolderLocks locks, Func<string, string, LinkOutcome> link)
{
    /// <summary>Each try loses against a folder that was removed, or a file that was swept, in the same instant.</summary>
    private const int MostTries = 100;

    /// <returns>The version, or <c>null</c> when the name is taken.</returns>
    public async Task<string?> PublishNewAsync(string name, string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            return null;
        }

        for (var tries = 0; tries < MostTries; tries++)
        {
            using var file = temporaries.Write(content, DateTime.MinValue);
            var outcome = LinkInFolder(file.Path, path);
            if (outcome == LinkOutcome.Unsupported)
            {
                outcome = await MoveUnderLockAsync(name, file.Path, path, cancellationToken);
            }

            if (outcome == LinkOutcome.Linked)
            {
                Posix.SyncFolder(FolderOf(path));
                return file.Version;
            }

            if (outcome == LinkOutcome.Taken && !IsEmptyFolderRemoved(path))
            {
                return null;
            }
        }

        throw new IOException($"the folder of '{path}' is removed again and again");
    }

    /// <summary>To be called under the lock of the name.</summary>
    public string Replace(string path, ReadOnlyMemory<byte> content, DateTime written)
    {
        using var file = temporaries.Write(content, written);
        File.Move(file.Path, path, overwrite: true);
        Posix.SyncFolder(FolderOf(path));
        return file.Version;
    }

    /// <summary>
    /// To be called under the lock of the name. Folders that became empty go too, so that listing never walks what is long done; the system
    /// refuses to remove one that a writer has just put something into, and a writer that finds its folder gone makes it again. The disk is not
    /// waited for: a power cut may bring a blob back, as a kill just before the deletion leaves it.
    /// </summary>
    public bool Remove(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        File.Delete(path);
        var folder = FolderOf(path);
        while (folder.Length > root.Length && TryRemoveEmpty(folder))
        {
            folder = FolderOf(folder);
        }

        return true;
    }

    private LinkOutcome LinkInFolder(string file, string path)
    {
        var outcome = link(file, path);
        if (outcome != LinkOutcome.FolderMissing || !File.Exists(file))
        {
            return outcome;
        }

        try
        {
            Directory.CreateDirectory(FolderOf(path));
            return link(file, path);
        }
        catch (DirectoryNotFoundException)
        {
            // The folder above was removed while this one was made.
            return LinkOutcome.FolderMissing;
        }
    }

    /// <summary>Where there are no hard links every writer comes here, and the lock makes looking and moving one step.</summary>
    private async Task<LinkOutcome> MoveUnderLockAsync(string name, string file, string path, CancellationToken cancellationToken)
    {
        using var held = await locks.TakeAsync(name, cancellationToken);
        if (Path.Exists(path))
        {
            return LinkOutcome.Taken;
        }

        try
        {
            Directory.CreateDirectory(FolderOf(path));
            File.Move(file, path, overwrite: true);
            return LinkOutcome.Linked;
        }
        catch (Exception exception) when (FolderFailure.IsMissing(exception))
        {
            return LinkOutcome.FolderMissing;
        }
    }

    /// <summary>A kill between the last blob of a folder and the folder itself leaves a name that looks taken.</summary>
    private static bool IsEmptyFolderRemoved(string path)
    {
        if (!Directory.Exists(path))
        {
            return false;
        }

        return TryRemoveEmpty(path) ? true : throw new IOException($"'{path}' is a folder with other blobs in it");
    }

    private static bool TryRemoveEmpty(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            // The system looks whether it is empty; to read it first would cost a look at all that is in it.
            return Posix.RemoveEmptyFolder(folder);
        }

        try
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return false;
            }

            Directory.Delete(folder, recursive: false);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception exception) when (FolderFailure.IsExpected(exception))
        {
            return false;
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!;
}
