using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>Widths of a collection's glyphs: <c>W</c> with its two forms, <c>DW</c> for the rest (ISO 32000-1, 9.7.4.3).</summary>
internal sealed class GlyphWidths
{
    private const int Most = 200_000;
    private readonly Dictionary<int, double> single = [];
    private readonly List<(int From, int To, double Width)> ranges = [];
    private readonly double otherwise;
    private readonly double verticalStep;

    public GlyphWidths(PdfDictionary font, PdfFile file)
    {
        otherwise = file.Number(font["DW"]) ?? 1000;
        verticalStep = file.Array(font["DW2"]) is [_, double step, ..] ? Math.Abs(step) : 1000;
        var items = file.Array(font["W"]);
        for (var i = 0; i + 1 < items.Count && single.Count < Most && ranges.Count < Most;)
        {
            if (file.Resolve(items[i]) is not (double and >= 0 and < int.MaxValue and var first))
            {
                i++;
                continue;
            }

            if (file.Resolve(items[i + 1]) is PdfArray list)
            {
                for (var k = 0; k < list.Items.Count && single.Count < Most; k++)
                {
                    single[(int)first + k] = file.Number(list.Items[k]) ?? otherwise;
                }

                i += 2;
            }
            else
            {
                if (i + 2 < items.Count && file.Number(items[i + 1]) is >= 0 and < int.MaxValue and var last && file.Number(items[i + 2]) is { } width)
                {
                    ranges.Add(((int)first, (int)last, width));
                }

                i += 3;
            }
        }

        ranges.Sort((a, b) => a.From.CompareTo(b.From));
    }

    public double Of(int glyph, bool isVertical)
    {
        if (isVertical)
        {
            return verticalStep;
        }

        if (single.TryGetValue(glyph, out var width))
        {
            return width;
        }

        var (low, high) = (0, ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].From > glyph)
            {
                high = middle - 1;
            }
            else if (ranges[middle].To < glyph)
            {
                low = middle + 1;
            }
            else
            {
                return ranges[middle].Width;
            }
        }

        return otherwise;
    }

    /// <summary>Where only the character is known: Latin letters take half of a square in East Asian fonts.</summary>
    public double OfText(string? text) => text is [< '\u0100'] ? 500 : otherwise;
}
