using System.Globalization;
using System.Text;

namespace KorusMonitor.Archive.Http;

/// <summary>Takes the chunks out of a body. Many archives keep the field but not the chunks, so a body that has none stays as it is.</summary>
internal static class ChunkedBody
{
    private const int LongestSize = 16;

    /// <returns><c>null</c> when the body is not made of chunks to its end.</returns>
    public static byte[]? Join(ReadOnlySpan<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        while (true)
        {
            var end = body.IndexOf((byte)'\n');
            if (end < 0 || Size(body[..end]) is not { } size)
            {
                return null;
            }

            body = body[(end + 1)..];
            if (size == 0)
            {
                // Trailers may follow; they are no part of the body.
                return whole.ToArray();
            }

            if (size > body.Length)
            {
                return null;
            }

            whole.Write(body[..(int)size]);
            body = body[(int)size..];
            body = body.StartsWith("\r\n"u8) ? body[2..] : body.StartsWith("\n"u8) ? body[1..] : body;
        }
    }

    private static long? Size(ReadOnlySpan<byte> line)
    {
        var extension = line.IndexOf((byte)';');
        var digits = Encoding.Latin1.GetString(extension < 0 ? line : line[..extension]).Trim();
        return digits.Length is > 0 and <= LongestSize
            && long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : null;
    }
}
