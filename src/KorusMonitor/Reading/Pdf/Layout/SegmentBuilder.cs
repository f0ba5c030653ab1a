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

    /// <summary>Between cells, on pages that write a space between words.</summary>
    public const double BareGap = 0.55;
    private const int FewestSpaces = 10;

    /// <summary>Lines above and below that a raised or lowered letter may belong to.</summary>
    private const int Near = 3;

    /// <param name="glyphs">Of one direction, turned so that they run to the right; Y down.</param>
    public static List<Segment> Build(List<PlacedGlyph> glyphs)
    {
        var segments = new List<Segment>();
        var lines = Lines(glyphs);
        var bare = WritesSpaces(lines) ? BareGap : double.MaxValue;
        foreach (var line in lines)
        {
            Cut(line, bare, segments);
        }

        return segments;
    }

    /// <summary>Whether nearly every gap between words has a space in it: then one without it parts cells, however narrow it is.</summary>
    private static bool WritesSpaces(List<List<PlacedGlyph>> lines)
    {
        var (written, bare) = (0, 0);
        foreach (var line in lines)
        {
            for (var at = 2; at < line.Count; at++)
            {
                if (line[at].IsSpace)
                {
                    continue;
                }

                if (line[at - 1].IsSpace)
                {
                    written++;
                }
                else if ((line[at].X - line[at - 1].X - line[at - 1].Dx) / line[at].Size is > BareGap and < CellGap)
                {
                    bare++;
                }
            }
        }

        return written >= FewestSpaces && bare * 10 <= written;
    }

    /// <summary>Glyphs of about one base line; small ones beside it, raised or lowered, belong to it too.</summary>
    private static List<List<PlacedGlyph>> Lines(List<PlacedGlyph> glyphs)
    {
        // In the order of the page first: what is drawn one after the other belongs together far more often than not.
        var runs = Runs(glyphs);
        runs.Sort((a, b) => a.Base.CompareTo(b.Base));
        var lines = new List<Line>();
        foreach (var run in runs)
        {
            if (lines.Count > 0 && Math.Abs(run.Base - lines[^1].Base) <= SameBase * Math.Min(run.Size, lines[^1].Size))
            {
                lines[^1].Add(run);
            }
            else
            {
                lines.Add(new Line(run));
            }
        }

        AttachRaised(lines);
        return [.. lines.Where(line => line.Runs.Count > 0).Select(line => line.Glyphs())];
    }

    /// <summary>An exponent, an index or a note's mark touches the word that it belongs to.</summary>
    private static void AttachRaised(List<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            for (var k = lines[i].Runs.Count - 1; k >= 0; k--)
            {
                var run = lines[i].Runs[k];
                for (var j = Math.Max(0, i - Near); j < Math.Min(lines.Count, i + Near + 1); j++)
                {
                    if (j != i && lines[j].Touches(run))
                    {
                        lines[i].Runs.RemoveAt(k);
                        lines[j].Runs.Add(run);
                        break;
                    }
                }
            }
        }
    }

    /// <summary>Runs of one base line, which the one with most letters sets.</summary>
    private sealed class Line(Run first)
    {
        /// <summary>A line of more pieces is a drawing, and is not searched for what a small letter may touch.</summary>
        private const int MostPieces = 400;
        private double weight = first.Weight;

        public double Base { get; private set; } = first.Base;

        public double Size { get; private set; } = first.Size;

        public List<Run> Runs { get; } = [first];

        public void Add(Run run)
        {
            Runs.Add(run);
            if (run.Weight > weight)
            {
                (weight, Base, Size) = (run.Weight, run.Base, run.Size);
            }
        }

        public bool Touches(Run small)
        {
            if (small.Size > 0.86 * Size || Runs.Count > MostPieces || Math.Abs(small.Base - Base) > 0.62 * Size || small.Right - small.Left > 8 * Size)
            {
                return false;
            }

            foreach (var run in Runs)
            {
                if (run.Size * 0.86 >= small.Size
                    && (IsBetween(small.Left, run.Right - (0.15 * Size), run.Right + (0.3 * Size))
                        || IsBetween(small.Right, run.Left - (0.3 * Size), run.Left + (0.15 * Size))))
                {
                    return true;
                }
            }

            return false;
        }

        public List<PlacedGlyph> Glyphs()
        {
            var glyphs = Runs.SelectMany(run => run.Glyphs).ToList();
            glyphs.Sort((a, b) => a.X.CompareTo(b.X));
            return glyphs;
        }

        private static bool IsBetween(double value, double low, double high) => value >= low && value <= high;
    }

    private sealed record Run(List<PlacedGlyph> Glyphs, double Base, double Size)
    {
        public double Weight => Size * Glyphs.Count;

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

    private static void Cut(List<PlacedGlyph> line, double bare, List<Segment> segments)
    {
        Segment? segment = null;
        var gap = Spread(line);
        var stretched = Stretch.Of(line, CellGap + gap);
        var pending = false;
        PlacedGlyph last = default;
        var sizes = new Dictionary<double, int>();
        for (var at = 0; at < line.Count; at++)
        {
            var glyph = line[at];
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
            var widest = pending ? Math.Max(CellGap + gap, stretched?[at] ?? 0) : Math.Min(CellGap, bare) + gap;
            if (segment is null || distance > widest * size)
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

    /// <summary>Between two glyphs of a line, in parts of the font's height.</summary>
    internal static double Gap(in PlacedGlyph left, in PlacedGlyph right) => (right.X - left.X - left.Dx) / Math.Max(right.Size, left.Size);

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
                gaps.Add(Gap(line[i - 1], line[i]));
            }
        }

        if (gaps.Count < 4)
        {
            return 0;
        }

        gaps.Sort();
        var low = gaps[gaps.Count / 5];

        // Digits one by one are the cells of a table sooner than a number that is spaced out, and nothing is spaced out by more than its height.
        var most = line.Exists(glyph => glyph.Text.Any(char.IsLetter)) ? CellGap : 0.3;
        return low > 0.07 && low < most ? low : 0;
    }
}
