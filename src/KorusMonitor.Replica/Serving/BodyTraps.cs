using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KorusMonitor.Replica.Serving;

/// <summary>How a body goes down the wire: whole, packed, in drops, without end, or cut short.</summary>
internal static class BodyTraps
{
    private const int Pieces = 16;
    private static readonly byte[] Filler = Encoding.ASCII.GetBytes(
        string.Concat(Enumerable.Repeat("<div><p>filler of a page that does not end</p></div>\n", 1240)));

    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body, RaisedTraps raised, TimeProvider clock, CancellationToken ending)
    {
        var response = context.Response;
        if (raised.Options(Trap.GzipBomb) is { } bomb)
        {
            response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(response.Body, CompressionLevel.SmallestSize, leaveOpen: true);
            await FillAsync(packed, bomb.Bytes, ending);
        }
        else if (raised.Options(Trap.HugeBody) is { } huge)
        {
            await response.Body.WriteAsync(body, ending);
            await FillAsync(response.Body, huge.Bytes - body.Length, ending);
        }
        else if (raised.Has(Trap.EmptyBody))
        {
            response.ContentLength = 0;
        }
        else if (raised.Has(Trap.TruncatedBody))
        {
            // The server notices the missing bytes at the end of the request and closes the connection.
            response.ContentLength = body.Length + 1;
            await response.Body.WriteAsync(body[..(body.Length / 2)], ending);
            await response.Body.FlushAsync(ending);
        }
        else if (raised.Options(Trap.SlowBody) is { } slow)
        {
            await DripAsync(response, body, slow.Delay, clock, ending);
        }
        else if (raised.Has(Trap.Gzip) && AcceptsGzip(context.Request))
        {
            response.Headers.ContentEncoding = "gzip";
            response.Headers.Vary = "Accept-Encoding";
            await using var packed = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
            await packed.WriteAsync(body, ending);
        }
        else
        {
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, ending);
        }
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value == "gzip" && accepted.Quality is null or > 0);

    private static async Task FillAsync(Stream stream, long bytes, CancellationToken ending)
    {
        for (; bytes > 0; bytes -= Filler.Length)
        {
            await stream.WriteAsync(Filler.AsMemory(0, (int)Math.Min(bytes, Filler.Length)), ending);
        }
    }

    private static async Task DripAsync(HttpResponse response, ReadOnlyMemory<byte> body, TimeSpan delay, TimeProvider clock, CancellationToken ending)
    {
        response.ContentLength = body.Length;
        var piece = Math.Max(1, (body.Length + Pieces - 1) / Pieces);
        for (var at = 0; at < body.Length; at += piece)
        {
            await response.Body.WriteAsync(body.Slice(at, Math.Min(piece, body.Length - at)), ending);
            await response.Body.FlushAsync(ending);
            await Task.Delay(delay, clock, ending);
        }
    }
}
