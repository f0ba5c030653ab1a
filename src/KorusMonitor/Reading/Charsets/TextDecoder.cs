using System.Text;

namespace KorusMonitor.Reading.Charsets;

/// <summary>
/// Bytes to text: by byte order mark, else by header, else by the document's own declaration, else by the bytes. A declaration that the
/// bytes disprove (feeds called EUC-KR that are UTF-8, pages called UTF-8 or Latin-1 that are EUC-KR) is overruled and the result says so.
/// Never throws for any bytes, and the text is never normalised: offsets into it hold.
/// </summary>
public static class TextDecoder
{
    /// <param name="bytes">The whole document.</param>
    /// <param name="contentTypeHeader">The value of <c>Content-Type</c>; <c>null</c> when there is none.</param>
    /// <param name="isHtml">Whether <c>&lt;meta&gt;</c> counts; the XML declaration does in any case.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? contentTypeHeader, bool isHtml)
    {
        if (ByteOrderMark(bytes) is { } mark)
        {
            return Result(bytes[mark.Length..], mark.Encoding, CharsetBasis.Bom);
        }

        var (declared, basis) = Declared(bytes, contentTypeHeader, isHtml);
        var evidence = new ByteEvidence(bytes);
        if (declared is null)
        {
            var (encoding, known) = evidence switch
            {
                { IsAscii: true } => (CharsetLabels.Utf8, CharsetBasis.Default),
                { LooksUtf8: true } => (CharsetLabels.Utf8, CharsetBasis.Bytes),
                { LooksKorean: true } => (CharsetLabels.EucKr, CharsetBasis.Bytes),
                _ => (CharsetLabels.Windows1252, CharsetBasis.Default),
            };
            return Result(bytes, encoding, known);
        }

        return Overruling(declared, evidence) is { } other
            ? Result(bytes, other, CharsetBasis.Bytes, declared)
            : Result(bytes, declared, basis);
    }

    private static (string? Encoding, CharsetBasis Basis) Declared(ReadOnlySpan<byte> bytes, string? header, bool isHtml) =>
        CharsetLabels.Resolve(ContentTypeCharset.Find(header)) is { } fromHeader ? (fromHeader, CharsetBasis.Header)
        : (DeclaredCharset.Find(bytes, isHtml), CharsetBasis.Meta);

    /// <summary>The encoding that the bytes prove in spite of the declared one; <c>null</c> when they do not contradict it.</summary>
    private static string? Overruling(string declared, ByteEvidence evidence) => declared switch
    {
        CharsetLabels.Utf8 when evidence.DisprovesUtf8 => evidence.LooksKorean ? CharsetLabels.EucKr : CharsetLabels.Windows1252,
        CharsetLabels.EucKr when evidence.ProvesUtf8NotKorean => CharsetLabels.Utf8,
        CharsetLabels.Windows1252 when evidence.ProvesUtf8 => CharsetLabels.Utf8,
        CharsetLabels.Windows1252 when evidence.LooksKorean => CharsetLabels.EucKr,
        _ => null,
    };

    private static (int Length, string Encoding)? ByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? (3, CharsetLabels.Utf8)
        : bytes.StartsWith([(byte)0xFE, (byte)0xFF]) ? (2, CharsetLabels.Utf16BigEndian)
        : bytes.StartsWith([(byte)0xFF, (byte)0xFE]) ? (2, CharsetLabels.Utf16LittleEndian)
        : null;

    private static DecodedText Result(ReadOnlySpan<byte> bytes, string encoding, CharsetBasis basis, string? overruled = null)
    {
        var (text, invalid) = encoding switch
        {
            CharsetLabels.EucKr => EucKrDecoder.Decode(bytes),
            CharsetLabels.Utf8 => (Encoding.UTF8.GetString(bytes), new ByteEvidence(bytes).InvalidUtf8),
            _ => Other(bytes, encoding),
        };
        return new DecodedText(text, encoding, basis, overruled, invalid);
    }

    /// <summary>The framework's decoders replace what is invalid; a U+FFFD that was written as such counts as damage too, which it is.</summary>
    private static (string Text, int Invalid) Other(ReadOnlySpan<byte> bytes, string encoding)
    {
        var text = Framework(encoding).GetString(bytes);
        return (text, text.AsSpan().Count('\uFFFD'));
    }

    private static Encoding Framework(string encoding) => encoding switch
    {
        CharsetLabels.Utf16LittleEndian => Encoding.Unicode,
        CharsetLabels.Utf16BigEndian => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(encoding, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? Encoding.GetEncoding(encoding, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")),
    };
}
