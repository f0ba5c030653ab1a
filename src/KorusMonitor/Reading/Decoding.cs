using System.Text;

namespace KorusMonitor.Reading;

/// <summary>Bytes to characters. A byte order mark is no part of the text.</summary>
internal static class Decoding
{
    public static string Text(RawDocument document, bool isHtml) =>
        Decoded(document.Bytes.Span, document.ContentType, isHtml).TrimStart('\uFEFF');

    private static string Decoded(ReadOnlySpan<byte> bytes, string? contentType, bool isHtml) => Encoding.UTF8.GetString(bytes);
}
