namespace KorusMonitor.Reading.Pdf.Layout;

/// <summary>Lines that run on into each other, or one row of a table.</summary>
internal sealed record Paragraph(List<PageLine> Lines, bool IsRow)
{
    public double Size => Lines[0].Size;
}

/// <summary>Lines of a region to paragraphs, by what typesetters do to show where one ends.</summary>
internal static class Paragraphs
{
    public static List<Paragraph> Of(List<PageLine> region)
    {
        var paragraphs = new List<Paragraph>();
        var leading = Leading(region);
        double left = region.Min(line => line.Left), right = region.Max(line => line.Right);
        var isRow = TableRows.In(region);
        List<PageLine>? open = null;
        for (var at = 0; at < region.Count; at++)
        {
            var line = region[at];
            if (isRow[at])
            {
                open = null;
                paragraphs.Add(new Paragraph([line], IsRow: true));
                continue;
            }

            if (open is null || Begins(line, open, leading, left, right))
            {
                open = [];
                paragraphs.Add(new Paragraph(open, IsRow: false));
            }

            open.Add(line);
        }

        return paragraphs;
    }

    private static bool Begins(PageLine line, List<PageLine> open, double leading, double left, double right)
    {
        var last = open[^1];
        var step = line.Base - last.Base;
        if (step > 1.3 * leading || step > 2.6 * last.Size || Math.Abs(line.Size - last.Size) > 0.12 * last.Size || HasMark(line))
        {
            return true;
        }

        var size = last.Size;
        var isIndented = line.Left > last.Left + size && line.Left < last.Left + (6 * size);
        var isOutdented = line.Left < last.Left - size;
        var isShort = last.Right < right - Math.Max(3 * size, 0.12 * (right - left));
        var isEnd = EndsSentence(last);
        return (isIndented && (isEnd || isShort) && open.Count > 1)
            || (isIndented && isEnd && open.Count == 1 && line.Left > left + size)
            || (isOutdented && open.Count > 1 && isEnd)
            || (isShort && isEnd);
    }

    private static bool HasMark(PageLine line)
    {
        var text = line.Segments[0].Text;
        var head = text[..Math.Min(12, text.Length)];
        return PlainText.LineShapes.ListMarkLength(line.Segments.Count > 1 && head.Length <= 4 ? head + " x" : head) > 0
            || head[0] is '□' or 'ㅇ' or '○' or '•' or '▪' or '◦' or '※';
    }

    private static bool EndsSentence(PageLine line)
    {
        var text = line.Segments[^1].Text;
        var at = text.Length - 1;
        while (at > 0 && text[at] is '"' or '”' or '’' or ')' or ']')
        {
            at--;
        }

        return text[at] is '.' or '!' or '?' or ':' or ';' or '。';
    }

    /// <summary>The usual distance from line to line.</summary>
    private static double Leading(List<PageLine> region)
    {
        var steps = new List<double>(region.Count);
        for (var i = 1; i < region.Count; i++)
        {
            var step = region[i].Base - region[i - 1].Base;
            if (step > 0.5 * region[i].Size && step < 2.6 * region[i].Size)
            {
                steps.Add(step);
            }
        }

        if (steps.Count == 0)
        {
            return 1.5 * region[0].Size;
        }

        steps.Sort();
        return steps[steps.Count / 3];
    }
}
