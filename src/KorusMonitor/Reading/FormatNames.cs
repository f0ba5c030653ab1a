namespace KorusMonitor.Reading;

/// <summary>Formats as one line to people names them.</summary>
internal static class FormatNames
{
    /// <summary>With its article: <c>a PDF</c>.</summary>
    public static string Of(FileFormat format, RawDocument document) => format switch
    {
        FileFormat.Empty => "empty",
        FileFormat.Html => "a web page",
        FileFormat.Text => "a text",
        FileFormat.Pdf when FormatSniffer.IsCutOffPdf(document.Bytes.Span) => "a PDF that is cut off (its end is missing)",
        FileFormat.Pdf => "a PDF",
        FileFormat.Hwp => "an HWP document",
        FileFormat.Hwpx => "an HWPX document",
        FileFormat.Docx => "a Word document",
        FileFormat.Odt => "an OpenDocument text",
        FileFormat.Xlsx => "an Excel workbook",
        FileFormat.Zip => "a ZIP archive",
        FileFormat.Ole => "an old Office document",
        FileFormat.Rtf => "an RTF document",
        FileFormat.Gzip => "gzip-compressed data",
        FileFormat.Image => "an image",
        FileFormat.Json => "JSON data",
        FileFormat.Xml => "XML data",
        _ => "of an unknown binary type",
    };
}
