using System.IO.Compression;
using System.Text;
using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>
/// What a glyph's number means where the file names no characters: by Adobe's Korean collection, or by the embedded font's own table.
/// </summary>
internal static class CollectionText
{
    /// <summary>Characters of the 18,352 glyphs of Adobe-Korea1, by number.</summary>
    private static readonly Lazy<string> Korea1 = new(() =>
    {
        using var packed = typeof(CollectionText).Assembly.GetManifestResourceStream("korea1.gz")
            ?? throw new InvalidOperationException("korea1.gz is not built in");
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress), Encoding.Unicode, detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    });

    /// <returns>For a font that does not tell, nothing but <c>null</c>.</returns>
    public static Func<int, string?> Of(PdfDictionary descendant, PdfFile file)
    {
        if (file.Resolve(file.Dictionary(descendant["CIDSystemInfo"])?["Ordering"]) is PdfString { Bytes: var ordering }
            && ordering.AsSpan().SequenceEqual("Korea1"u8))
        {
            return number => number > 0 && number < Korea1.Value.Length && Korea1.Value[number] is >= ' ' and var letter ? letter.ToString() : null;
        }

        if (file.Resolve(file.Dictionary(descendant["FontDescriptor"])?["FontFile2"]) is not PdfStream program)
        {
            return _ => null;
        }

        var glyphs = file.Resolve(descendant["CIDToGIDMap"]) is PdfStream map ? file.Decode(map) : null;
        var characters = new Lazy<Dictionary<int, int>>(() => TrueTypeFont.Characters(file.Decode(program)));
        return number =>
        {
            var glyph = glyphs is null ? number : (2 * number) + 1 < glyphs.Length ? (glyphs[2 * number] << 8) | glyphs[(2 * number) + 1] : 0;
            return characters.Value.TryGetValue(glyph, out var character) ? char.ConvertFromUtf32(character) : null;
        };
    }
}
