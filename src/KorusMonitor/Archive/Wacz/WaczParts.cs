using System.IO.Compression;

namespace KorusMonitor.Archive.Wacz;

/// <summary>The WARC files in a WACZ.</summary>
public static class WaczParts
{
    private const string Folder = "archive/";

    public static bool IsZip(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Span<byte> start = stackalloc byte["PK\x3\x4"u8.Length];
        file.Position = 0;
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK\x3\x4"u8);
    }

    /// <summary>Each in turn as a file that can be read from any place; gone when the next is asked for.</summary>
    /// <param name="file">The WACZ.</param>
    /// <param name="limit">Bytes of one part.</param>
    /// <exception cref="InvalidDataException">It is no zip, a part is damaged, or larger than the limit.</exception>
    public static IEnumerable<Stream> Open(Stream file, long limit)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries.Where(
            entry => entry.FullName.StartsWith(Folder, StringComparison.Ordinal) && entry.Name.Contains(".warc", StringComparison.OrdinalIgnoreCase)))
        {
            using var part = new FileStream(
                Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            using (var packed = entry.Open())
            {
                Copy(packed, part, limit);
            }

            part.Position = 0;
            yield return part;
        }
    }

    private static void Copy(Stream from, Stream to, long limit)
    {
        var chunk = new byte[128 * 1024];
        long copied = 0;
        for (int read; (read = from.Read(chunk)) > 0;)
        {
            copied += read;
            if (copied > limit)
            {
                throw new InvalidDataException(FormattableString.Invariant($"a part of the WACZ is larger than {limit} bytes"));
            }

            to.Write(chunk, 0, read);
        }
    }
}
