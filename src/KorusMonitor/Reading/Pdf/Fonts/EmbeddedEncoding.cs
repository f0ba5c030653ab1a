using System.Globalization;
using System.Text;
using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>The encoding that an embedded font brings itself, for files that name none: as TeX writes them.</summary>
internal static class EmbeddedEncoding
{
    /// <returns>256 texts, or <c>null</c> when there is no such font or it does not tell.</returns>
    public static string?[]? Of(PdfDictionary? descriptor, PdfFile file)
    {
        if (descriptor is null)
        {
            return null;
        }

        if (file.Resolve(descriptor["FontFile"]) is PdfStream type1)
        {
            return Type1(file.Decode(type1));
        }

        if (file.Resolve(descriptor["FontFile3"]) is PdfStream compact)
        {
            var data = file.Decode(compact);
            return CffFont.Names(data.AsSpan().StartsWith("OTTO"u8) ? TrueTypeFont.Table(data, "CFF ").ToArray() : data)
                is { } names ? [.. names.Select(name => name is null ? null : GlyphNames.Text(name))] : null;
        }

        return file.Resolve(descriptor["FontFile2"]) is PdfStream outline ? TrueTypeFont.ByteEncoding(file.Decode(outline)) : null;
    }

    /// <summary><c>dup 65 /A put</c> in the clear part in front of <c>eexec</c>.</summary>
    private static string?[]? Type1(byte[] data)
    {
        var clear = data.AsSpan().IndexOf("eexec"u8) is >= 0 and var end ? data[..end] : data[..Math.Min(data.Length, 64 * 1024)];
        var at = clear.AsSpan().IndexOf("/Encoding"u8);
        if (at < 0)
        {
            return null;
        }

        var lexer = new PdfLexer(clear, at + 9);
        if (lexer.Next() == PdfToken.Word && lexer.Word == "StandardEncoding")
        {
            return FontTables.Encoding("StandardEncoding");
        }

        var texts = new string?[256];
        var found = false;
        for (var token = lexer.Next(); token != PdfToken.End; token = lexer.Next())
        {
            if (token == PdfToken.Word && lexer.Word is "def" or "readonly" && found)
            {
                break;
            }

            if (token == PdfToken.Word && lexer.Word == "dup" && Code(lexer) is >= 0 and < 256 and var code && lexer.Next() == PdfToken.Name)
            {
                texts[code] = GlyphNames.Text(lexer.Word);
                found = true;
            }
        }

        return found ? texts : null;
    }

    /// <summary>A number, or PostScript's <c>8#101</c>.</summary>
    private static int Code(PdfLexer lexer)
    {
        var token = lexer.Next();
        if (token == PdfToken.Number)
        {
            return (int)Math.Clamp(lexer.Number, -1, 256);
        }

        return token == PdfToken.Word && lexer.Word.Split('#') is [("8" or "16") and var radix, { Length: > 0 and < 5 } digits]
            && digits.All(char.IsAsciiHexDigit) && (radix == "16" || digits.All(c => c is >= '0' and <= '7'))
            ? Convert.ToInt32(digits, int.Parse(radix, CultureInfo.InvariantCulture))
            : -1;
    }
}
