using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>The fonts of one file, each read once.</summary>
internal sealed class FontBook(PdfFile file)
{
    private readonly Dictionary<object, PdfFont?> fonts = [];

    /// <param name="reference">As it stands in the resources.</param>
    /// <returns><c>null</c> when there is no such font.</returns>
    public PdfFont? Find(object? reference)
    {
        if (reference is null)
        {
            return null;
        }

        if (!fonts.TryGetValue(reference, out var font))
        {
            font = file.Dictionary(reference) is { } dictionary ? Read(dictionary) : null;
            fonts[reference] = font;
        }

        return font;
    }

    private PdfFont Read(PdfDictionary dictionary) =>
        file.Name(dictionary["Subtype"]) == "Type0" ? new CompositeFont(dictionary, file) : new SimpleFont(dictionary, file);
}
