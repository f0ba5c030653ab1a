using System.Text;
using KorusMonitor.Reading;

namespace KorusMonitor.Tests.Reading;

/// <summary>Reads markup or text as a file or a page would come.</summary>
internal static class ReadingDriver
{
    private static readonly DocumentReader Reader = new();

    public static DocumentReading Html(string html, string? url = null, ReadingProfile? profile = null, PublicationDate? listed = null) =>
        Reader.Read(new RawDocument(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", url is null ? null : new Uri(url), Listed: listed), profile);

    public static DocumentReading Text(string text, string? url = null, string fileName = "letter.txt") =>
        Reader.Read(new RawDocument(Encoding.UTF8.GetBytes(text), FileName: fileName, Url: url is null ? null : new Uri(url)), profile: null);

    public static DocumentReading Bytes(byte[] bytes, string? contentType = null, string? fileName = null) =>
        Reader.Read(new RawDocument(bytes, contentType, FileName: fileName), profile: null);

    public static string Refusal(byte[] bytes, string? contentType = null, string? fileName = null) =>
        Should.Throw<UnreadableException>(() => Bytes(bytes, contentType, fileName)).Message;

    public static string BlockText(this DocumentReading reading, int index) => reading.Blocks[index].Span.In(reading.Text);

    public static IReadOnlyList<string> BlockTexts(this DocumentReading reading) =>
        reading.Blocks.Select(block => $"{block.Kind}: {block.Span.In(reading.Text)}").ToList();

    /// <summary>What every finding relies on.</summary>
    public static void ShouldHaveSoundBlocks(this DocumentReading reading)
    {
        var end = 0;
        foreach (var block in reading.Blocks)
        {
            block.Start.ShouldBeGreaterThanOrEqualTo(end);
            block.Length.ShouldBeGreaterThan(0);
            end = block.Start + block.Length;
            end.ShouldBeLessThanOrEqualTo(reading.Text.Length);
            var text = block.Span.In(reading.Text);
            text.ShouldBe(text.Trim());
        }
    }
}
