using System.Globalization;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Office;

/// <summary>How cells show their numbers, as far as it changes what they mean: days that are stored as counts, and percentages.</summary>
internal sealed class CellFormats
{
    private enum Shape
    {
        Plain,
        Day,
        Percent,
    }

    private readonly List<Shape> shapes = [];
    private bool countsFrom1904;

    public static CellFormats Of(Package package)
    {
        var formats = new CellFormats();
        var styles = package.Xml("xl/styles.xml");
        var codes = new Dictionary<int, string>();
        foreach (var format in styles?.Descendants().Where(element => element.Name.LocalName == "numFmt") ?? [])
        {
            codes[Number(DocxStyles.Value(format, "numFmtId"))] = DocxStyles.Value(format, "formatCode") ?? string.Empty;
        }

        var cells = styles?.Elements().FirstOrDefault(element => element.Name.LocalName == "cellXfs");
        foreach (var cell in cells?.Elements() ?? [])
        {
            var id = Number(DocxStyles.Value(cell, "numFmtId"));
            formats.shapes.Add(id is 9 or 10 ? Shape.Percent : id is (>= 14 and <= 17) or 22 ? Shape.Day : codes.TryGetValue(id, out var code) ? ShapeOf(code) : Shape.Plain);
        }

        formats.countsFrom1904 = package.Xml("xl/workbook.xml")?.Elements()
            .Any(element => element.Name.LocalName == "workbookPr" && DocxStyles.Value(element, "date1904") is "1" or "true") == true;
        return formats;
    }

    public string Show(string value, string? style)
    {
        var index = Number(style);
        var shape = index >= 0 && index < shapes.Count ? shapes[index] : Shape.Plain;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return value;
        }

        return shape switch
        {
            Shape.Percent => Round(number * 100) + "%",
            Shape.Day when number is >= 1 and < 2_958_000 => (countsFrom1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30))
                .AddDays(Math.Floor(number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Round(number),
        };
    }

    /// <summary>Without the digits that only come from storing decimal fractions in binary.</summary>
    private static string Round(double number) => Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);

    private static Shape ShapeOf(string code)
    {
        // What stands in quotes or brackets is shown as it is.
        var (quoted, bracket) = (false, false);
        foreach (var c in code)
        {
            (quoted, bracket) = (c == '"' ? !quoted : quoted, c == '[' || (bracket && c != ']'));
            if (!quoted && !bracket && c is '%')
            {
                return Shape.Percent;
            }

            if (!quoted && !bracket && c is 'y' or 'Y')
            {
                return Shape.Day;
            }
        }

        return Shape.Plain;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
