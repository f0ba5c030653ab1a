using KorusMonitor.Reading.Pdf.Fonts;

namespace KorusMonitor.Reading.Pdf.Content;

/// <summary>What <c>q</c> saves and <c>Q</c> brings back, as far as text is concerned.</summary>
internal struct TextState
{
    public Matrix Page;
    public PdfFont? Font;
    public double Size;
    public double CharacterSpacing;
    public double WordSpacing;
    public double Stretch;
    public double Leading;
    public double Rise;

    public static TextState At(Matrix page) => new() { Page = page, Stretch = 1 };
}
