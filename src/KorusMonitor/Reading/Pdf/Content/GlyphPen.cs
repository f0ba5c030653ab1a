using System.Text;
using KorusMonitor.Reading.Pdf.Fonts;
using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf.Content;

/// <summary>Moves along the line that <c>Tm</c> sets and puts glyphs down.</summary>
internal sealed class GlyphPen(PageContent page, PdfBudget budget)
{
    /// <summary>A page with more is no page: a map of a whole country has a tenth of it.</summary>
    private const int MostOnPage = 400_000;

    private readonly List<ShownGlyph> shown = [];
    private Matrix line = Matrix.Identity;
    private Matrix at = Matrix.Identity;

    /// <summary>Where <see cref="Replace"/> counts from.</summary>
    public int Count => page.Glyphs.Count;

    public void Begin() => line = at = Matrix.Identity;

    public void Set(Matrix matrix) => line = at = matrix;

    public void NextLine(double x, double y) => line = at = line.Moved(x, y);

    public void Kern(double thousandths, in TextState state)
    {
        var move = -thousandths / 1000 * state.Size;
        at = state.Font?.IsVertical == true ? at.Moved(0, move) : at.Moved(move * state.Stretch, 0);
    }

    public void Show(byte[] codes, in TextState state)
    {
        if (state.Font is not { } font)
        {
            return;
        }

        shown.Clear();
        font.Show(codes, shown);
        budget.Shown(shown.Count);
        if (page.Glyphs.Count + shown.Count > MostOnPage)
        {
            throw new PdfException($"one of its pages shows more than {MostOnPage:N0} characters");
        }

        foreach (var glyph in shown)
        {
            Put(glyph, font, state);
        }
    }

    private void Put(in ShownGlyph glyph, PdfFont font, in TextState state)
    {
        var width = glyph.Width * font.Scale * state.Size;
        var space = state.CharacterSpacing + (glyph.IsSpace ? state.WordSpacing : 0);
        var to = at.Then(state.Page);
        page.Unknown += glyph.Text is null ? 1 : 0;
        var text = glyph.Text ?? "\uFFFD";
        if (text.Length > 0)
        {
            var size = Math.Abs(state.Size) * Math.Sqrt((to.C * to.C) + (to.D * to.D));
            var rise = state.Rise;
            if (font.IsVertical)
            {
                // Columns of upright letters: each is a step down, its middle on the line.
                Add(new PlacedGlyph(text, to.E - (0.5 * size), to.F - size, 0, -width * Scale(to), size));
            }
            else
            {
                var advance = width * state.Stretch;
                Add(new PlacedGlyph(text, to.E + (rise * to.C), to.F + (rise * to.D), advance * to.A, advance * to.B, size));
            }
        }

        at = font.IsVertical ? at.Moved(0, -(width + space)) : at.Moved((width + space) * state.Stretch, 0);
    }

    private static double Scale(in Matrix matrix) => Math.Sqrt((matrix.C * matrix.C) + (matrix.D * matrix.D));

    private void Add(in PlacedGlyph glyph)
    {
        if (glyph.Size > 0.1 && double.IsFinite(glyph.X + glyph.Y + glyph.Dx + glyph.Dy + glyph.Size))
        {
            page.Glyphs.Add(glyph);
        }
    }

    /// <summary>Glyphs from <paramref name="first"/> on mean <paramref name="text"/> together, if they stand on one line.</summary>
    public void Replace(int first, string text)
    {
        var glyphs = page.Glyphs;
        if (first >= glyphs.Count)
        {
            return;
        }

        var (begin, end) = (glyphs[first], glyphs[^1]);
        for (var i = first; i < glyphs.Count; i++)
        {
            if (Math.Abs(glyphs[i].Y - begin.Y) > begin.Size && Math.Abs(glyphs[i].X - begin.X) > begin.Size)
            {
                return;
            }
        }

        glyphs.RemoveRange(first, glyphs.Count - first);
        if (text.Length > 0)
        {
            glyphs.Add(begin with { Text = text, Dx = end.X + end.Dx - begin.X, Dy = end.Y + end.Dy - begin.Y });
        }
    }

    public static string? ActualText(PdfDictionary? properties, PdfFile file) =>
        file.Resolve(properties?["ActualText"]) is PdfString text ? TextOf(text) : null;

    /// <summary>A text string: UTF-16 or UTF-8 behind a mark, otherwise about Latin-1.</summary>
    public static string TextOf(PdfString text) => text.Bytes switch
    {
        [0xFE, 0xFF, .. var big] => Encoding.BigEndianUnicode.GetString(big),
        [0xFF, 0xFE, .. var little] => Encoding.Unicode.GetString(little),
        [0xEF, 0xBB, 0xBF, .. var utf8] => Encoding.UTF8.GetString(utf8),
        var bytes => Encoding.Latin1.GetString(bytes),
    };
}
