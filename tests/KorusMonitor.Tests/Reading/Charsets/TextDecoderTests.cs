using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Reading.Charsets;

namespace KorusMonitor.Tests.Reading.Charsets;

public sealed class TextDecoderTests
{
    private const string Sentence = "한미 자유무역협정 이행위원회가 열렸다.";
    private static readonly Encoding Korean = CodePagesEncodingProvider.Instance.GetEncoding(949)!;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public void A_byte_order_mark_is_believed_before_the_header_and_is_not_part_of_the_text()
    {
        Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)], "text/html; charset=euc-kr").ShouldBe(new(Sentence, "UTF-8", CharsetBasis.Bom, null, 0));
        Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sentence)], "text/html; charset=utf-8").ShouldBe(new(Sentence, "UTF-16LE", CharsetBasis.Bom, null, 0));
        Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sentence)]).ShouldBe(new(Sentence, "UTF-16BE", CharsetBasis.Bom, null, 0));
    }

    [Fact]
    public void The_header_is_believed_before_the_page() =>
        Read(Korean.GetBytes("<meta charset=utf-8>" + Sentence), "text/html; charset=EUC-KR").Encoding.ShouldBe("EUC-KR");

    [Theory]
    [InlineData("text/html; charset=euc-kr")]
    [InlineData("text/html;charset=\"EUC-KR\"")]
    [InlineData("text/html; Charset = 'ks_c_5601-1987'")]
    [InlineData("text/html; charset=cp949; boundary=x")]
    [InlineData("text/html; charset=ms949")]
    [InlineData("text/html; charset charset=korean")]
    public void Header_labels_are_read_as_servers_write_them(string header) =>
        Read(Korean.GetBytes(Sentence), header).ShouldBe(new(Sentence, "EUC-KR", CharsetBasis.Header, null, 0));

    [Theory]
    [InlineData("<meta charset='euc-kr'>")]
    [InlineData("<META CHARSET=EUC-KR>")]
    [InlineData("<meta charset=\"euc-kr\"/>")]
    [InlineData("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=euc-kr\">")]
    [InlineData("<meta content='text/html; charset=ks_c_5601-1987' http-equiv=content-type>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"EUC-KR\"?><rss>")]
    [InlineData("<!-- <meta charset=utf-8> --><meta charset=euc-kr>")]
    [InlineData("<!--><meta charset=euc-kr>")]
    [InlineData("<p title='<meta charset=utf-8>'><meta charset=euc-kr>")]
    [InlineData("<meta name=charset content='charset=utf-8'><meta charset=euc-kr>")]
    [InlineData("<metadata charset=utf-8><meta charset=euc-kr>")]
    [InlineData("<!DOCTYPE html><?php charset=utf-8 ?></p charset=utf-8><meta / charset = euc-kr >")]
    public void The_page_says_its_encoding_where_a_browser_looks_for_it(string head) =>
        Read(Korean.GetBytes(head + Sentence)).ShouldBe(new(head + Sentence, "EUC-KR", CharsetBasis.Meta, null, 0));

    [Fact]
    public void A_declaration_after_a_kilobyte_of_comments_still_counts()
    {
        var page = $"<!--{new string('x', 2000)}--><meta charset=euc-kr>{Sentence}";
        Read(Korean.GetBytes(page)).Basis.ShouldBe(CharsetBasis.Meta);
    }

    [Fact]
    public void In_plain_text_a_meta_tag_declares_nothing() =>
        TextDecoder.Decode("<meta charset=euc-kr> plain"u8, "text/plain", isHtml: false).ShouldBe(new("<meta charset=euc-kr> plain", "UTF-8", CharsetBasis.Default, null, 0));

    [Fact]
    public void A_page_that_calls_itself_UTF_16_is_not() =>
        Read(Encoding.UTF8.GetBytes("<meta charset=utf-16>" + Sentence)).ShouldBe(new("<meta charset=utf-16>" + Sentence, "UTF-8", CharsetBasis.Meta, null, 0));

    [Theory]
    [InlineData("latin1")]
    [InlineData("ISO-8859-1")]
    [InlineData("us-ascii")]
    [InlineData("windows-1252")]
    public void Latin_labels_mean_windows_1252(string label) =>
        Read([0x93, 0x35, 0x25, 0x94, 0x97, 0x80], $"text/html; charset={label}").ShouldBe(new("“5%”—€", "windows-1252", CharsetBasis.Header, null, 0));

    [Fact]
    public void UTF_8_bytes_overrule_a_declared_EUC_KR() =>
        Read(Encoding.UTF8.GetBytes(Sentence), "application/rss+xml; charset=EUC-KR").ShouldBe(new(Sentence, "UTF-8", CharsetBasis.Bytes, "EUC-KR", 0));

    [Fact]
    public void UTF_8_quotes_in_English_overrule_a_declared_EUC_KR_and_Latin_1()
    {
        var bytes = Encoding.UTF8.GetBytes("the Ambassador’s “letter”");
        Read(bytes, "text/html; charset=euc-kr").Text.ShouldBe("the Ambassador’s “letter”");
        Read(bytes, "text/html; charset=iso-8859-1").ShouldBe(new("the Ambassador’s “letter”", "UTF-8", CharsetBasis.Bytes, "windows-1252", 0));
    }

    [Fact]
    public void EUC_KR_bytes_overrule_a_declared_UTF_8_and_Latin_1()
    {
        Read(Korean.GetBytes(Sentence), "text/xml; charset=utf-8").ShouldBe(new(Sentence, "EUC-KR", CharsetBasis.Bytes, "UTF-8", 0));
        Read(Korean.GetBytes("“" + Sentence), "text/html; charset=iso-8859-1").ShouldBe(new("“" + Sentence, "EUC-KR", CharsetBasis.Bytes, "windows-1252", 0));
    }

    [Fact]
    public void Curly_quotes_of_an_old_word_processor_overrule_a_declared_UTF_8() =>
        Read(Western.GetBytes("“free” – and fair’s"), "text/html; charset=utf-8").ShouldBe(new("“free” – and fair’s", "windows-1252", CharsetBasis.Bytes, "UTF-8", 0));

    [Fact]
    public void One_damaged_byte_does_not_overrule_UTF_8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Sentence), 0xEA, 0xB0];
        Read(bytes, "text/html; charset=utf-8").ShouldBe(new(Sentence + "\uFFFD", "UTF-8", CharsetBasis.Header, null, 1));
        Read(bytes).ShouldBe(new(Sentence + "\uFFFD", "UTF-8", CharsetBasis.Bytes, null, 1));
    }

    [Theory]
    [InlineData("euc-kr", "EUC-KR")]
    [InlineData("latin1", "windows-1252")]
    public void Damaged_UTF_8_under_another_name_is_still_UTF_8(string label, string name)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Sentence + Sentence), 0xEA, 0xB0];
        Read(bytes, $"text/html; charset={label}").ShouldBe(new(Sentence + Sentence + "\uFFFD", "UTF-8", CharsetBasis.Bytes, name, 1));
    }

    [Fact]
    public void A_single_syllable_that_could_be_UTF_8_stays_what_it_is_declared()
    {
        var bytes = Korean.GetBytes("짜장");
        Read(bytes, "text/html; charset=euc-kr").Text.ShouldBe("짜장");
    }

    [Fact]
    public void Without_declaration_the_bytes_decide()
    {
        Read(Encoding.UTF8.GetBytes(Sentence)).ShouldBe(new(Sentence, "UTF-8", CharsetBasis.Bytes, null, 0));
        Read(Korean.GetBytes(Sentence)).ShouldBe(new(Sentence, "EUC-KR", CharsetBasis.Bytes, null, 0));
        Read(Western.GetBytes("café – naïve")).ShouldBe(new("café – naïve", "windows-1252", CharsetBasis.Default, null, 0));
        Read("plain"u8).ShouldBe(new("plain", "UTF-8", CharsetBasis.Default, null, 0));
        Read([]).ShouldBe(new("", "UTF-8", CharsetBasis.Default, null, 0));
    }

    [Theory]
    [InlineData("iso-2022-kr")]
    [InlineData("utf-7")]
    [InlineData("no such thing")]
    [InlineData("")]
    public void A_label_that_browsers_do_not_know_declares_nothing(string label) =>
        Read(Korean.GetBytes(Sentence), $"text/html; charset={label}").Basis.ShouldBe(CharsetBasis.Bytes);

    [Theory]
    [InlineData("shift_jis", "83 65", "テ")]
    [InlineData("big5", "A4 A4", "中")]
    [InlineData("gb18030", "D6 D0", "中")]
    [InlineData("iso-8859-9", "FE", "ş")]
    [InlineData("koi8-r", "C1", "а")]
    [InlineData("euc-jp", "A4 A2", "あ")]
    [InlineData("iso-8859-15", "A4", "€")]
    [InlineData("macintosh", "8E", "é")]
    public void Other_encodings_of_the_web_are_read_as_well(string label, string hex, string text) =>
        Read(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), $"text/html; charset={label}").Text.ShouldBe(text);

    [Fact]
    public void The_text_is_not_normalised()
    {
        var decomposed = "한미".Normalize(NormalizationForm.FormD) + "e\u0301\0\r\n";
        Read(Encoding.UTF8.GetBytes(decomposed)).Text.ShouldBe(decomposed);
    }

    [Fact]
    public void An_odd_byte_at_the_end_of_UTF_16_is_damage_and_no_failure() =>
        Read([0xFF, 0xFE, 0x41, 0x00, 0x42]).ShouldBe(new("A\uFFFD", "UTF-16LE", CharsetBasis.Bom, null, 1));

    [Fact]
    public void Invalid_sequences_are_counted_as_the_replacements_in_the_text() =>
        Prop.ForAll<byte[]>(bytes =>
            new[] { "utf-8", "euc-kr", null }
                .Select(label => Read(bytes, label is null ? null : $"text/html; charset={label}"))
                .All(read => read.Text.Count(character => character == '\uFFFD') == read.InvalidSequences)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_under_any_header_give_a_text() =>
        Prop.ForAll<byte[], string>((bytes, header) => TextDecoder.Decode(bytes, header, isHtml: true).Text is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_head_of_tags_is_read_to_its_end()
    {
        var pieces = Gen.Elements("<meta", " charset=", "euc-kr", "'", "\"", ">", "<!--", "-->", "<?xml", "=", "/", " ", "<", "content=", "http-equiv", "</a", "encoding");
        Prop.ForAll(pieces.ListOf().ToArbitrary(), list => Read(Encoding.ASCII.GetBytes(string.Concat(list))).InvalidSequences == 0).QuickCheckThrowOnFailure();
    }

    private static DecodedText Read(ReadOnlySpan<byte> bytes, string? header = null) => TextDecoder.Decode(bytes, header, isHtml: true);
}
