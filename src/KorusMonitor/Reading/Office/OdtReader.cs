using System.Globalization;
using System.Xml.Linq;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Office;

/// <summary>OpenDocument texts: the third form in which Korean offices attach a release.</summary>
internal static class OdtReader
{
    private static readonly string[] StyledParts = ["styles.xml", "content.xml"];
    private static readonly HashSet<string> Skipped = ["annotation", "tracked-changes", "sequence-decls", "forms", "variable-decls", "bookmark-ref"];

    /// <exception cref="FileProblemException">It is encrypted, damaged, or unpacks to too much.</exception>
    public static DocumentReading Read(RawDocument document, ReadingProfile? profile)
    {
        using var package = Package.Open(document.Bytes);
        if (package.Xml("META-INF/manifest.xml")?.Descendants().Any(element => element.Name.LocalName == "encryption-data") == true)
        {
            throw new FileProblemException("it is encrypted and opens only with a password");
        }

        var content = package.Xml("content.xml")?.Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "text" && element.Parent?.Name.LocalName == "body")
            ?? throw new FileProblemException("it has no text");
        var parts = new List<FilePart>();
        Blocks(content, parts, Sizes(package));
        var title = package.Xml("meta.xml")?.Descendants().FirstOrDefault(element => element.Name.LocalName == "title")?.Value.Trim();
        return FileAssembly.Of("odt", Headline.Mark(parts), document, profile, title);
    }

    /// <summary>Letter sizes by style, as far as they are written in points.</summary>
    private static Dictionary<string, double> Sizes(Package package)
    {
        var sizes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var style in StyledParts.Select(package.Xml).OfType<XElement>()
            .SelectMany(root => root.Descendants()).Where(element => element.Name.LocalName == "style"))
        {
            var name = Value(style, "name");
            var size = style.Elements().Select(properties => Value(properties, "font-size")).FirstOrDefault(found => found is not null);
            if (name is not null && size?.EndsWith("pt", StringComparison.Ordinal) == true
                && double.TryParse(size[..^2], CultureInfo.InvariantCulture, out var points))
            {
                sizes[name] = points;
            }
            else if (name is not null && Value(style, "parent-style-name") is { } parent && sizes.TryGetValue(parent, out var inherited))
            {
                sizes[name] = inherited;
            }
        }

        return sizes;
    }

    private static void Blocks(XElement holder, List<FilePart> parts, Dictionary<string, double> sizes)
    {
        foreach (var element in holder.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p" or "h":
                    Paragraph(element, parts, sizes);
                    break;
                case "table":
                    parts.AddRange(TableParts.Of(Rows(element, sizes)));
                    break;
                case var name when !Skipped.Contains(name):
                    Blocks(element, parts, sizes);
                    break;
            }
        }
    }

    private static void Paragraph(XElement element, List<FilePart> parts, Dictionary<string, double> sizes)
    {
        var text = new PartText();
        var boxes = new List<FilePart>();
        Inline(element, text, boxes, sizes);
        if (text.Take() is { Length: > 0 } taken)
        {
            var span = element.Elements().FirstOrDefault(child => child.Name.LocalName == "span");
            var size = sizes.GetValueOrDefault(
                Value(span, "style-name") ?? string.Empty, sizes.GetValueOrDefault(Value(element, "style-name") ?? string.Empty));
            parts.Add(new FilePart(element.Name.LocalName == "h" ? BlockKind.Heading : BlockKind.Paragraph, taken, 0, size));
        }

        parts.AddRange(boxes);
    }

    private static void Inline(XElement element, PartText text, List<FilePart> boxes, Dictionary<string, double> sizes)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
            }
            else if (node is XElement child)
            {
                switch (child.Name.LocalName)
                {
                    case "s" or "tab" or "line-break":
                        text.Append(' ');
                        break;
                    case "note" or "text-box":
                        Blocks(child, boxes, sizes);
                        break;
                    case "note-citation":
                        break;
                    case var name when !Skipped.Contains(name):
                        Inline(child, text, boxes, sizes);
                        break;
                }
            }
        }
    }

    private static List<List<List<FilePart>>> Rows(XElement table, Dictionary<string, double> sizes)
    {
        var rows = new List<List<List<FilePart>>>();
        Rows(table, rows, sizes);
        return rows;
    }

    private static void Rows(XElement holder, List<List<List<FilePart>>> rows, Dictionary<string, double> sizes)
    {
        foreach (var element in holder.Elements())
        {
            if (element.Name.LocalName is "table-header-rows" or "table-rows" or "table-row-group")
            {
                Rows(element, rows, sizes);
            }
            else if (element.Name.LocalName == "table-row")
            {
                var cells = new List<List<FilePart>>();
                foreach (var cell in element.Elements().Where(child => child.Name.LocalName == "table-cell"))
                {
                    var parts = new List<FilePart>();
                    Blocks(cell, parts, sizes);
                    cells.Add(parts);
                }

                rows.Add(cells);
            }
        }
    }

    private static string? Value(XElement? element, string name) => DocxStyles.Value(element, name);
}
