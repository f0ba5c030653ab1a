using System.Xml.Linq;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Office;

/// <summary>Walks a Word document's paragraphs and tables. Deleted and hidden text is no text; of two versions of one drawing the first counts.</summary>
internal sealed class DocxWalk(DocxStyles styles)
{
    private static readonly HashSet<string> Skipped =
    [
        "del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr", "tblGrid", "sdtPr",
    ];

    public List<FilePart> Parts { get; } = [];

    public void Body(XElement document) => Blocks(document, Parts);

    public void Notes(XElement root)
    {
        // The first two are the lines that separate notes from text.
        foreach (var note in root.Elements().Where(note => DocxStyles.Value(note, "type") is null))
        {
            Blocks(note, Parts);
        }
    }

    private void Blocks(XElement holder, List<FilePart> parts)
    {
        foreach (var element in holder.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    Paragraph(element, parts);
                    break;
                case "tbl":
                    parts.AddRange(TableParts.Of(Rows(element)));
                    break;
                case var name when !Skipped.Contains(name):
                    Blocks(element, parts);
                    break;
            }
        }
    }

    private List<List<List<FilePart>>> Rows(XElement table)
    {
        var rows = new List<List<List<FilePart>>>();
        foreach (var row in table.Descendants().Where(element => element.Name.LocalName == "tr" && NearestTable(element) == table))
        {
            var cells = new List<List<FilePart>>();
            foreach (var cell in row.Descendants().Where(element => element.Name.LocalName == "tc" && NearestTable(element) == table))
            {
                var parts = new List<FilePart>();
                Blocks(cell, parts);
                cells.Add(parts);
            }

            rows.Add(cells);
        }

        return rows;
    }

    private static XElement? NearestTable(XElement element)
    {
        var at = element.Parent;
        while (at is not null && at.Name.LocalName != "tbl")
        {
            at = at.Parent;
        }

        return at;
    }

    private void Paragraph(XElement paragraph, List<FilePart> parts)
    {
        var properties = paragraph.Elements().FirstOrDefault(element => element.Name.LocalName == "pPr");
        var style = DocxStyles.Value(properties?.Elements().FirstOrDefault(element => element.Name.LocalName == "pStyle"), "val");
        var text = new PartText();
        var boxes = new List<FilePart>();
        double size = 0;
        Inline(paragraph, text, boxes, ref size);
        if (text.Take() is { Length: > 0 } taken)
        {
            var kind = styles.Kind(style);
            kind = kind == BlockKind.Paragraph && IsListed(properties) ? BlockKind.ListItem : kind;
            parts.Add(new FilePart(kind, taken, 0, size > 0 ? size : styles.Size(style)));
        }

        parts.AddRange(boxes);
    }

    /// <summary>Number 0 takes a style's numbering away.</summary>
    private static bool IsListed(XElement? properties) =>
        properties?.Elements().FirstOrDefault(element => element.Name.LocalName == "numPr")
            ?.Elements().FirstOrDefault(element => element.Name.LocalName == "numId") is { } number
        && DocxStyles.Value(number, "val") is not (null or "0");

    private static bool IsHidden(XElement run) =>
        run.Elements().FirstOrDefault(element => element.Name.LocalName == "rPr")?.Elements()
            .FirstOrDefault(element => element.Name.LocalName == "vanish") is { } vanish
        && DocxStyles.Value(vanish, "val") is not ("0" or "false" or "off");

    private void Inline(XElement element, PartText text, List<FilePart> boxes, ref double size)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    text.Append(child.Value);
                    size = size > 0 ? size : DocxStyles.SizeIn(element.Elements().FirstOrDefault(inner => inner.Name.LocalName == "rPr")) ?? 0;
                    break;
                case "tab" or "br" or "cr":
                    text.Append(' ');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "txbxContent":
                    Blocks(child, boxes);
                    break;
                case "r" when IsHidden(child):
                    break;
                case var name when !Skipped.Contains(name):
                    Inline(child, text, boxes, ref size);
                    break;
            }
        }
    }
}
