namespace KorusMonitor.Reading;

/// <summary>Bytes with what is known of them from outside: from a capture or from a file on disk.</summary>
/// <param name="Bytes">Raw.</param>
/// <param name="ContentType">The header's value, charset included; <c>null</c> for files.</param>
/// <param name="Url">Where the page lives or lived; its month and section are hints.</param>
/// <param name="FileName">For files on disk.</param>
/// <param name="Listed">The date the listing showed, used when the page itself says none.</param>
public sealed record RawDocument(
    ReadOnlyMemory<byte> Bytes,
    string? ContentType = null,
    Uri? Url = null,
    string? FileName = null,
    PublicationDate? Listed = null)
{
    /// <summary>As if the server had said this charset, where it says none.</summary>
    /// <param name="charset">A label such as <c>euc-kr</c>; <c>null</c> changes nothing.</param>
    public RawDocument WithCharset(string? charset) => charset is null || ContentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) == true
        ? this
        : this with { ContentType = $"{(string.IsNullOrWhiteSpace(ContentType) ? "text/html" : ContentType)}; charset={charset}" };
}

/// <summary>Bytes to a reading. Pure: the same document and profile give the same reading, on every machine.</summary>
public interface IDocumentReader
{
    /// <param name="document">Bytes and hints.</param>
    /// <param name="profile">The source's profile; <c>null</c> for a document of unknown origin.</param>
    /// <exception cref="UnreadableException">The type is unknown or the bytes are broken beyond reading.</exception>
    DocumentReading Read(RawDocument document, ReadingProfile? profile);
}
