using System.IO.Compression;
using System.Text;
using KorusMonitor.Archive.Http;
using KorusMonitor.Fetching;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Archive;

public sealed class HttpMessageTests
{
    private const string Page = "<html><body>The KORUS agreement. 한미</body></html>";

    public static TheoryData<string, string, byte[]> Travelled => new()
    {
        { "as it is", "", Text(Page) },
        { "chunks", "Transfer-Encoding: chunked\r\n", Chunks(Text(Page), 7) },
        { "chunks said, none there", "Transfer-Encoding: chunked\r\n", Text(Page) },
        { "gzip", "Content-Encoding: gzip\r\n", Gzip.Of(Text(Page)) },
        { "gzip said, unpacked there", "Content-Encoding: gzip\r\n", Text(Page) },
        { "gzip in chunks", "Content-Encoding: x-gzip\r\nTransfer-Encoding: Chunked\r\n", Chunks(Gzip.Of(Text(Page)), 11) },
        { "brotli", "Content-Encoding: br\r\n", Pack(stream => new BrotliStream(stream, CompressionLevel.Optimal)) },
        { "brotli said, unpacked there", "Content-Encoding: br\r\n", Text(Page) },
        { "deflate", "Content-Encoding: deflate\r\n", Pack(stream => new ZLibStream(stream, CompressionLevel.Optimal)) },
        { "deflate without its wrapper", "Content-Encoding: deflate\r\n", Pack(stream => new DeflateStream(stream, CompressionLevel.Optimal)) },
        { "identity", "Content-Encoding: identity\r\n", Text(Page) },
    };

    [Theory]
    [MemberData(nameof(Travelled))]
    public void A_body_is_decoded_however_it_travelled(string how, string fields, byte[] body)
    {
        var message = HttpMessage.Parse((byte[])[.. Text($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{fields}Content-Length: {body.Length}\r\n\r\n"), .. body])
            .ShouldNotBeNull().Decoded(10_000);

        Encoding.UTF8.GetString(message.Body.Span).ShouldBe(Page, how);
        message.Fields.ShouldBe([new HttpField("Content-Type", "text/html")]);
        message.Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("compress")]
    [InlineData("gzip, gzip, gzip, gzip, gzip")]
    public void A_coding_that_is_not_undone_is_said(string coding) =>
        Should.Throw<InvalidDataException>(() => HttpMessage.Parse(Text($"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\n\r\nxyz"))!.Decoded(100));

    /// <summary>A zlib header that asks for a preset dictionary is another failure to the framework than damaged bytes.</summary>
    [Theory]
    [InlineData("deflate", new byte[] { 0x78, 0x20, 1, 2, 3, 4, 5 })]
    [InlineData("gzip", new byte[] { 0x1f, 0x8b, 0x08, 0xff, 1, 2, 3, 4, 5 })]
    [InlineData("br", new byte[] { 0xff, 0xff, 0xff, 0xff })]
    public void Bytes_that_do_not_unpack_are_said(string coding, byte[] body) =>
        Should.Throw<InvalidDataException>(() => HttpMessage.Parse((byte[])[.. Text($"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\n\r\n"), .. body])!.Decoded(10_000));

    [Fact]
    public void A_body_that_unpacks_to_too_much_is_said() =>
        Should.Throw<InvalidDataException>(() =>
            HttpMessage.Parse((byte[])[.. Text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"), .. Gzip.Bomb(8)])!.Decoded(1 << 20)).Message.ShouldContain("more than");

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("HTTP/1.1")]
    [InlineData("HTTP/1.1 abc\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    public void What_is_no_answer_is_none(string text) => HttpMessage.Parse(Text(text)).ShouldBeNull();

    [Fact]
    public void A_head_tells_the_truth_of_the_bytes_that_follow()
    {
        var head = Encoding.Latin1.GetString(HttpHead.OfResponse(
            200,
            [
                new("Content-Encoding", "gzip"), new("Transfer-Encoding", "chunked"), new("Content-Length", "99"), new("X-Note", "a\r\nInjected: yes"),
                new("Bad name", "x"), new("Content-Type", "text/html"),
            ],
            1234));

        head.ShouldBe(
            "HTTP/1.1 200 OK\r\nX-Orig-Content-Encoding: gzip\r\nX-Orig-Transfer-Encoding: chunked\r\nX-Orig-Content-Length: 99\r\n" +
            "X-Note: a  Injected: yes\r\nContent-Type: text/html\r\nContent-Length: 1234\r\n\r\n");
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Chunks(byte[] body, int size) =>
        [.. body.Chunk(size).SelectMany(part => (byte[])[.. Text($"{part.Length:X};x=y\r\n"), .. part, .. "\r\n"u8]), .. "0\r\nTrailer: x\r\n\r\n"u8];

    private static byte[] Pack(Func<Stream, Stream> coding)
    {
        using var packed = new MemoryStream();
        using (var stream = coding(packed))
        {
            stream.Write(Text(Page));
        }

        return packed.ToArray();
    }
}
