namespace KorusMonitor.Tests.Reading.Hwp;

/// <summary>HWP 5 as Korean offices attach it.</summary>
public sealed class HwpReadingTests
{
    private static readonly HwpDraft Draft = new HwpDraft().Paragraph("보 도 자 료").Paragraph("한미 통상 협의 결과")
        .Paragraph("산업통상부는 대미 수출이 9.1% 늘었다고 밝혔다.").Table(["품목", "수출액"], ["자동차", "62억 달러"], ["반도체", "131억 달러"]).Paragraph("끝.");

    [Fact]
    public void Paragraphs_and_rows_are_read_in_order()
    {
        var reading = ReadingDriver.Bytes(Draft.ToBytes(), fileName: "a.hwp");

        reading.BlockTexts().TakeLast(5).ShouldBe(
            ["Paragraph: 산업통상부는 대미 수출이 9.1% 늘었다고 밝혔다.", "TableRow: 품목 | 수출액", "TableRow: 자동차 | 62억 달러", "TableRow: 반도체 | 131억 달러", "Paragraph: 끝."]);
        (reading.Format, reading.Language, reading.Kind).ShouldBe(("hwp", "ko", "press-release"));
        reading.ShouldHaveSoundBlocks();
    }

    [Fact]
    public void Sections_that_are_not_packed_are_read_too()
    {
        var plain = new HwpDraft { Properties = 0 }.Paragraph("압축하지 않은 글");
        ReadingDriver.Bytes(plain.ToBytes()).Text.ShouldBe("압축하지 않은 글");
    }

    [Fact]
    public void Inline_controls_take_their_place_and_leave_no_letters()
    {
        var draft = new HwpDraft().Paragraph("가\t1234567나\u001F다\u0018라").Paragraph("줄\n바꿈");
        ReadingDriver.Bytes(draft.ToBytes()).Text.ShouldBe("가 나 다-라\n\n줄 바꿈");
    }

    [Fact]
    public void A_long_record_has_its_length_behind_its_header()
    {
        var words = string.Concat(Enumerable.Repeat("긴 글의 문장이다. ", 500)).Trim();
        ReadingDriver.Bytes(new HwpDraft().Paragraph(words).ToBytes()).Text.ShouldBe(words);
    }

    [Fact]
    public void A_password_is_asked_for_in_one_line() =>
        ReadingDriver.Refusal(new HwpDraft { Properties = 3 }.Paragraph("x").ToBytes(), fileName: "a.hwp")
            .ShouldBe("a.hwp is an HWP document and cannot be read: it is encrypted and opens only with a password or a certificate");

    [Fact]
    public void A_section_that_unpacks_without_end_is_refused()
    {
        var bomb = new HwpDraft().Record(99, 0, new byte[200_000_000]);
        ReadingDriver.Refusal(bomb.ToBytes(), fileName: "a.hwp").ShouldContain("unpack to more than 128 MB");
    }
}
