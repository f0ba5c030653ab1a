using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>What a font itself says its codes mean; the best evidence there is.</summary>
internal static class ToUnicode
{
    public static CMap? Of(PdfDictionary font, PdfFile file)
    {
        if (file.Resolve(font["ToUnicode"]) is not PdfStream stream)
        {
            return null;
        }

        var map = CMap.Parse(file.Decode(stream));
        return map.HasText ? map : null;
    }
}
