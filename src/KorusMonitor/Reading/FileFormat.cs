namespace KorusMonitor.Reading;

/// <summary>What bytes are, whatever their server or their file name calls them.</summary>
internal enum FileFormat
{
    Empty,
    Html,
    Text,
    Xml,
    Json,
    Pdf,
    Hwp,
    Hwpx,
    Docx,
    Odt,
    Xlsx,
    Zip,
    Ole,
    Rtf,
    Gzip,
    Image,
    Binary,
}
