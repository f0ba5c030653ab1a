using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using KorusMonitor.Reading;
using KorusMonitor.Tests.Reading.Hwp;
using KorusMonitor.Tests.Reading.Office;
using KorusMonitor.Tests.Reading.Pdf;
using Xunit.Abstractions;

namespace KorusMonitor.Tests.Reading;

/// <summary>Files made to hurt, and files that were hurt: each ends in a reading or in one line, soon and within bounded memory.</summary>
public sealed partial class HostileFileTests(ITestOutputHelper output)
{
    private const int Mutations = 250;

    /// <summary>A small file on a free machine takes milliseconds; a machine that is shared by many must not fail the test.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Kinds => [.. Files.Keys];

    private static readonly Dictionary<string, byte[]> Files = new()
    {
        ["pdf"] = PdfDraft.OfText("The United States and Korea met on steel.", "A second page (of words) follows.").ToBytes(),
        ["modern-pdf"] = PdfDraft.OfText("The United States and Korea met on steel.", "A second page (of words) follows.").ToModernBytes(),
        ["hwp"] = new HwpDraft().Paragraph("한미 통상 협의 결과를 알린다.").Table(["가", "나"], ["다", "라"]).ToBytes(),
        ["plain-hwp"] = new HwpDraft { Properties = 0 }.Paragraph("한미 통상 협의 결과를 알린다.").Table(["가", "나"], ["다", "라"]).ToBytes(),
        ["hwpx"] = ZipDraft.Hwpx(ZipDraft.P("한미 통상 협의") + ZipDraft.P("둘째 문단")),
        ["docx"] = ZipDraft.Docx("<w:p><w:r><w:t>Words</w:t></w:r></w:p>"),
        ["rtf"] = Encoding.ASCII.GetBytes("{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}Words \\u49328? \\'bb\\'ea\\par \\trowd a\\cell b\\cell\\row}"),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Bytes_changed_at_random_are_read_or_refused(string kind)
    {
        var random = new Random(kind.Length);
        Endure(kind, Enumerable.Range(0, Mutations).Select(_ =>
        {
            var bytes = (byte[])Files[kind].Clone();
            for (var changes = random.Next(1, 12); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            return bytes;
        }));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Files_cut_off_anywhere_are_read_or_refused(string kind)
    {
        var whole = Files[kind];
        Endure(kind, Enumerable.Range(0, Mutations).Select(i => whole[..(int)((long)whole.Length * i / Mutations)]));
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("modern-pdf")]
    public void Numbers_of_any_size_are_read_or_refused(string kind)
    {
        var text = Encoding.Latin1.GetString(Files[kind]);
        string[] others = ["0", "-1", "1", "4294967295", "2147483648", "99999999999999999999", "1e9", "5 0 R"];
        var numbers = Number().Matches(text);
        Endure(kind, Enumerable.Range(0, 400).Select(i =>
        {
            var number = numbers[i * numbers.Count / 400];
            return Encoding.Latin1.GetBytes(text[..number.Index] + others[i % others.Length] + text[(number.Index + number.Length)..]);
        }));
    }

    [Theory]
    [InlineData("2 0 obj", "<< /Type /Pages /Kids [2 0 R 2 0 R] >>", "read 5")]
    [InlineData("1 0 obj", "<< /Type /Catalog /Pages 1 0 R >>", "")]
    [InlineData("5 0 obj", "<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>", "")]
    public void Objects_that_contain_themselves_end(string from, string body, string reason)
    {
        var text = Encoding.Latin1.GetString(PdfDraft.OfText("Words").ToBytes());
        var at = text.IndexOf(from, StringComparison.Ordinal);
        var end = text.IndexOf("endobj", at, StringComparison.Ordinal);
        var cyclic = Encoding.Latin1.GetBytes(text[..at] + from + "\n" + body + "\n" + text[end..]);

        Ending(cyclic).ShouldContain(reason);
    }

    [Fact]
    public void Forms_that_draw_themselves_end()
    {
        var draft = new PdfDraft().Font("F1", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var form = draft.Add("/Type /XObject /Subtype /Form /Resources << /XObject << /X 4 0 R >> /Font << /F1 3 0 R >> >>", Encoding.ASCII.GetBytes("/X Do /X Do /X Do BT /F1 9 Tf 9 9 Td (x) Tj ET"));
        draft.Page("/X Do", $"/Resources << /XObject << /X {form} 0 R >> >>");

        Ending(draft.ToBytes()).ShouldContain("forms are drawn more than 100,000 times");
    }

    [Fact]
    public void Deep_nesting_of_every_kind_ends()
    {
        Ending(new PdfDraft().Page(new string('[', 1_000_000)).ToBytes()).ShouldNotBeNull();
        Ending(new PdfDraft().Page("x", "/A " + string.Concat(Enumerable.Repeat("<</A ", 200_000))).ToBytes()).ShouldNotBeNull();
        Ending(ZipDraft.Hwpx(string.Concat(Enumerable.Repeat("<hp:p>", 5000)) + string.Concat(Enumerable.Repeat("</hp:p>", 5000)))).ShouldContain("nested more than 256 deep");
        Ending(Encoding.ASCII.GetBytes("{\\rtf1" + new string('{', 1_000_000))).ShouldContain("nested more than 1,000 deep");
    }

    [Fact]
    public void Archives_that_unpack_without_end_are_refused()
    {
        Ending(ZipDraft.Hwpx(new string(' ', 100_000_000))).ShouldContain("unpacks to more than 64 MB");
        Ending(ZipDraft.Hwpx("", [.. Enumerable.Range(1, 8).Select(i => ($"Contents/section{i}.xml", $"<s>{new string(' ', 40_000_000)}</s>"))])).ShouldContain("unpacks to more than 192 MB");
    }

    [Fact]
    public void Archives_in_archives_are_not_opened()
    {
        var inner = Encoding.Latin1.GetString(ZipDraft.Hwpx(ZipDraft.P("inside")));
        Ending(ZipDraft.Of(("Contents/inner.hwpx", inner))).ShouldContain("is a ZIP archive");
    }

    [Fact]
    public void XML_entities_are_refused() => Ending(ZipDraft.Of(
        ("mimetype", "application/hwp+zip"), ("Contents/section0.xml", "<!DOCTYPE s [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><s>&b;</s>"))).ShouldContain("is damaged");

    private void Endure(string kind, IEnumerable<byte[]> files)
    {
        var (read, count, watch) = (0, 0, Stopwatch.StartNew());
        var before = GC.GetTotalAllocatedBytes();
        foreach (var file in files)
        {
            read += Ending(file).StartsWith("read", StringComparison.Ordinal) ? 1 : 0;
            count++;
        }

        output.WriteLine($"{kind}: {read} of {count} read, {watch.ElapsedMilliseconds} ms, {(GC.GetTotalAllocatedBytes() - before) / 1024 / Math.Max(count, 1)} KB each");
        watch.Elapsed.ShouldBeLessThan(Longest);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(count * 64L * 1024 * 1024);
    }

    /// <summary>How it ended: <c>read …</c> or the one line of the refusal.</summary>
    private static string Ending(byte[] file)
    {
        try
        {
            var reading = ReadingDriver.Bytes(file, fileName: "hostile");
            reading.ShouldHaveSoundBlocks();
            return $"read {reading.Text.Length}";
        }
        catch (UnreadableException refused)
        {
            refused.Message.ShouldNotContain('\n');
            return refused.Message;
        }
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
