using System.IO.Compression;

namespace KorusMonitor.Archive.Warc;

/// <summary>Finds where, in a packed WARC file, a record begins: needed only behind a damage, since the members themselves tell no length.</summary>
internal static class GzipMembers
{
    private const int ChunkBytes = 1 << 20;
    private const int SniffedBytes = 1 << 16;

    /// <summary>RFC 1952: the magic number and the one method there is.</summary>
    private static ReadOnlySpan<byte> Magic => [0x1f, 0x8b, 0x08];

    /// <summary>Also when its very first bytes are damaged, and a record is packed behind them.</summary>
    public static bool IsPacked(Stream file)
    {
        var start = new byte[SniffedBytes];
        file.Position = 0;
        var sniffed = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        return sniffed.StartsWith(Magic) || (sniffed.IndexOf("WARC/"u8) < 0 && NextRecord(file, 0) is not null);
    }

    /// <summary>The first place at or after an offset where a member begins that unpacks to the beginning of a record.</summary>
    public static long? NextRecord(Stream file, long from)
    {
        var chunk = new byte[ChunkBytes];
        while (from < file.Length)
        {
            file.Position = from;
            var read = file.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false);
            for (var at = 0; at < read;)
            {
                var found = chunk.AsSpan(at, read - at).IndexOf(Magic);
                if (found < 0)
                {
                    break;
                }

                at += found;
                if (BeginsRecord(file, from + at))
                {
                    return from + at;
                }

                at++;
            }

            if (read < chunk.Length)
            {
                return null;
            }

            // The magic number may lie across two chunks.
            from += read - Magic.Length + 1;
        }

        return null;
    }

    private static bool BeginsRecord(Stream file, long offset)
    {
        file.Position = offset;
        using var gzip = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        Span<byte> start = stackalloc byte["WARC/"u8.Length];
        try
        {
            return gzip.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("WARC/"u8);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return false;
        }
    }
}
