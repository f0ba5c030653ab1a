using System.Globalization;
using System.Xml.Linq;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Office;

/// <summary>Workbooks: each sheet a heading, each row that has anything a row; numbers as the workbook shows dates and percentages.</summary>
internal static class XlsxReader
{
    private const int MostRows = 200_000;
    private const int MostCells = 1000;

    /// <exception cref="FileProblemException">It is encrypted, damaged, or unpacks to too much.</exception>
    public static DocumentReading Read(RawDocument document, ReadingProfile? profile)
    {
        using var package = Package.Open(document.Bytes);
        var shared = package.Xml("xl/sharedStrings.xml")?.Elements().Select(TextOf).ToList() ?? [];
        var formats = CellFormats.Of(package);
        var parts = new List<FilePart>();
        foreach (var (name, path) in Sheets(package))
        {
            if (package.Xml(path) is { } sheet)
            {
                var before = parts.Count;
                Rows(sheet, shared, formats, parts);
                if (parts.Count > before)
                {
                    parts.Insert(before, new FilePart(BlockKind.Heading, name));
                }
            }
        }

        var title = package.Xml("docProps/core.xml")?.Elements().FirstOrDefault(element => element.Name.LocalName == "title")?.Value.Trim();
        return FileAssembly.Of("xlsx", parts, document, profile, title);
    }

    private static List<(string Name, string Path)> Sheets(Package package)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in package.Xml("xl/_rels/workbook.xml.rels")?.Elements() ?? [])
        {
            if (DocxStyles.Value(relation, "Id") is { } id && DocxStyles.Value(relation, "Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        var sheets = package.Xml("xl/workbook.xml")?.Descendants()
            .Where(element => element.Name.LocalName == "sheet" && DocxStyles.Value(element, "state") is null or "visible")
            ?? [];
        return [.. sheets
            .Select(sheet => (Name: Clean(DocxStyles.Value(sheet, "name") ?? string.Empty), Path: Path(sheet)))
            .Where(sheet => sheet.Path is not null).Select(sheet => (sheet.Name, sheet.Path!))];

        // The relation's "id" comes in a namespace of its own, beside "sheetId".
        string? Path(XElement sheet) =>
            sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id") is { } id ? targets.GetValueOrDefault(id.Value) : null;
    }

    private static void Rows(XElement sheet, List<string> shared, CellFormats formats, List<FilePart> parts)
    {
        var data = sheet.Elements().FirstOrDefault(element => element.Name.LocalName == "sheetData");
        foreach (var row in data?.Elements() ?? [])
        {
            var cells = row.Elements().Take(MostCells).Select(cell => Cell(cell, shared, formats)).Where(text => text.Length > 0).ToList();
            if (cells.Count > 0)
            {
                parts.Add(new FilePart(cells.Count > 1 ? BlockKind.TableRow : BlockKind.Paragraph, string.Join(" | ", cells)));
            }

            if (parts.Count > MostRows)
            {
                throw new FileProblemException($"its sheets have more than {MostRows:N0} rows");
            }
        }
    }

    private static string Cell(XElement cell, List<string> shared, CellFormats formats)
    {
        var value = cell.Elements().FirstOrDefault(element => element.Name.LocalName == "v")?.Value ?? string.Empty;
        return DocxStyles.Value(cell, "t") switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : string.Empty,
            "inlineStr" => TextOf(cell),
            "b" => value == "1" ? "TRUE" : "FALSE",
            "str" => Clean(value),
            "e" => string.Empty,
            _ => formats.Show(Clean(value), DocxStyles.Value(cell, "s")),
        };
    }

    /// <summary>Runs of rich text one after the other, without the reading aids of East Asian cells.</summary>
    private static string TextOf(XElement element) => Clean(string.Concat(
        element.Descendants().Where(inner => inner.Name.LocalName == "t" && inner.Parent?.Name.LocalName != "rPh").Select(inner => inner.Value)));

    private static string Clean(string text)
    {
        var clean = new PartText();
        clean.Append(text);
        return clean.Take();
    }
}
