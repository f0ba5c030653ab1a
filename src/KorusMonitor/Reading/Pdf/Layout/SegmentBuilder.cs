using KorusMonitor.Reading.Pdf.Content;

namespace KorusMonitor.Reading.Pdf.Layout;

/// <summary>
/// Glyphs to segments. Glyphs of one base line are put in order from left to right, whatever order the page drew them in; a gap makes a new word,
/// a wide one a new segment. A word set in pieces, each moved by kerning, is one word.
/// </summary>
internal static class SegmentBuilder
{
    /// <summary>In parts of the font's height.</summary>
    private const double WordGap = 0.13;
    private const double CellGap = 1.0;
    private const double SameBase = 0.25;

    /// <param name="glyphs">Of one direction, turned so that they run to the right; Y down.</param>
    public static List<Segment> Build(List<PlacedGlyph> glyphs)
    {
        var segments = new List<Segment>();
        var lines = Lines(glyphs);
        foreach (var line in lines)
        {
            Cut(line, segments);
        }

        return segments;
    }

    /// <summary>Glyphs of about one base line; small ones beside it, raised or lowered, belong to it too.</summary>
    private static List<List<PlacedGlyph>> Lines(List<PlacedGlyph> glyphs)
    {
        // In the order of the page first: what is drawn one after the other belongs together far more often than not.
        var runs = Runs(glyphs);
        runs.Sort((a, b) => a.Base.CompareTo(b.Base));
        var lines = new List<List<PlacedGlyph>>();
        for (var i = 0; i < runs.Count;)
        {
            // The biggest run of a neighbourhood sets the base line that others are measured by.
            var (from, anchor) = (i, runs[i]);
            var line = new List<PlacedGlyph>(runs[i].Glyphs);
            for (i++; i < runs.Count && Belongs(anchor, runs[i]); i++)
            {
                line.AddRange(runs[i].Glyphs);
                anchor = runs[i].Size * runs[i].Glyphs.Count > anchor.Size * anchor.Glyphs.Count && runs[i].Base - runs[from].Base < SameBase * anchor.Size ? runs[i] : anchor;
            }

            line.Sort((a, b) => a.X.CompareTo(b.X));
            lines.Add(line);
        }

        return lines;
    }

    private static bool Belongs(Run anchor, Run other)
    {
        var size = Math.Max(anchor.Size, other.Size);
        var distance = Math.Abs(other.Base - anchor.Base);
        return distance <= SameBase * Math.Min(anchor.Size, other.Size) || (distance <= 0.5 * size && IsBeside(anchor, other) && Math.Min(anchor.Size, other.Size) < 0.85 * size);
    }

    /// <summary>An exponent or an index touches the word that it belongs to.</summary>
    private static bool IsBeside(Run one, Run other)
    {
        var touch = 0.3 * Math.Max(one.Size, other.Size);
        return other.Left < one.Right + touch && other.Right > one.Left - touch && (other.Right - other.Left) < (6 * other.Size);
    }

    private sealed record Run(List<PlacedGlyph> Glyphs, double Base, double Size)
    {
        public double Left { get; set; }

        public double Right { get; set; }
    }

    private static List<Run> Runs(List<PlacedGlyph> glyphs)
    {
        var runs = new List<Run>();
        Run? run = null;
        foreach (var glyph in glyphs)
        {
            if (run is null || Math.Abs(glyph.Y - run.Base) > 0.1 * run.Size || Math.Abs(glyph.Size - run.Size) > 0.05 * run.Size
                || glyph.X < run.Right - (2 * run.Size) || glyph.X > run.Right + (CellGap * run.Size))
            {
                run = new Run([], glyph.Y, glyph.Size) { Left = glyph.X, Right = glyph.X };
                runs.Add(run);
            }

            run.Glyphs.Add(glyph);
            run.Left = Math.Min(run.Left, glyph.X);
            run.Right = Math.Max(run.Right, glyph.X + glyph.Dx);
        }

        return runs;
    }

    private static void Cut(List<PlacedGlyph> line, List<Segment> segments)
    {
        Segment? segment = null;
        var gap = Spread(line);
        var pending = false;
        PlacedGlyph last = default;
        var sizes = new Dictionary<double, int>();
        foreach (var glyph in line)
        {
            if (segment is not null && IsShadow(last, glyph))
            {
                continue;
            }

            if (glyph.IsSpace)
            {
                pending = segment is not null;
                if (segment is not null)
                {
                    segment.EndsInSpace = true;
                }

                continue;
            }

            var distance = segment is null ? 0 : glyph.X - segment.Right;
            var size = Math.Max(glyph.Size, last.Size);
            if (segment is null || distance > (CellGap + gap) * size)
            {
                Close();
                segment = new Segment { Left = glyph.X, Right = glyph.X, Base = glyph.Y };
                segments.Add(segment);
            }
            else if (pending || distance > (WordGap + gap) * size || distance < -1.5 * size)
            {
                segment.Append(" ");
            }

            pending = false;
            segment.EndsInSpace = false;
            segment.Append(glyph.Text);
            segment.Right = Math.Max(segment.Right, glyph.X + glyph.Dx);
            sizes[Math.Round(glyph.Size, 1)] = sizes.GetValueOrDefault(Math.Round(glyph.Size, 1)) + glyph.Text.Length;
            if (glyph.Size >= last.Size)
            {
                segment.Base = glyph.Y;
            }

            last = glyph;
        }

        Close();

        void Close()
        {
            if (segment is not null)
            {
                segment.Close();
                segment.Size = sizes.MaxBy(entry => entry.Value).Key;
                sizes.Clear();
            }
        }
    }

    /// <summary>The same letter again at the same place makes bold type or a shadow, no second letter.</summary>
    private static bool IsShadow(in PlacedGlyph last, in PlacedGlyph glyph) =>
        !glyph.IsSpace && glyph.Text == last.Text && Math.Abs(glyph.X - last.X) < 0.12 * glyph.Size && Math.Abs(glyph.Y - last.Y) < 0.12 * glyph.Size
        && Math.Abs(glyph.Dx) > 0.15 * glyph.Size;

    /// <summary>How far letters stand apart throughout, in parts of their height: text that is spaced out is no row of single letters.</summary>
    private static double Spread(List<PlacedGlyph> line)
    {
        if (line.Count < 5)
        {
            return 0;
        }

        var gaps = new List<double>(line.Count);
        for (var i = 1; i < line.Count; i++)
        {
            if (!line[i].IsSpace && !line[i - 1].IsSpace)
            {
                gaps.Add((line[i].X - line[i - 1].X - line[i - 1].Dx) / Math.Max(line[i].Size, line[i - 1].Size));
            }
        }

        if (gaps.Count < 4)
        {
            return 0;
        }

        gaps.Sort();
        var low = gaps[gaps.Count / 5];
        return low > 0.07 ? low : 0;
    }
}
