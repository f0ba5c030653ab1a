namespace KorusMonitor.Storage;

/// <summary>A blob's file as it was at one moment: files are replaced whole, so that what one handle reads belongs together.</summary>
internal sealed record StoredFile(ReadOnlyMemory<byte> Content, DateTime Written)
{
    public string Version => FileVersion.Of(Written, Content.Span);

    /// <returns><c>null</c> where no blob is: nothing at all, or a folder.</returns>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    public static StoredFile? Read(string path)
    {
        // Asked for before it is opened: much is looked for that is not there, and an exception costs more than all the rest.
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[RandomAccess.GetLength(file)];
            for (var filled = 0; filled < content.Length;)
            {
                var read = RandomAccess.Read(file, content.AsSpan(filled), filled);
                filled += read > 0 ? read : throw new EndOfStreamException($"'{path}' became shorter while it was read");
            }

            return new StoredFile(content, File.GetLastWriteTimeUtc(file));
        }
        catch (Exception exception) when (FolderFailure.IsMissing(exception))
        {
            return null;
        }
        catch (Exception exception) when (FolderFailure.IsExpected(exception) && !File.Exists(path))
        {
            // A folder of that name, or a blob where the name has a folder.
            return null;
        }
    }

    public StoredBlob ToBlob(string name) => new(name, Content, new Lazy<string>(() => Version));
}
