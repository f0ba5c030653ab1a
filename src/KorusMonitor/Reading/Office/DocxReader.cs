using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Office;

/// <summary>Word documents (ECMA-376): the main text with its tables and boxes, then notes.</summary>
internal static class DocxReader
{
    /// <exception cref="FileProblemException">It is encrypted, damaged, or unpacks to too much.</exception>
    public static DocumentReading Read(RawDocument document, ReadingProfile? profile)
    {
        using var package = Package.Open(document.Bytes);
        var main = package.Xml("word/document.xml") ?? throw new FileProblemException("it has no main text");
        var walk = new DocxWalk(DocxStyles.Of(package.Xml("word/styles.xml")));
        walk.Body(main);
        foreach (var notes in new[] { "word/footnotes.xml", "word/endnotes.xml" })
        {
            if (package.Xml(notes) is { } root)
            {
                walk.Notes(root);
            }
        }

        var title = package.Xml("docProps/core.xml")?.Elements().FirstOrDefault(element => element.Name.LocalName == "title")?.Value.Trim();
        return FileAssembly.Of("docx", Headline.Mark(walk.Parts), document, profile, title);
    }
}
