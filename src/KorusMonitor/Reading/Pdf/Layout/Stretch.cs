using KorusMonitor.Reading.Pdf.Content;

namespace KorusMonitor.Reading.Pdf.Layout;

/// <summary>
/// Lines of narrow columns that were stretched to both edges: the gaps between their words are as wide as between cells, but a single space stands
/// in each of them and all are alike.
/// </summary>
internal sealed class Stretch
{
    private const int FewestGaps = 2;

    /// <summary>In parts of the font's height, as everything here.</summary>
    private const double Widest = 4;
    private const double Alike = 0.2;
    private readonly double cell;
    private double least = double.MaxValue;
    private double most;
    private int gaps;

    private Stretch(double cell) => this.cell = cell;

    /// <param name="line">Glyphs from left to right, of all columns.</param>
    /// <param name="cell">A wider gap without a space parts columns or cells.</param>
    /// <returns>
    /// For each glyph the gap in front of it that is no more than a word's, where its piece of the line is stretched; else 0. <c>null</c> without any.
    /// </returns>
    public static double[]? Of(List<PlacedGlyph> line, double cell)
    {
        double[]? found = null;
        var piece = new Stretch(cell);
        var (start, last, spaces) = (0, -1, 0);
        for (var at = 0; at < line.Count; at++)
        {
            if (line[at].IsSpace)
            {
                spaces++;
                continue;
            }

            if (last >= 0 && !piece.Takes(SegmentBuilder.Gap(line[last], line[at]), spaces))
            {
                End(at);
            }

            (last, spaces) = (at, 0);
        }

        End(line.Count);
        return found;

        void End(int to)
        {
            if (piece.Gap > 0)
            {
                // The gap in front of its first glyph parts it from the piece before.
                Array.Fill(found ??= new double[line.Count], piece.Gap, start + 1, to - start - 1);
            }

            (start, piece) = (to, new Stretch(cell));
        }
    }

    /// <summary>0 where it is not stretched.</summary>
    private double Gap => gaps >= FewestGaps && most > cell && most < Widest && most - least < Alike ? most + (Alike / 2) : 0;

    /// <returns>Whether the piece goes on behind the gap.</returns>
    private bool Takes(double gap, int spaces)
    {
        if (spaces == 1)
        {
            (least, most, gaps) = (Math.Min(least, gap), Math.Max(most, gap), gaps + 1);
        }

        return spaces == 1 || gap <= cell;
    }
}
