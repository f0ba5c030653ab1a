using System.Buffers.Binary;
using System.IO.Compression;

namespace KorusMonitor.Fetching;

/// <summary>
/// Unpacks a gzip body with a bound on what comes out. The framework's stream ends a body that is cut short as if it were whole, so the
/// length that the packed bytes end with is compared.
/// </summary>
internal static class GzipBody
{
    private const int HeaderAndTrailer = 18;
    private const int ChunkBytes = 64 * 1024;

    /// <summary>At most <paramref name="limit"/> + 1 bytes, so that a caller sees that there were more.</summary>
    /// <exception cref="InvalidDataException">Not gzip, damaged, or cut short.</exception>
    public static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> packed, long limit)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using var gzip = new GZipStream(source, CompressionMode.Decompress);
        using var body = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        while (body.Length <= limit)
        {
            var read = gzip.Read(chunk);
            if (read == 0)
            {
                return IsWhole(packed.Span, body.Length) ? body.GetBuffer().AsMemory(0, (int)body.Length) : throw new InvalidDataException();
            }

            body.Write(chunk, 0, (int)Math.Min(read, limit + 1 - body.Length));
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>Of several members in a row only the last one's length stands at the end; such bodies are taken as they unpack.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> packed, long unpacked) =>
        packed.Length >= HeaderAndTrailer
        && (BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) == (uint)unpacked || packed[1..].IndexOf([(byte)0x1F, (byte)0x8B, (byte)0x08]) >= 0);
}
