using System.Buffers;

namespace KorusMonitor.Reading.Pdf.Streams;

/// <summary>LZW as PDF and TIFF write it: codes of 9 to 12 bits, most significant bit first (ISO 32000-1, 7.4.4).</summary>
internal static class Lzw
{
    private const int Clear = 256;
    private const int EndOfData = 257;
    private const int Codes = 4096;

    /// <param name="data">Packed.</param>
    /// <param name="early">Whether codes grow one entry early, as they do unless the file says otherwise.</param>
    /// <param name="limit">More is refused.</param>
    public static byte[] Decode(ReadOnlySpan<byte> data, bool early, int limit)
    {
        var bytes = new ArrayBufferWriter<byte>(Math.Max(256, data.Length * 3));
        var (prefix, last, lengths) = (new short[Codes], new byte[Codes], new short[Codes]);
        for (var i = 0; i < 256; i++)
        {
            (last[i], lengths[i]) = ((byte)i, 1);
        }

        var (next, width, previous, bits, held) = (258, 9, -1, 0u, 0);
        foreach (var value in data)
        {
            (bits, held) = ((bits << 8) | value, held + 8);
            if (held < width)
            {
                continue;
            }

            held -= width;
            var code = (int)(bits >> held) & ((1 << width) - 1);
            if (code == EndOfData)
            {
                break;
            }

            if (code == Clear)
            {
                (next, width, previous) = (258, 9, -1);
                continue;
            }

            if (code > next || (code == next && previous < 0))
            {
                break;
            }

            if (previous >= 0 && next < Codes)
            {
                (prefix[next], lengths[next]) = ((short)previous, (short)(lengths[previous] + 1));
                last[next] = First(code == next ? previous : code);
                next++;
            }

            var length = lengths[code];
            var target = bytes.GetSpan(length);
            for (int i = length - 1, at = code; i >= 0; i--, at = prefix[at])
            {
                target[i] = last[at];
            }

            bytes.Advance(length);
            if (bytes.WrittenCount > limit)
            {
                throw new PdfException($"one of its streams unpacks to more than {limit / (1024 * 1024)} MB");
            }

            previous = code;
            var grown = next + (early ? 1 : 0);
            width = grown >= 2048 ? 12 : grown >= 1024 ? 11 : grown >= 512 ? 10 : 9;
        }

        return bytes.WrittenSpan.ToArray();

        byte First(int code)
        {
            while (code >= 258)
            {
                code = prefix[code];
            }

            return last[code];
        }
    }
}
