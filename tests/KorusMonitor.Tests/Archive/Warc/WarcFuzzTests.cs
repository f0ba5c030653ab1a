using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Archive.Http;
using KorusMonitor.Archive.Warc;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Archive.Warc;

/// <summary>Whatever a file holds, reading ends, throws nothing, and takes no more than its limits.</summary>
public sealed class WarcFuzzTests
{
    private static readonly WarcLimits Small = new() { LargestBlock = 1 << 16, LargestFile = 1 << 20, MostDamages = 20 };

    private static readonly string[] Pieces =
    [
        "WARC/1.0\r\n", "WARC/1.1\r\n", "WARC/", "\r\n", "\n", "\r\n\r\n", "Content-Length: 5\r\n", "Content-Length: 70000\r\n", "Content-Length: x\r\n", "WARC-Type: response\r\n",
        " folded\r\n", "hello", "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n", "\0\u0001", "WARC-Record-ID: <urn:uuid:1>\r\n", ": \r\n", "WARC-Date: 2018\r\n",
    ];

    [Fact]
    public void Any_pieces_are_read_to_an_end() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces =>
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(pieces));
            Warcs.Read(text, Small).Count.ShouldBeLessThan(pieces.Length + 3);
            Warcs.Read(Gzip.Of(text), Small).Count.ShouldBeLessThan(pieces.Length + 3);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_flipped_or_cut_byte_costs_at_most_a_neighbour_and_gives_no_wrong_block(bool packed)
    {
        var blocks = Enumerable.Range(0, 6).Select(at => $"block {at}").ToArray();
        var records = blocks.Select(block => Warcs.Record("resource", block, more: $"{WarcFields.BlockDigest}: {WarcDigest.Of(Encoding.UTF8.GetBytes(block))}\r\n")).ToArray();
        var whole = packed ? Warcs.Packed(records) : Warcs.Plain(records);
        for (var at = 0; at < whole.Length; at += 3)
        {
            var flipped = whole.ToArray();
            flipped[at] ^= (byte)(1 << (at % 8));
            var read = Warcs.Read(flipped).Blocks();
            read.ShouldBeSubsetOf(blocks, $"byte {at}");
            read.Count.ShouldBeGreaterThanOrEqualTo(4, $"byte {at}");

            Warcs.Read(whole[..at]).Blocks().ShouldBe(blocks.Take(Warcs.Read(whole[..at]).Blocks().Count), $"cut at {at}");
        }
    }

    [Fact]
    public void Any_bytes_are_a_message_or_none() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            foreach (var head in new[] { "", "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip, br\r\n\r\n", "HTTP/1.0 200\nContent-Encoding: deflate\n\n" })
            {
                try
                {
                    _ = HttpMessage.Parse((byte[])[.. Encoding.ASCII.GetBytes(head), .. bytes])?.Decoded(1 << 16);
                }
                catch (InvalidDataException refused)
                {
                    refused.Message.ShouldNotContain('\n');
                }
            }
        }).QuickCheckThrowOnFailure();

    /// <summary>Each of these costs a careless reader the square of its length.</summary>
    [Theory]
    [InlineData("WARC/1.0\r\nContent-Length: 60000\r\n\r\n")]
    [InlineData("WARC/1.0\r\n")]
    [InlineData("WARC/1.0\r\nA: b\r\n c\r\n d\r\n")]
    [InlineData("\nWARC")]
    public void A_flood_is_read_in_seconds(string piece)
    {
        var flood = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 4_000_000 / piece.Length)));
        var clock = Stopwatch.StartNew();

        Warcs.Read(flood).Blocks().ShouldAllBe(block => block.Length <= 4_000_000);
        Warcs.Read([.. Gzip.Of(flood), .. Gzip.Of(flood)]).Count.ShouldBeGreaterThan(0);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
