namespace KorusMonitor.Reading.Pdf.Layout;

/// <summary>Which lines are rows of a table: those with wide gaps, and the lines beside them whose narrow gaps stand in the same columns.</summary>
internal static class TableRows
{
    /// <summary>Between the cells of a row, in parts of the font's height; what is closer may be a justified line's gap.</summary>
    private const double CellGap = 1.6;

    /// <summary>How far edges or middles of cells of one column lie apart at most, in the same measure.</summary>
    private const double SameColumn = 0.6;

    public static bool[] In(List<PageLine> region)
    {
        var isRow = region.Select(HasWideGap).ToArray();
        for (var at = 1; at < region.Count; at++)
        {
            isRow[at] |= isRow[at - 1] && Continues(region[at], region[at - 1]);
        }

        for (var at = region.Count - 2; at >= 0; at--)
        {
            isRow[at] |= isRow[at + 1] && Continues(region[at], region[at + 1]);
        }

        return isRow;
    }

    private static bool HasWideGap(PageLine line)
    {
        for (var i = 1; i < line.Segments.Count; i++)
        {
            if (line.Segments[i].Left - line.Segments[i - 1].Right > CellGap * line.Size)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As many cells as the row beside it, each in its column.</summary>
    private static bool Continues(PageLine line, PageLine row)
    {
        if (line.Segments.Count < 2 || line.Segments.Count != row.Segments.Count)
        {
            return false;
        }

        for (var i = 1; i < line.Segments.Count; i++)
        {
            var (cell, other) = (line.Segments[i], row.Segments[i]);
            var apart = Math.Min(
                Math.Min(Math.Abs(cell.Left - other.Left), Math.Abs(cell.Right - other.Right)),
                Math.Abs(cell.Left + cell.Right - other.Left - other.Right) / 2);
            if (apart > SameColumn * line.Size)
            {
                return false;
            }
        }

        return true;
    }
}
