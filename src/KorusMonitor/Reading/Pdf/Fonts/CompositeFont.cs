using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>Type 0 fonts: codes of one to four bytes, glyphs of a collection (ISO 32000-1, 9.7).</summary>
internal sealed class CompositeFont : PdfFont
{
    private readonly CMap? unicode;
    private readonly CMap? encoding;
    private readonly Charset? charset;
    private readonly GlyphWidths widths;
    private readonly Func<int, string?> ofGlyph;

    /// <summary>The same codes come again and again.</summary>
    private readonly Dictionary<long, ShownGlyph> known = [];

    public CompositeFont(PdfDictionary font, PdfFile file)
    {
        var descendant = file.Dictionary(file.Array(font["DescendantFonts"]).FirstOrDefault()) ?? new PdfDictionary([]);
        unicode = ToUnicode.Of(font, file);
        var name = file.Name(font["Encoding"]);
        if (file.Resolve(font["Encoding"]) is PdfStream stream)
        {
            encoding = CMap.Parse(file.Decode(stream));
            name = encoding.Uses ?? file.Name(stream.Dictionary["UseCMap"]);
            IsVertical = encoding.IsVertical || file.Number(stream.Dictionary["WMode"]) == 1;
        }

        charset = name is null ? null : PredefinedCMaps.Find(name);
        IsVertical |= name?.EndsWith("-V", StringComparison.Ordinal) == true;
        widths = new GlyphWidths(descendant, file);
        ofGlyph = CollectionText.Of(descendant, file);
    }

    public override bool IsVertical { get; }

    public override void Show(ReadOnlySpan<byte> codes, List<ShownGlyph> glyphs)
    {
        while (!codes.IsEmpty)
        {
            var length = Length(codes);
            uint code = 0;
            foreach (var one in codes[..length])
            {
                code = (code << 8) | one;
            }

            var key = ((long)length << 32) | code;
            if (!known.TryGetValue(key, out var glyph))
            {
                known[key] = glyph = Read(code, length, codes[..length]);
            }

            glyphs.Add(glyph);
            codes = codes[length..];
        }
    }

    private ShownGlyph Read(uint code, int length, ReadOnlySpan<byte> bytes)
    {
        var number = encoding?.Glyph(code, length);
        var glyph = number ?? (charset is null ? (int)code : 0);
        var text = unicode?.Text(code, length) ?? Characters(bytes, number is null) ?? ofGlyph(glyph);
        var width = charset is not null && number is null ? widths.OfText(text) : widths.Of(glyph, IsVertical);
        return new ShownGlyph(text, width, length == 1 && code == 32);
    }

    private string? Characters(ReadOnlySpan<byte> bytes, bool isOfCharset)
    {
        if (charset is null || !isOfCharset)
        {
            return null;
        }

        var text = charset.Encoding.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? null : text;
    }

    private int Length(ReadOnlySpan<byte> codes)
    {
        if (encoding is { CodeSpaces.Count: > 0 })
        {
            uint code = 0;
            for (var length = 1; length <= Math.Min(4, codes.Length); length++)
            {
                code = (code << 8) | codes[length - 1];
                foreach (var (size, low, high) in encoding.CodeSpaces)
                {
                    if (size == length && IsWithin(code, low, high, size))
                    {
                        return length;
                    }
                }
            }
        }

        return charset?.Length(codes) ?? Math.Min(2, codes.Length);
    }

    /// <summary>Each byte lies between those of the two ends.</summary>
    private static bool IsWithin(uint code, uint low, uint high, int size)
    {
        for (var shift = 0; shift < size * 8; shift += 8)
        {
            var one = (code >> shift) & 255;
            if (one < ((low >> shift) & 255) || one > ((high >> shift) & 255))
            {
                return false;
            }
        }

        return true;
    }
}
