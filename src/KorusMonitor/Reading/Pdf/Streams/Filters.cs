using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace KorusMonitor.Reading.Pdf.Streams;

/// <summary>The filters that text can stand behind. Broken data gives what came before the damage.</summary>
internal static class Filters
{
    public static byte[] Flate(ReadOnlyMemory<byte> data, int limit)
    {
        var whole = Inflate(data, limit, skip: 0);
        if (whole.Length > 0 || data.Length < 3)
        {
            return whole;
        }

        // A damaged zlib header: the deflate data behind it may be whole.
        return Inflate(data, limit, skip: 2);
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> data, int limit, int skip)
    {
        // Some writers put a line end too many in front.
        while (skip == 0 && data.Length > 0 && data.Span[0] is 10 or 13)
        {
            data = data[1..];
        }

        using var packed = Open(data[skip..]);
        using Stream stream = skip == 0 ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress);
        return ReadAll(stream, limit, (int)Math.Min(limit, Math.Max(1024L, data.Length * 4L)));
    }

    /// <summary>Up to <paramref name="limit"/>; one byte more is refused.</summary>
    private static byte[] ReadAll(Stream stream, int limit, int guess)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(guess);
        var length = 0;
        try
        {
            while (true)
            {
                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }

                var read = stream.Read(buffer, length, buffer.Length - length);
                length += read;
                if (length > limit)
                {
                    throw new PdfException($"one of its streams unpacks to more than {limit / (1024 * 1024)} MB");
                }

                if (read == 0)
                {
                    return buffer[..length];
                }
            }
        }
        catch (InvalidDataException)
        {
            // Cut off or damaged: what came out before is what there is.
            return buffer[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> data) =>
        MemoryMarshal.TryGetArray(data, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(data.ToArray(), writable: false);

    public static byte[] AsciiHex(ReadOnlySpan<byte> data)
    {
        var bytes = new byte[(data.Length / 2) + 1];
        var (count, half) = (0, -1);
        foreach (var c in data)
        {
            if (c == '>')
            {
                break;
            }

            if (!char.IsAsciiHexDigit((char)c))
            {
                continue;
            }

            var digit = char.IsAsciiDigit((char)c) ? c - '0' : (c | 0x20) - 'a' + 10;
            if (half < 0)
            {
                half = digit;
            }
            else
            {
                bytes[count++] = (byte)((half << 4) | digit);
                half = -1;
            }
        }

        if (half >= 0)
        {
            bytes[count++] = (byte)(half << 4);
        }

        return bytes[..count];
    }

    public static byte[] Ascii85(ReadOnlySpan<byte> data)
    {
        var bytes = new List<byte>(data.Length);
        uint value = 0;
        var count = 0;
        foreach (var c in data)
        {
            if (c == '~')
            {
                break;
            }

            if (c == 'z' && count == 0)
            {
                bytes.AddRange([0, 0, 0, 0]);
            }
            else if (c is >= (byte)'!' and <= (byte)'u')
            {
                value = unchecked((value * 85) + (uint)(c - '!'));
                if (++count == 5)
                {
                    Emit(4);
                    (value, count) = (0, 0);
                }
            }
        }

        if (count > 1)
        {
            var whole = count - 1;
            for (; count < 5; count++)
            {
                value = unchecked((value * 85) + 84);
            }

            Emit(whole);
        }

        return [.. bytes];

        void Emit(int most)
        {
            for (var i = 0; i < most; i++)
            {
                bytes.Add((byte)(value >> (24 - (8 * i))));
            }
        }
    }

    public static byte[] RunLength(ReadOnlySpan<byte> data, int limit)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var at = 0;
        while (at < data.Length && data[at] != 128)
        {
            var length = data[at++];
            if (length < 128)
            {
                var run = Math.Min(length + 1, data.Length - at);
                bytes.Write(data.Slice(at, run));
                at += run;
            }
            else if (at < data.Length)
            {
                bytes.GetSpan(257 - length)[..(257 - length)].Fill(data[at++]);
                bytes.Advance(257 - length);
            }

            if (bytes.WrittenCount > limit)
            {
                throw new PdfException($"one of its streams unpacks to more than {limit / (1024 * 1024)} MB");
            }
        }

        return bytes.WrittenSpan.ToArray();
    }
}
