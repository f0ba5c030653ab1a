using KorusMonitor.Reading.Html;
using KorusMonitor.Reading.PlainText;

namespace KorusMonitor.Reading;

/// <summary>Reads web pages and plain text. Everything else is named and refused in one line.</summary>
public sealed class DocumentReader : IDocumentReader
{
    /// <inheritdoc/>
    public DocumentReading Read(RawDocument document, ReadingProfile? profile)
    {
        ArgumentNullException.ThrowIfNull(document);
        var format = FormatSniffer.Sniff(document);
        return format switch
        {
            FileFormat.Html => HtmlReader.Read(document, profile),
            FileFormat.Text => PlainTextReader.Read(document, profile),
            _ => throw new UnreadableException(Refusal(document, format)),
        };
    }

    /// <summary>Text that is no file: the reading's text is this very string.</summary>
    public static DocumentReading ReadText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlainTextReader.Read(text, new RawDocument(ReadOnlyMemory<byte>.Empty), null);
    }

    private static string Refusal(RawDocument document, FileFormat format)
    {
        var name = NameOf(document);
        if (format == FileFormat.Empty)
        {
            return $"{name} is empty: there is nothing to read";
        }

        var what = format switch
        {
            FileFormat.Pdf when FormatSniffer.IsCutOffPdf(document.Bytes.Span) => "a PDF that is cut off (its end is missing)",
            FileFormat.Pdf => "a PDF",
            FileFormat.Hwp => "an HWP document",
            FileFormat.Hwpx => "an HWPX document",
            FileFormat.Docx => "a Word document",
            FileFormat.Zip => "a ZIP archive",
            FileFormat.Ole => "an old Office document",
            FileFormat.Rtf => "an RTF document",
            FileFormat.Gzip => "gzip-compressed data",
            FileFormat.Image => "an image",
            FileFormat.Json => "JSON data",
            FileFormat.Xml => "XML data",
            _ => "of an unknown binary type",
        };
        return $"{name} is {what}: this version reads web pages and plain text only";
    }

    private static string NameOf(RawDocument document)
    {
        var name = Path.GetFileName(document.FileName);
        if (string.IsNullOrWhiteSpace(name))
        {
            name = document.Url?.AbsoluteUri ?? "The document";
        }

        // Names come from strangers: what would break the one line or the terminal is left out.
        return string.Concat(name.Where(c => !char.IsControl(c))) is { Length: > 0 } clean ? clean : "The document";
    }
}
