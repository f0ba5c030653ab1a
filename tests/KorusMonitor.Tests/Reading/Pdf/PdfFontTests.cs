using System.Globalization;
using System.Text;
using KorusMonitor.Tests.Reading;

namespace KorusMonitor.Tests.Reading.Pdf;

/// <summary>Bytes of shown strings to characters, by everything that a font may say of itself.</summary>
public sealed class PdfFontTests
{
    private const string Korean = "산업통상부는 관세를 15%로 낮추기로 했다";

    [Fact]
    public void A_Korean_font_with_its_own_table_of_characters()
    {
        var map = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            + $"{Korean.Length} beginbfchar\n" + string.Concat(Korean.Select((c, i) => $"<{i + 1:X4}> <{(int)c:X4}>\n")) + "endbfchar endcmap";
        var codes = string.Concat(Korean.Select((_, i) => (i + 1).ToString("X4", CultureInfo.InvariantCulture)));

        Shown($"<{codes}>", (draft, unicode) => $"/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [{Descendant(draft, "Identity")} 0 R] /ToUnicode {unicode} 0 R", map).ShouldBe(Korean);
    }

    [Fact]
    public void Ranges_of_characters_are_counted_on() =>
        Shown("<000100020003>", (draft, unicode) => $"/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [{Descendant(draft, "Identity")} 0 R] /ToUnicode {unicode} 0 R",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <0003> <AC00> endbfrange").ShouldBe("\uAC00\uAC01\uAC02");

    [Theory]
    [InlineData("KSCms-UHC-H", 949)]
    [InlineData("KSC-EUC-H", 949)]
    public void Korean_charsets_that_the_file_only_names(string encoding, int page)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Shown($"<{Convert.ToHexString(Encoding.GetEncoding(page).GetBytes(Korean))}>", (draft, _) => $"/Subtype /Type0 /Encoding /{encoding} /DescendantFonts [{Descendant(draft, "Korea1")} 0 R]").ShouldBe(Korean);
    }

    [Fact]
    public void Unicode_encodings_that_the_file_only_names() =>
        Shown($"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Korean))}>", (draft, _) => $"/Subtype /Type0 /Encoding /UniKS-UTF16-H /DescendantFonts [{Descendant(draft, "Korea1")} 0 R]").ShouldBe(Korean);

    [Fact]
    public void Glyph_numbers_of_the_Korean_collection() =>
        Shown("<043E0D6B0022>", (draft, _) => $"/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [{Descendant(draft, "Korea1")} 0 R]").ShouldBe("가힝A");

    [Fact]
    public void Names_of_glyphs_that_replace_those_of_the_encoding() =>
        Shown("(AB\\001\\002)", (_, _) => "/Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /quoteright /f_i 66 /Euro] >>").ShouldBe("A€’fi");

    [Theory]
    [InlineData("WinAnsiEncoding", "\\223x\\224\\226", "“x”–")]
    [InlineData("MacRomanEncoding", "\\322x\\323\\320", "“x”–")]
    [InlineData("StandardEncoding", "\\252x\\272\\261", "“x”–")]
    public void Upper_halves_of_the_encodings(string encoding, string bytes, string text) =>
        Shown($"({bytes})", (_, _) => $"/Subtype /Type1 /BaseFont /Helvetica /Encoding /{encoding}").ShouldBe(text);

    [Fact]
    public void Marked_text_stands_for_what_is_drawn()
    {
        var draft = new PdfDraft().Page("/Span << /ActualText <FEFF AC00> >> BDC BT /F1 12 Tf 72 700 Td (ga) Tj ET EMC");
        ReadingDriver.Bytes(draft.ToBytes()).Text.ShouldBe("가");
    }

    [Fact]
    public void Fonts_that_do_not_name_their_letters_are_said() =>
        ReadingDriver.Refusal(Draft("<00010002>", (draft, _) => $"/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [{Descendant(draft, "Identity")} 0 R]", null).ToBytes())
            .ShouldContain("fonts that do not say which letters they show");

    private static int Descendant(PdfDraft draft, string ordering) =>
        draft.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 0 >> >>");

    private static string Shown(string codes, Func<PdfDraft, int, string> font, string? map = null) => ReadingDriver.Bytes(Draft(codes, font, map).ToBytes()).Text;

    private static PdfDraft Draft(string codes, Func<PdfDraft, int, string> font, string? map)
    {
        var draft = new PdfDraft();
        var unicode = map is null ? 0 : draft.Add("", Encoding.Latin1.GetBytes(map));
        return draft.Font("F1", $"<< /Type /Font {font(draft, unicode)} >>").Page($"BT /F1 12 Tf 20 700 Td {codes} Tj ET");
    }
}
