using System.Globalization;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Office;

/// <summary>How a workbook's cells show their numbers, by their styles.</summary>
internal sealed class CellFormats
{
    private readonly List<NumberFormat> formats = [];
    private bool countsFrom1904;

    public static CellFormats Of(Package package)
    {
        var cells = new CellFormats();
        var styles = package.Xml("xl/styles.xml");
        var codes = new Dictionary<int, NumberFormat>();
        foreach (var format in styles?.Descendants().Where(element => element.Name.LocalName == "numFmt") ?? [])
        {
            codes[Number(DocxStyles.Value(format, "numFmtId"))] = NumberFormat.Of(DocxStyles.Value(format, "formatCode") ?? string.Empty);
        }

        foreach (var cell in styles?.Elements().FirstOrDefault(element => element.Name.LocalName == "cellXfs")?.Elements() ?? [])
        {
            var id = Number(DocxStyles.Value(cell, "numFmtId"));
            cells.formats.Add(codes.TryGetValue(id, out var format) ? format : NumberFormat.Of(id));
        }

        cells.countsFrom1904 = package.Xml("xl/workbook.xml")?.Elements()
            .Any(element => element.Name.LocalName == "workbookPr" && DocxStyles.Value(element, "date1904") is "1" or "true") == true;
        return cells;
    }

    public string Show(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return value;
        }

        var index = Number(style);
        return (index >= 0 && index < formats.Count ? formats[index] : NumberFormat.Plain).Show(number, countsFrom1904);
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
