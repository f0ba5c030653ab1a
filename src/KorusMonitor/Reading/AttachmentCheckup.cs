namespace KorusMonitor.Reading;

/// <summary>What a download is, before anything is made of it.</summary>
/// <param name="Format">One word: <c>pdf</c>, <c>hwpx</c>, <c>html</c>, <c>empty</c> …</param>
/// <param name="Problem">Why it is not the file that was asked for; <c>null</c> when it may be.</param>
/// <param name="Oddity">What is odd about it without being a problem: another type than its name says.</param>
public sealed record AttachmentCheckup(string Format, string? Problem, string? Oddity)
{
    private static readonly string[] Formats = [".pdf", ".hwp", ".hwpx", ".docx", ".odt", ".xlsx", ".zip", ".rtf"];

    /// <summary>Offices answer with an error page and status 200, with nothing, and with any content type: the bytes decide.</summary>
    public static AttachmentCheckup Of(ReadOnlyMemory<byte> bytes, string? contentType, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var document = new RawDocument(bytes, contentType, FileName: name);
        var format = FormatSniffer.Sniff(document);
        var word = FormatNames.Word(format);
        var named = Array.Find(Formats, extension => name.Contains(extension, StringComparison.OrdinalIgnoreCase) && !IsLonger(name, extension));
        return format switch
        {
            FileFormat.Empty => new AttachmentCheckup(word, "the answer is empty", null),
            FileFormat.Html => new AttachmentCheckup(word, "a web page came instead of the file", null),
            _ when named is not null && named != "." + word =>
                new AttachmentCheckup(word, null, $"it is named {named} and is {FormatNames.Of(format, document)}"),
            _ => new AttachmentCheckup(word, null, null),
        };
    }

    /// <summary><c>.hwp</c> is found in <c>.hwpx</c> too.</summary>
    private static bool IsLonger(string name, string extension) =>
        extension == ".hwp" && name.Contains(".hwpx", StringComparison.OrdinalIgnoreCase);
}
