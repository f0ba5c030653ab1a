using KorusMonitor.Reading.Files;
using KorusMonitor.Reading.Html;
using KorusMonitor.Reading.Hwp;
using KorusMonitor.Reading.Hwpx;
using KorusMonitor.Reading.Office;
using KorusMonitor.Reading.Pdf;
using KorusMonitor.Reading.PlainText;

namespace KorusMonitor.Reading;

/// <summary>Reads web pages, plain text and the files that offices attach. Everything else is named and refused in one line.</summary>
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
            FileFormat.Pdf => File(document, format, profile, PdfReader.Read),
            FileFormat.Hwpx => File(document, format, profile, HwpxReader.Read),
            FileFormat.Hwp => File(document, format, profile, HwpReader.Read),
            FileFormat.Docx => File(document, format, profile, DocxReader.Read),
            FileFormat.Odt => File(document, format, profile, OdtReader.Read),
            FileFormat.Xlsx => File(document, format, profile, XlsxReader.Read),
            FileFormat.Rtf => File(document, format, profile, RtfReader.Read),
            _ => throw new UnreadableException(Refusal(document, format)),
        };
    }

    /// <summary>Text that is no file: the reading's text is this very string.</summary>
    public static DocumentReading ReadText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlainTextReader.Read(text, new RawDocument(ReadOnlyMemory<byte>.Empty), null);
    }

    private static DocumentReading File(
        RawDocument document, FileFormat format, ReadingProfile? profile, Func<RawDocument, ReadingProfile?, DocumentReading> read)
    {
        try
        {
            var reading = read(document, profile);
            return reading.HasBody ? reading : throw new FileProblemException("it has no text");
        }
        catch (FileProblemException problem)
        {
            throw new UnreadableException($"{NameOf(document)} is {FormatNames.Of(format, document)} and cannot be read: {problem.Message}", problem);
        }
    }

    private static string Refusal(RawDocument document, FileFormat format)
    {
        var name = NameOf(document);
        return format == FileFormat.Empty
            ? $"{name} is empty: there is nothing to read"
            : $"{name} is {FormatNames.Of(format, document)}: read are web pages, text, PDF, HWP, HWPX, DOCX, ODT, XLSX and RTF";
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
