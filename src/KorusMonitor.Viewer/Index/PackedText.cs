using System.IO.Compression;
using System.Text;

namespace KorusMonitor.Viewer.Index;

/// <summary>A reading's text in a third of its size.</summary>
internal static class PackedText
{
    /// <summary>UTF-16 units; a text beyond is searched and shown in its snapshot, and not quoted in lists.</summary>
    private const int Longest = 200_000;

    public static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(Encoding.UTF8.GetBytes(text.Length > Longest ? text[..Longest] : text));
        }

        return packed.ToArray();
    }

    public static string Unpack(byte[] packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var text = new StreamReader(deflate, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
