using System.Text;
using KorusMonitor.Reading;
using static KorusMonitor.Tests.Reading.Pdf.PdfDraft;

namespace KorusMonitor.Tests.Reading.Pdf;

/// <summary>What a reader of a PDF relies on: words, order, pages, and one line for what cannot be read.</summary>
public sealed class PdfReadingTests
{
    private static readonly PdfDraft TwoPages = OfText("The Secretary met the Minister.\nThey spoke of rice.", "The annex lists 1,200 tariff lines.");

    [Fact]
    public void Pages_are_marked_where_their_text_begins()
    {
        var reading = Read(TwoPages.ToBytes());

        reading.Format.ShouldBe("pdf");
        reading.Pages.Select(page => page.Number).ShouldBe([1, 2]);
        reading.Text[reading.Pages[1].Start..].ShouldBe("The annex lists 1,200 tariff lines.");
        reading.Text.ShouldStartWith("The Secretary met the Minister. They spoke of rice.");
        reading.ShouldHaveSoundBlocks();
    }

    [Fact]
    public void Object_streams_and_packed_tables_read_as_the_classic_form() => Read(TwoPages.ToModernBytes()).Text.ShouldBe(Read(TwoPages.ToBytes()).Text);

    [Theory]
    [InlineData("startxref\n", "startxref\n9")]
    [InlineData("xref\n0", "xrxx\n0")]
    [InlineData("0000000", "0000009")]
    [InlineData("startxref", "stertxref")]
    public void A_damaged_table_is_made_anew_from_the_objects(string from, string to) => Read(Damaged(TwoPages.ToBytes(), from, to)).Text.ShouldBe(Read(TwoPages.ToBytes()).Text);

    [Fact]
    public void A_lost_table_with_object_streams_is_made_anew_too() => Read(Damaged(TwoPages.ToModernBytes(), "startxref\n", "startxref\n9")).Text.ShouldContain("1,200 tariff lines");

    [Fact]
    public void A_word_set_in_pieces_by_kerning_is_one_word() =>
        Text("BT /F1 12 Tf 72 700 Td [(A) 80 (greemen) -20 (t) -350 (signed)] TJ ET").ShouldBe("Agreement signed");

    [Fact]
    public void Words_are_parted_where_letters_stand_apart_and_no_space_was_written() =>
        Text(At(72, 700, "Steel") + At(106, 700, "tariffs") + At(141, 700, "fell")).ShouldBe("Steel tariffs fell");

    [Theory]
    [InlineData("2345678", 40, "2 | 3 | 4 | 5 | 6 | 7 | 8")]
    [InlineData("2345678", 12, "2 3 4 5 6 7 8")]
    [InlineData("ABCDEFG", 40, "A | B | C | D | E | F | G")]
    [InlineData("NCDRHU", 12, "NCDRHU")]
    public void Single_digits_in_a_row_are_cells_and_no_number_and_letters_that_are_spaced_out_are_a_word(string letters, int step, string text) =>
        Text(string.Concat(letters.Select((letter, at) => At(72 + (step * at), 700, letter.ToString())))).ShouldBe(text);

    [Fact]
    public void A_word_divided_at_the_end_of_a_line_is_whole_again() =>
        Text(Lines("The two sides welcomed the imple-", "mentation of the agreement and the short-", "term plan; a short-term plan helps U.S.-", "Korea trade."))
            .ShouldBe("The two sides welcomed the implementation of the agreement and the short-term plan; a short-term plan helps U.S.-Korea trade.");

    [Fact]
    public void Columns_are_read_one_after_the_other_and_not_across()
    {
        var content = new StringBuilder(At(72, 740, "A heading over both of the two columns of this page, from the left to the right"));
        for (var i = 0; i < 8; i++)
        {
            content.Append(At(72, 700 - (14 * i), $"left column line {(char)('a' + i)} goes on here"))
                .Append(At(330, 700 - (14 * i), $"right column line {(char)('a' + i)} goes on too"));
        }

        var text = Text(content.ToString());
        text.IndexOf("left column line h", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("right column line a", StringComparison.Ordinal));
        text.ShouldStartWith("A heading over both");
    }

    [Fact]
    public void Rows_of_a_table_stay_together()
    {
        var content = string.Concat(Enumerable.Range(0, 6).Select(i => At(72, 700 - (16 * i), $"Item {i}") + At(220, 700 - (16 * i), $"{i}00") + At(320, 700 - (16 * i), $"{i}.5%")));

        var reading = Read(new PdfDraft().Page(content).ToBytes());

        reading.BlockTexts().ShouldContain("TableRow: Item 3 | 300 | 3.5%");
    }

    [Fact]
    public void Letters_drawn_twice_for_boldness_are_read_once() => Text(At(72, 700, "Notice") + At(72.2, 700, "Notice")).ShouldBe("Notice");

    [Fact]
    public void Marks_of_notes_stay_with_their_word_and_make_no_line_of_their_own() =>
        Text(At(72, 700, "The Secretary") + At(140, 704, "1", 7) + At(146, 700, "met the Minister on trade and steel.") + At(72, 686, "They agreed on H") + At(153, 683, "2", 7) + At(157, 686, "O."))
            .ShouldBe("The Secretary1 met the Minister on trade and steel. They agreed on H2O.");

    [Fact]
    public void A_turned_page_reads_like_an_upright_one() =>
        Read(new PdfDraft().Page("BT /F1 12 Tf 0 1 -1 0 300 72 Tm (Upright once turned) Tj ET", "/Rotate 90").ToBytes()).Text.ShouldBe("Upright once turned");

    [Fact]
    public void Forms_are_read_where_they_are_drawn()
    {
        var draft = new PdfDraft().Font("F1", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var form = draft.Add("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 0 -20]", Encoding.Latin1.GetBytes(At(72, 700, "inside a form.")));
        draft.Page(At(72, 700, "Before") + "/X1 Do " + At(72, 640, "after"), $"/Resources << /Font << /F1 3 0 R >> /XObject << /X1 {form} 0 R >> >>");

        Read(draft.ToBytes()).Text.ReplaceLineEndings(" ").Replace("  ", " ").ShouldBe("Before inside a form. after");
    }

    [Fact]
    public void The_biggest_words_of_the_first_page_are_the_title()
    {
        var content = At(72, 740, "FOR IMMEDIATE RELEASE", 10) + At(72, 700, "United States and Korea Agree on", 20) + At(72, 676, "New Terms for Steel", 20)
            + At(72, 640, "July 12, 2017") + At(72, 610, "WASHINGTON - The two governments agreed on terms for steel today, they said.");

        var reading = Read(new PdfDraft().Page(content).ToBytes());

        reading.Title.ShouldBe("United States and Korea Agree on New Terms for Steel");
        reading.Published!.ToIso().ShouldBe("2017-07-12");
        reading.Kind.ShouldBe("press-release");
    }

    [Fact]
    public void A_scan_is_said_to_have_no_text_layer()
    {
        var draft = new PdfDraft();
        var picture = draft.Add("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [0]);
        draft.Page("q 600 0 0 800 0 0 cm /Im1 Do Q", $"/Resources << /XObject << /Im1 {picture} 0 R >> >>");

        ReadingDriver.Refusal(draft.ToBytes(), fileName: "scan.pdf").ShouldBe("scan.pdf is a PDF and cannot be read: it has no text layer: its only page is pictures (a scan)");
    }

    [Fact]
    public void A_page_that_is_a_picture_among_pages_of_text_is_remarked()
    {
        var draft = OfText("Words.");
        var picture = draft.Add("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [0]);
        draft.Page("/Im1 Do", $"/Resources << /XObject << /Im1 {picture} 0 R >> >>");

        var reading = Read(draft.ToBytes());

        reading.Remarks.ShouldBe(["without a text layer (pictures only): page 2"]);
        reading.Pages.Count.ShouldBe(2);
    }

    [Fact]
    public void Junk_in_front_of_the_header_shifts_nothing() => Read([.. "\r\njunk\r\n"u8, .. TwoPages.ToBytes()]).Text.ShouldContain("rice");

    private static string Text(string content) => Read(new PdfDraft().Page(content, packed: true).ToBytes()).Text;

    private static DocumentReading Read(byte[] bytes) => ReadingDriver.Bytes(bytes, fileName: "notice.pdf");

    private static byte[] Damaged(byte[] file, string from, string to) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace(from, to, StringComparison.Ordinal));
}
