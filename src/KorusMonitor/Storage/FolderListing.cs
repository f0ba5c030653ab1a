using System.IO.Enumeration;

namespace KorusMonitor.Storage;

/// <summary>
/// The names below a folder in the ordinal order of the whole name, one folder read at a time, and only folders that can hold a name asked for.
/// A folder sorts as its name with the slash, since <c>-</c> and <c>.</c> come before <c>/</c>: <c>a-b</c>, <c>a.b</c>, <c>a/b</c>.
/// </summary>
internal sealed class FolderListing(string root, string prefix, string? after)
{
    /// <summary>Links are not followed: one that leads upwards would list for ever.</summary>
    private static readonly EnumerationOptions Plain = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <summary>The folder that every name asked for is in: empty, or ending in a slash.</summary>
    public string Start { get; } = prefix[..(prefix.LastIndexOf('/') + 1)];

    /// <summary>False for prefixes that no name begins with, such as <c>../</c>: then no folder is to be read.</summary>
    public bool CanMatch => Start.Length == 0 || BlobName.IsName(Start.AsSpan()[..^1]);

    /// <summary>What stands directly in a folder and leads to names asked for, sorted: blobs by name, folders ending in a slash.</summary>
    public IReadOnlyList<string> Read(string folder)
    {
        try
        {
            var entries = new FileSystemEnumerable<string>(
                Path.Combine(root, folder),
                (ref FileSystemEntry entry) => entry.IsDirectory ? $"{folder}{entry.FileName}/" : $"{folder}{entry.FileName}",
                Plain)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => BlobName.IsSegment(entry.FileName),
            };
            var wanted = entries.Where(IsWanted).ToList();
            wanted.Sort(StringComparer.Ordinal);
            return wanted;
        }
        catch (DirectoryNotFoundException)
        {
            // Never written, or removed with its last blob meanwhile.
            return [];
        }
        catch (IOException) when (File.Exists(Path.Combine(root, folder.TrimEnd('/'))) && folder.Length > 0)
        {
            // A blob, not a folder: no name begins with it and a slash.
            return [];
        }
    }

    /// <summary>Its segments are a blob's, those of the folder because it was asked for, the last one because it was looked at.</summary>
    private bool IsWanted(string entry)
    {
        var isFolder = entry[^1] == '/';
        return entry.StartsWith(prefix, StringComparison.Ordinal)
            && entry.Length <= BlobName.LongestName
            && (after is null || string.CompareOrdinal(entry, after) > 0 || (isFolder && after.StartsWith(entry, StringComparison.Ordinal)));
    }
}
