using KorusMonitor.Reading.Pdf.Content;

namespace KorusMonitor.Reading.Pdf.Layout;

/// <summary>Glyphs of a page to its lines in reading order. Turned text, such as a note in the margin, is read after the rest.</summary>
internal static class PageLayout
{
    /// <param name="glyphs">As placed; Y up.</param>
    /// <param name="width">Of the page, in points.</param>
    /// <param name="height">Of the page.</param>
    public static List<List<PageLine>> Regions(IReadOnlyList<PlacedGlyph> glyphs, double width, double height)
    {
        var turned = new List<PlacedGlyph>[4];
        foreach (var glyph in glyphs)
        {
            // What stands off the page is not shown.
            if (glyph.X < -1 || glyph.Y < -1 || glyph.X > width + 1 || glyph.Y > height + 1)
            {
                continue;
            }

            var quarter = Math.Abs(glyph.Dx) >= Math.Abs(glyph.Dy) ? glyph.Dx >= 0 ? 0 : 2 : glyph.Dy > 0 ? 1 : 3;
            (turned[quarter] ??= []).Add(Turn(glyph, quarter));
        }

        var regions = new List<List<PageLine>>();
        foreach (var group in turned.Where(group => group is not null).OrderByDescending(group => group.Count))
        {
            regions.AddRange(ReadingOrder.Of(SegmentBuilder.Build(group)));
        }

        return regions;
    }

    /// <summary>Turned so that it runs to the right, Y down.</summary>
    private static PlacedGlyph Turn(in PlacedGlyph glyph, int quarter) => quarter switch
    {
        0 => glyph with { Y = -glyph.Y, Dy = -glyph.Dy },
        1 => glyph with { X = glyph.Y, Y = glyph.X, Dx = glyph.Dy, Dy = glyph.Dx },
        2 => glyph with { X = -glyph.X, Y = glyph.Y, Dx = -glyph.Dx, Dy = glyph.Dy },
        _ => glyph with { X = -glyph.Y, Y = -glyph.X, Dx = -glyph.Dy, Dy = -glyph.Dx },
    };
}
