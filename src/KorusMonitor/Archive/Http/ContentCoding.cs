using System.IO.Compression;

namespace KorusMonitor.Archive.Http;

/// <summary>Undoes the coding that a body travelled in, with a bound on what comes out.</summary>
internal static class ContentCoding
{
    private const int MostCodings = 4;

    /// <summary>Whether the bytes begin as gzip does: an archive may keep the field and have the body unpacked.</summary>
    private static bool IsGzip(ReadOnlySpan<byte> body) => body.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]);

    /// <param name="body">As it travelled.</param>
    /// <param name="codings">The field's value: <c>gzip</c>, <c>br</c>, <c>deflate</c>, several with commas in the order they were applied.</param>
    /// <param name="limit">A longer result is a failure.</param>
    /// <exception cref="InvalidDataException">Damaged, too long, or a coding that is not known.</exception>
    public static byte[] Undo(byte[] body, string codings, int limit)
    {
        var names = codings.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length > MostCodings)
        {
            throw new InvalidDataException("the body is coded more often than is undone");
        }

        foreach (var name in names.Reverse())
        {
            body = name.ToLowerInvariant() switch
            {
                _ when body.Length == 0 => body,
                "identity" => body,
                "gzip" or "x-gzip" => IsGzip(body) ? Unpack(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), limit) : body,
                "br" => Brotli(body, limit),
                "deflate" => Deflate(body, limit),
                _ => throw new InvalidDataException($"the body's content coding '{name}' is not known"),
            };
        }

        return body;
    }

    /// <summary>Brotli has no mark by which to tell that a body is unpacked already; what does not unpack is taken for text.</summary>
    private static byte[] Brotli(byte[] body, int limit)
    {
        try
        {
            return Unpack(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), limit);
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException && IsText(body))
        {
            return body;
        }
        catch (InvalidOperationException broken)
        {
            throw new InvalidDataException("the body does not unpack", broken);
        }
    }

    /// <summary>With the zlib wrapper as the standard says, or without as some servers send it.</summary>
    private static byte[] Deflate(byte[] body, int limit)
    {
        try
        {
            return Unpack(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress), limit);
        }
        catch (InvalidDataException) when (IsText(body))
        {
            return body;
        }
        catch (InvalidDataException)
        {
            return Unpack(new DeflateStream(new MemoryStream(body), CompressionMode.Decompress), limit);
        }
    }

    private static bool IsText(byte[] body) => body.AsSpan(0, Math.Min(body.Length, 16)).TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    private static byte[] Unpack(Stream packed, int limit)
    {
        using (packed)
        {
            using var whole = new MemoryStream();
            var chunk = new byte[64 * 1024];
            for (int read; (read = Read(packed, chunk)) > 0;)
            {
                whole.Write(chunk, 0, read);
                if (whole.Length > limit)
                {
                    throw new InvalidDataException(FormattableString.Invariant($"the body unpacks to more than {limit} bytes"));
                }
            }

            return whole.ToArray();
        }
    }

    /// <summary>Asked for a preset dictionary, the framework calls it a failure of reading.</summary>
    private static int Read(Stream packed, byte[] chunk)
    {
        try
        {
            return packed.Read(chunk);
        }
        catch (IOException broken)
        {
            throw new InvalidDataException("the body does not unpack", broken);
        }
    }
}
