using System.IO.Compression;
using System.Text;

namespace KorusMonitor.Tests.Reading;

public sealed class SniffingTests
{
    private const string OnlyText = ": read are web pages, text, PDF, HWP, HWPX, DOCX, ODT, XLSX and RTF";

    [Fact]
    public void What_cannot_be_read_is_named_in_one_line()
    {
        ReadingDriver.Refusal("%PDF-1.7\n1 0 obj\n%%EOF\n"u8.ToArray(), fileName: "/tmp/notice.pdf").ShouldBe("notice.pdf is a PDF and cannot be read: it has no pages");
        ReadingDriver.Refusal([.. "\n\n%PDF-1.7\n"u8, 0, 1, 2, .. "%%EOF"u8], "text/html", "notice.html").ShouldContain("is a PDF and");
        ReadingDriver.Refusal([0xD0, 0xCF, 0x11, 0xE0, 0, 0, .. "HWP Document File"u8], fileName: "a.hwp").ShouldBe("a.hwp is an HWP document and cannot be read: its container is cut off");
        ReadingDriver.Refusal(CutZip("Contents/section0.xml"), fileName: "a.hwpx").ShouldBe("a.hwpx is an HWPX document and cannot be read: its archive is damaged or cut off");
        ReadingDriver.Refusal(CutZip("word/document.xml"), fileName: "a.docx").ShouldBe("a.docx is a Word document and cannot be read: its archive is damaged or cut off");
        ReadingDriver.Refusal(CutZip("a.txt"), fileName: "a.zip").ShouldBe("a.zip is a ZIP archive" + OnlyText);
        ReadingDriver.Refusal([0x89, .. "PNG\r\n"u8], "text/plain", "a.txt").ShouldBe("a.txt is an image" + OnlyText);
        ReadingDriver.Refusal("{\"a\":1}"u8.ToArray(), fileName: "a.txt").ShouldBe("a.txt is JSON data" + OnlyText);
        ReadingDriver.Refusal("<?xml version=\"1.0\"?><rss></rss>"u8.ToArray(), fileName: "feed").ShouldBe("feed is XML data" + OnlyText);
        ReadingDriver.Refusal([0, 1, 2, 3, 4, 5, 6, 7, 8], fileName: "a.bin").ShouldContain("unknown binary type");
        ReadingDriver.Refusal(Gzip("<html>"), "text/html", "a.html").ShouldContain("gzip");
    }

    [Fact]
    public void A_PDF_without_its_end_is_said_to_be_cut_off() =>
        ReadingDriver.Refusal("%PDF-1.7\n1 0 obj <<"u8.ToArray(), fileName: "notice.pdf").ShouldContain("cut off");

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t ")]
    public void An_empty_file_is_said_to_be_empty(string text) =>
        ReadingDriver.Refusal(Encoding.UTF8.GetBytes(text), fileName: "a.txt").ShouldBe("a.txt is empty: there is nothing to read");

    [Theory]
    [InlineData("<!DOCTYPE html><p>x", "text/plain", "html")]
    [InlineData("  <html><body>x", "application/pdf", "html")]
    [InlineData("<p>One<p>Two", null, "html")]
    [InlineData("<https://ustr.gov/x>\n\nA text", null, "text")]
    [InlineData("Words only, a < b", null, "text")]
    [InlineData("Words <b>bold</b>", "text/html; charset=utf-8", "html")]
    [InlineData("[Photo] The minister", null, "text")]
    public void Bytes_say_more_than_the_type_they_come_with(string content, string? type, string format) =>
        ReadingDriver.Bytes(Encoding.UTF8.GetBytes(content), type).Format.ShouldBe(format);

    /// <summary>The head of an archive whose directory is missing.</summary>
    private static byte[] CutZip(string name) => [.. "PK\x03\x04"u8, .. new byte[22], (byte)name.Length, 0, 0, 0, .. Encoding.ASCII.GetBytes(name)];

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
