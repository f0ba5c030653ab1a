using Microsoft.Win32.SafeHandles;

namespace KorusMonitor.Storage;

/// <summary>Where content is written before it gets its name: on the same volume, out of every listing.</summary>
internal sealed class TemporaryFiles(string folder, TimeProvider time)
{
    /// <summary>Far longer than a write takes. A writer that slept through it finds its file gone and writes again.</summary>
    internal static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);
    private int swept;

    /// <summary>Writes a whole file and brings it to the disk.</summary>
    /// <param name="later">The version's time will be later than this.</param>
    public TemporaryFile Write(ReadOnlyMemory<byte> content, DateTime later)
    {
        SweepOnce();
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        try
        {
            // Not shared: the kernel's lock on it tells the sweep of another process that its writer lives.
            using var file = OpenNew(path);
            WriteWhole(file, content.Span);
            var version = FileVersion.Give(file, content.Span, time.GetUtcNow(), later);
            RandomAccess.FlushToDisk(file);
            return new TemporaryFile(path, version);
        }
        catch
        {
            TemporaryFile.Discard(path);
            throw;
        }
    }

    private static void WriteWhole(SafeFileHandle file, ReadOnlySpan<byte> content)
    {
        try
        {
            RandomAccess.Write(file, content, fileOffset: 0);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // So .NET says EFBIG: the file system, or this user's limit, takes no file of that size.
            throw new IOException(exception.Message, FolderFailure.FileTooBig);
        }
    }

    private SafeFileHandle OpenNew(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (Exception exception) when (FolderFailure.IsMissing(exception))
        {
            Directory.CreateDirectory(folder);
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
    }

    /// <summary>Removes what killed processes left, once in the life of a store object: a kill is followed by a new start.</summary>
    private void SweepOnce()
    {
        if (Interlocked.Exchange(ref swept, 1) == 1 || !Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if (time.GetUtcNow() - File.GetLastWriteTimeUtc(path) > Abandoned && !HasLivingWriter(path))
            {
                TemporaryFile.Discard(path);
            }
        }
    }

    private static bool HasLivingWriter(string path)
    {
        try
        {
            // Shared: a file that was published before its writer was killed is a blob too, and its readers must not be disturbed.
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return false;
        }
        catch (Exception exception) when (FolderFailure.IsExpected(exception))
        {
            // Or it is another user's, who will sweep it.
            return true;
        }
    }
}

/// <param name="Path">Gone when disposed; a blob that was linked to it stays.</param>
/// <param name="Version">What the blob's version will be.</param>
internal sealed record TemporaryFile(string Path, string Version) : IDisposable
{
    public void Dispose() => Discard(Path);

    /// <summary>What cannot be removed now is removed by a later sweep; it must not hide the outcome of the write itself.</summary>
    public static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (FolderFailure.IsExpected(exception))
        {
            return;
        }
    }
}
