using KorusMonitor.Reading.Charsets;

namespace KorusMonitor.Reading;

/// <summary>Bytes to characters. A byte order mark is no part of the text.</summary>
internal static class Decoding
{
    public static string Text(RawDocument document, bool isHtml) =>
        TextDecoder.Decode(document.Bytes.Span, document.ContentType, isHtml).Text;
}
