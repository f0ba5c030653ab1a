using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>One byte, one glyph: Type 1, TrueType, Type 3 (ISO 32000-1, 9.6).</summary>
internal sealed class SimpleFont : PdfFont
{
    private readonly ShownGlyph[] glyphs = new ShownGlyph[256];
    private readonly double scale;

    public SimpleFont(PdfDictionary font, PdfFile file)
    {
        var isDrawn = file.Name(font["Subtype"]) == "Type3";
        scale = isDrawn && file.Array(font["FontMatrix"]) is [double a, ..] && Math.Abs(a) is > 1e-9 and < 1e3 ? Math.Abs(a) : 0.001;
        var texts = Texts(font, file);
        var map = ToUnicode.Of(font, file);
        var widths = Widths(font, file, texts);
        for (var code = 0; code < 256; code++)
        {
            var text = map?.Text((uint)code, 1) ?? map?.Text((uint)code, 2) ?? texts[code];
            glyphs[code] = new ShownGlyph(text, widths[code], code == 32);
        }
    }

    public override double Scale => scale;

    public override void Show(ReadOnlySpan<byte> codes, List<ShownGlyph> shown)
    {
        foreach (var code in codes)
        {
            shown.Add(glyphs[code]);
        }
    }

    private static string?[] Texts(PdfDictionary font, PdfFile file)
    {
        var encoding = file.Resolve(font["Encoding"]);
        var differences = encoding as PdfDictionary;
        var named = (encoding as PdfName)?.Value ?? file.Name(differences?["BaseEncoding"]);
        var texts = named is "WinAnsiEncoding" or "MacRomanEncoding" or "StandardEncoding" ? FontTables.Encoding(named) : BuiltIn(font, file);
        var names = file.Array(differences?["Differences"]);
        var code = 0;
        foreach (var entry in names.Select(file.Resolve))
        {
            if (entry is double number)
            {
                code = number is >= 0 and < 256 ? (int)number : 256;
            }
            else if (entry is PdfName name && code < 256)
            {
                texts[code] = GlyphNames.Text(name.Value) ?? Numbered(name.Value, code);
                code++;
            }
        }

        return texts;
    }

    /// <summary>Fonts whose glyphs are called <c>a65</c>, <c>c65</c> or <c>C0041</c> after their code keep what the code says by itself.</summary>
    private static string? Numbered(string name, int code) =>
        code is >= 32 and < 127 && name.Length > 1 && char.IsAsciiLetter(name[0])
        && int.TryParse(name.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number == code
            ? ((char)code).ToString()
            : null;

    private static string?[] BuiltIn(PdfDictionary font, PdfFile file)
    {
        var name = BaseName(file.Name(font["BaseFont"]));
        if (name.StartsWith("Symbol", StringComparison.Ordinal) || name == "ZapfDingbats")
        {
            return FontTables.Encoding(name == "ZapfDingbats" ? name : "Symbol");
        }

        var descriptor = file.Dictionary(font["FontDescriptor"]);
        return EmbeddedEncoding.Of(descriptor, file) ?? FontTables.Encoding(file.Name(font["Subtype"]) == "TrueType" ? "WinAnsiEncoding" : null);
    }

    /// <summary>Without the six letters and the plus of a subset.</summary>
    private static string BaseName(string? name) => name is { Length: > 7 } && name[6] == '+' ? name[7..] : name ?? string.Empty;

    private static double[] Widths(PdfDictionary font, PdfFile file, string?[] texts)
    {
        var descriptor = file.Dictionary(font["FontDescriptor"]);
        var stated = file.Array(font["Widths"]);
        var first = file.Number(font["FirstChar"]) is >= 0 and < 256 and var start ? (int)start : 0;
        var missing = file.Number(descriptor?["MissingWidth"]) ?? 0;
        var widths = new double[256];
        var standard = stated.Count == 0 ? StandardWidths.Of(BaseName(file.Name(font["BaseFont"]))) : null;
        for (var code = 0; code < 256; code++)
        {
            var index = code - first;
            widths[code] = standard is not null ? standard(texts[code])
                : index >= 0 && index < stated.Count ? file.Number(stated[index]) ?? missing
                : missing;
        }

        return widths;
    }
}
