namespace KorusMonitor.Reading.Pdf.Fonts;

/// <param name="Text">What it says; empty for a glyph without meaning, <c>null</c> where the font does not tell.</param>
/// <param name="Width">Advance in thousandths of the font size.</param>
/// <param name="IsSpace">Single-byte code 32, to which word spacing applies.</param>
internal readonly record struct ShownGlyph(string? Text, double Width, bool IsSpace);

/// <summary>A font as far as reading needs it: bytes of a shown string to characters and widths.</summary>
internal abstract class PdfFont
{
    public virtual bool IsVertical => false;

    /// <summary>From the space of glyphs to the space of text: a thousandth, but for fonts drawn by procedures.</summary>
    public virtual double Scale => 0.001;

    public abstract void Show(ReadOnlySpan<byte> codes, List<ShownGlyph> glyphs);
}
