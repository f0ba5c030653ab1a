using System.Text;
using static KorusMonitor.Tests.Reading.Office.ZipDraft;

namespace KorusMonitor.Tests.Reading.Office;

/// <summary>Documents that are ZIPs of XML, and rich text.</summary>
public sealed class OfficeReadingTests
{
    [Fact]
    public void HWPX_paragraphs_rows_and_title_by_size()
    {
        var table = $"<hp:p><hp:run><hp:tbl>{Row("품목", "증가율")}{Row("자동차", "△3.2%")}</hp:tbl></hp:run></hp:p>";
        var bytes = Hwpx(
            P("보 도 자 료", "2") + P("보도시점 : 2026. 3. 15.(일) 11:00") + P("한미 통상 협의 열려", "1") + P("양국은 관세 15%에 합의했다.<hp:lineBreak/>다음 줄이다.") + table,
            ("Contents/header.xml", "<hh:head xmlns:hh='h'><hh:charPr id='0' height='1300'/><hh:charPr id='1' height='2200'/><hh:charPr id='2' height='3000'/></hh:head>"));

        var reading = ReadingDriver.Bytes(bytes, fileName: "0315.hwpx");

        (reading.Title, reading.Format, reading.Language).ShouldBe(("한미 통상 협의 열려", "hwpx", "ko"));
        reading.Published!.ToIso().ShouldBe("2026-03-15");
        reading.BlockTexts().TakeLast(3).ShouldBe(["Paragraph: 양국은 관세 15%에 합의했다. 다음 줄이다.", "TableRow: 품목 | 증가율", "TableRow: 자동차 | △3.2%"]);
    }

    [Fact]
    public void HWPX_frames_are_read_as_the_text_in_them_and_headers_not_at_all()
    {
        var frame = $"<hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList>{P("틀 안의 글")}</hp:subList></hp:tc></hp:tr></hp:tbl></hp:run></hp:p>";
        var header = $"<hp:p><hp:run><hp:ctrl><hp:header><hp:subList>{P("머리말")}</hp:subList></hp:header></hp:ctrl></hp:run></hp:p>";
        ReadingDriver.Bytes(Hwpx(header + frame)).Text.ShouldBe("틀 안의 글");
    }

    [Fact]
    public void HWPX_sections_come_in_the_order_of_their_numbers()
    {
        var more = Enumerable.Range(1, 11).Select(i => ($"Contents/section{i}.xml", $"<s>{P($"부분 {i}")}</s>".Replace("hp:", ""))).ToArray();
        ReadingDriver.Bytes(Hwpx(P("부분 0"), more)).Text.ShouldEndWith("부분 9\n\n부분 10\n\n부분 11");
    }

    [Fact]
    public void An_encrypted_HWPX_is_said() =>
        ReadingDriver.Refusal(Hwpx(P("x"), ("META-INF/manifest.xml", "<m><encryption-data/></m>")), fileName: "a.hwpx").ShouldContain("opens only with a password");

    [Fact]
    public void DOCX_styles_tables_and_deletions()
    {
        var body = "<w:p><w:pPr><w:pStyle w:val='T'/></w:pPr><w:r><w:t>Notice of Action</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Tariffs were </w:t></w:r><w:del><w:r><w:delText>raised</w:delText></w:r></w:del><w:r><w:t>cut.</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Steel</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>15 percent</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

        var reading = ReadingDriver.Bytes(Docx(body, ("word/styles.xml", "<w:styles xmlns:w='w'><w:style w:styleId='T'><w:name w:val='Title'/></w:style></w:styles>")));

        reading.BlockTexts().ShouldBe(["Title: Notice of Action", "Paragraph: Tariffs were cut.", "TableRow: Steel | 15 percent"]);
        reading.Kind.ShouldBe("notice");
    }

    [Fact]
    public void DOCX_hidden_words_lists_and_boxes()
    {
        var body = "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Notice</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> unseen</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> too.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr><w:r><w:t>A point</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>No point</w:t></w:r></w:p>"
            + "<w:p><w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>Once</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Twice</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Of an older program</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>";

        ReadingDriver.Bytes(Docx(body)).BlockTexts()
            .ShouldBe(["Title: Notice", "Paragraph: Seen too.", "ListItem: A point", "Paragraph: No point", "Paragraph: Once", "Paragraph: Of an older program"]);
    }

    [Fact]
    public void XLSX_rows_with_days_and_percentages_as_they_are_shown()
    {
        var bytes = Of(
            ("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='Exports' sheetId='1' r:id='a'/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<r><Relationship Id='a' Target='worksheets/s.xml'/></r>"),
            ("xl/sharedStrings.xml", "<sst><si><t>Cars</t></si></sst>"),
            ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='10'/></cellXfs></styleSheet>"),
            ("xl/worksheets/s.xml", "<worksheet><sheetData><row><c t='s'><v>0</v></c><c><v>62.5</v></c><c s='1'><v>42929</v></c><c s='2'><v>0.153</v></c></row></sheetData></worksheet>"));

        ReadingDriver.Bytes(bytes).BlockTexts().ShouldBe(["Title: Exports", "TableRow: Cars | 62.5 | 2017-07-13 | 15.3%"]);
    }

    [Fact]
    public void ODT_headings_and_paragraphs()
    {
        var bytes = Of(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", "<o:d xmlns:o='o' xmlns:t='t'><o:body><o:text><t:h>보도자료 제목</t:h><t:p>수출이<t:s/>늘었다.<t:line-break/>끝</t:p></o:text></o:body></o:d>"));

        var reading = ReadingDriver.Bytes(bytes, fileName: "a.odt");

        reading.Format.ShouldBe("odt");
        reading.Text.ShouldBe("보도자료 제목\n\n수출이 늘었다. 끝");
    }

    [Fact]
    public void RTF_letters_of_every_kind()
    {
        var rtf = "{\\rtf1\\ansi\\ansicpg949{\\fonttbl{\\f0 Gulim;}}\\uc1 Korea \\u49328?\\u50629?: \\'bb\\'ea\\'be\\'f7\\par Second\\~line {\\*\\generator x}end\\par}";
        ReadingDriver.Bytes(Encoding.ASCII.GetBytes(rtf), fileName: "a.rtf").Text.ShouldBe("Korea 산업: 산업\n\nSecond line end");
    }

    private static string Row(params string[] cells) =>
        $"<hp:tr>{string.Concat(cells.Select(cell => $"<hp:tc><hp:subList>{P(cell)}</hp:subList></hp:tc>"))}</hp:tr>";
}
