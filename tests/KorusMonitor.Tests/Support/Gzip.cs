using System.IO.Compression;

namespace KorusMonitor.Tests.Support;

internal static class Gzip
{
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Some kilobytes that unpack to many megabytes.</summary>
    public static byte[] Bomb(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            var nothing = new byte[1024 * 1024];
            for (var written = 0; written < megabytes; written++)
            {
                gzip.Write(nothing);
            }
        }

        return packed.ToArray();
    }
}
