using System.Xml.Linq;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Hwpx;

/// <summary>Walks the paragraphs of a section in the order of reading.</summary>
internal sealed class HwpxWalk(Dictionary<string, double> sizes)
{
    /// <summary>Repeated on every page, hidden, or a program's own notes: no part of what the document says.</summary>
    private static readonly HashSet<string> Skipped =
        ["header", "footer", "hiddenComment", "fieldBegin", "parameters", "secPr", "linesegarray", "caption", "shapeComment", "metaTag", "pageNum", "memo"];

    public List<FilePart> Parts { get; } = [];

    public void Section(XElement section)
    {
        foreach (var element in section.Elements())
        {
            if (element.Name.LocalName == "p")
            {
                Paragraph(element, Parts);
            }
        }
    }

    private void Paragraph(XElement paragraph, List<FilePart> parts)
    {
        var text = new PartText();
        double size = 0, weight = 0;
        var later = new List<FilePart>();
        foreach (var run in paragraph.Elements().Where(element => element.Name.LocalName == "run"))
        {
            var height = sizes.GetValueOrDefault(run.Attribute("charPrIDRef")?.Value ?? string.Empty);
            var letters = 0;
            foreach (var child in run.Elements())
            {
                if (child.Name.LocalName == "t")
                {
                    letters += child.Value.Length;
                    Inline(child, text);
                }
                else
                {
                    Place(child);
                }
            }

            (size, weight) = letters > weight ? (height, letters) : (size, weight);
        }

        Flush();
        parts.AddRange(later);

        // A table or a box in a line stands where it is anchored; a formula, a link, a mark or a note ends no line.
        void Place(XElement element)
        {
            text.Append(Formula(element));
            var placed = new List<FilePart>();
            Object(element, placed, later);
            if (placed.Count > 0)
            {
                Flush();
                parts.AddRange(placed);
            }
        }

        void Flush()
        {
            if (!text.IsEmpty && text.Take() is { Length: > 0 } taken)
            {
                parts.Add(new FilePart(BlockKind.Paragraph, taken, 0, size));
            }
        }
    }

    private static void Inline(XElement element, PartText text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
            }
            else if (node is XElement mark)
            {
                switch (mark.Name.LocalName)
                {
                    case "lineBreak" or "tab" or "nbSpace" or "fwSpace":
                        text.Append(' ');
                        break;
                    case "hyphen":
                        text.Append('-');
                        break;
                    default:
                        Inline(mark, text);
                        break;
                }
            }
        }
    }

    private void Object(XElement element, List<FilePart> parts, List<FilePart> later)
    {
        var name = element.Name.LocalName;
        if (Skipped.Contains(name))
        {
            return;
        }

        switch (name)
        {
            case "tbl":
                parts.AddRange(TableParts.Of(Rows(element)));
                Caption(element, parts);
                break;
            case "footNote" or "endNote":
                List(element, later);
                break;
            case "subList":
                List(element.Parent!, parts);
                break;
            default:
                foreach (var child in element.Elements())
                {
                    Object(child, parts, later);
                }

                Caption(element, parts);
                break;
        }
    }

    /// <summary>Its script, set off from the words around it; nothing for other objects.</summary>
    private static string Formula(XElement element) =>
        element.Name.LocalName == "equation" && element.Elements().FirstOrDefault(child => child.Name.LocalName == "script") is { } script
            ? $" {script.Value} "
            : string.Empty;

    private void Caption(XElement element, List<FilePart> parts)
    {
        foreach (var caption in element.Elements().Where(child => child.Name.LocalName == "caption"))
        {
            List(caption, parts);
        }
    }

    private void List(XElement holder, List<FilePart> parts)
    {
        foreach (var paragraph in holder.Elements().Where(child => child.Name.LocalName == "subList")
            .SelectMany(list => list.Elements()).Where(child => child.Name.LocalName == "p"))
        {
            Paragraph(paragraph, parts);
        }
    }

    private List<List<List<FilePart>>> Rows(XElement table)
    {
        var rows = new List<List<List<FilePart>>>();
        foreach (var row in table.Elements().Where(child => child.Name.LocalName == "tr"))
        {
            var cells = new List<List<FilePart>>();
            foreach (var cell in row.Elements().Where(child => child.Name.LocalName == "tc"))
            {
                var parts = new List<FilePart>();
                List(cell, parts);
                cells.Add(parts);
            }

            rows.Add(cells);
        }

        return rows;
    }
}
