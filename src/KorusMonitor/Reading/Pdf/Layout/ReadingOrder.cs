namespace KorusMonitor.Reading.Pdf.Layout;

/// <summary>One line as it is read: a single segment, or the cells of a table's row from left to right.</summary>
internal sealed record PageLine(List<Segment> Segments)
{
    public double Left => Segments[0].Left;

    public double Right => Segments[^1].Right;

    public double Base => Segments[0].Base;

    public double Size => Segments[0].Size;
}

/// <summary>
/// Segments to lines in reading order. Columns of prose are read one after the other, each down to where something crosses the gutter; what stands
/// side by side without being prose is a row of a table and stays one line.
/// </summary>
internal static class ReadingOrder
{
    private const int Deepest = 6;
    private const int FewestRows = 4;

    /// <summary>From a base line to the next one of the same column at most, in parts of the font's height.</summary>
    private const double Leading = 1.5;

    /// <summary>Average letters of a line that make a column one of prose; Hangul counts double.</summary>
    private const double FewestLetters = 18;

    /// <returns>Regions in order, each with its lines from top to bottom.</returns>
    public static List<List<PageLine>> Of(List<Segment> segments)
    {
        var regions = new List<List<PageLine>>();
        Read(Rows(segments), regions, 0);
        return regions;
    }

    private static List<List<Segment>> Rows(List<Segment> segments)
    {
        segments.Sort((a, b) => a.Base.CompareTo(b.Base));
        var rows = new List<List<Segment>>();
        foreach (var segment in segments)
        {
            if (rows.Count > 0 && segment.Base - rows[^1][0].Base <= 0.3 * Math.Min(segment.Size, rows[^1][0].Size))
            {
                rows[^1].Add(segment);
            }
            else
            {
                rows.Add([segment]);
            }
        }

        foreach (var row in rows)
        {
            row.Sort((a, b) => a.Left.CompareTo(b.Left));
        }

        return rows;
    }

    private static void Read(List<List<Segment>> rows, List<List<PageLine>> regions, int depth)
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (depth >= Deepest || Gutter(rows) is not { } gutter)
        {
            regions.Add([.. rows.Select(row => new PageLine(row))]);
            return;
        }

        var plain = new List<List<Segment>>();
        for (var i = 0; i < rows.Count;)
        {
            var end = BandEnd(rows, i, gutter);
            if (end > i && IsColumns(rows, i, end, gutter))
            {
                Read(plain, regions, depth + 1);
                plain = [];
                Read(Side(rows, i, end, segment => segment.Left < gutter), regions, depth + 1);
                Read(Side(rows, i, end, segment => segment.Left >= gutter), regions, depth + 1);
                i = end;
            }
            else
            {
                end = Math.Max(end, i + 1);
                plain.AddRange(rows[i..end]);
                i = end;
            }
        }

        Read(plain, regions, depth + 1);
    }

    private static List<List<Segment>> Side(List<List<Segment>> rows, int from, int to, Predicate<Segment> isHere) =>
        [.. rows[from..to].Select(row => row.FindAll(isHere)).Where(row => row.Count > 0)];

    /// <summary>The place that most rows leave free between two of their segments, or between one of theirs and one of a line beside it.</summary>
    private static double? Gutter(List<List<Segment>> rows)
    {
        var edges = new List<(double At, int Step)>();
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            for (var i = 1; i < row.Count; i++)
            {
                Add(row[i - 1], row[i]);
            }

            if (Beside(rows, at) is { } other)
            {
                Add(row[^1], other[0]);
                Add(other[^1], row[0]);
            }
        }

        edges.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Step.CompareTo(b.Step));
        var (open, most, place) = (0, 0, 0.0);
        for (var i = 0; i < edges.Count; i++)
        {
            open += edges[i].Step;
            if (open > most)
            {
                most = open;
                place = (edges[i].At + edges[Math.Min(i + 1, edges.Count - 1)].At) / 2;
            }
        }

        return most >= FewestRows ? place : null;

        void Add(Segment left, Segment right)
        {
            if (right.Left > left.Right)
            {
                edges.Add((left.Right, 1));
                edges.Add((right.Left, -1));
            }
        }
    }

    /// <summary>The next row, where it is about a line below at most: columns need not stand on the same base lines, and lines of one column overlap.</summary>
    private static List<Segment>? Beside(List<List<Segment>> rows, int at) =>
        at + 1 < rows.Count && rows[at + 1][0].Base - rows[at][0].Base < Leading * Math.Min(rows[at][0].Size, rows[at + 1][0].Size) ? rows[at + 1] : null;

    /// <summary>The first row from <paramref name="from"/> on that crosses the gutter.</summary>
    private static int BandEnd(List<List<Segment>> rows, int from, double gutter)
    {
        var end = from;
        while (end < rows.Count && !rows[end].Exists(segment => segment.Left < gutter && segment.Right > gutter))
        {
            end++;
        }

        return end;
    }

    private static bool IsColumns(List<List<Segment>> rows, int from, int to, double gutter)
    {
        var both = 0;
        var (left, right) = (new Prose(), new Prose());
        for (var i = from; i < to; i++)
        {
            var row = rows[i];
            var beside = i + 1 < to ? Beside(rows, i) : null;
            both += (row[0].Left < gutter || beside?[0].Left < gutter) && (row[^1].Left >= gutter || beside?[^1].Left >= gutter) ? 1 : 0;
            left.Add(row.Where(segment => segment.Left < gutter));
            right.Add(row.Where(segment => segment.Left >= gutter));
        }

        return both >= FewestRows && left.Letters >= FewestLetters && right.Letters >= FewestLetters;
    }

    /// <summary>How much text a side has on a line.</summary>
    private sealed class Prose
    {
        private int lines;
        private int letters;

        public double Letters => lines == 0 ? 0 : (double)letters / lines;

        public void Add(IEnumerable<Segment> side)
        {
            var any = false;
            foreach (var segment in side)
            {
                any = true;
                for (var i = 0; i < segment.Text.Length; i++)
                {
                    var c = segment.Text[i];
                    letters += char.IsLetter(c) ? c >= '\u3000' ? 2 : 1 : 0;
                }
            }

            lines += any ? 1 : 0;
        }
    }
}
