using System.IO.Compression;
using System.Text;
using KorusMonitor.Fetching;

namespace KorusMonitor.Archive.Warc;

/// <param name="Offset">Of the record's first byte in the file.</param>
/// <param name="Length">Of its bytes in the file, compressed.</param>
public readonly record struct RecordPlace(long Offset, long Length);

/// <summary>Writes WARC 1.1, each record a gzip member of its own, so that a reader can begin at any of them.</summary>
/// <param name="output">Written from its present position; left open.</param>
public sealed class WarcWriter(Stream output)
{
    private long written;

    public async Task<RecordPlace> WriteAsync(WarcRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var member = new MemoryStream();
        await using (var gzip = new GZipStream(member, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Head(record));
            gzip.Write(record.Block.Span);
            gzip.Write("\r\n\r\n"u8);
        }

        var place = new RecordPlace(written, member.Length);
        await output.WriteAsync(member.GetBuffer().AsMemory(0, (int)member.Length), cancellationToken);
        written += member.Length;
        return place;
    }

    private static byte[] Head(WarcRecord record)
    {
        var head = new StringBuilder("WARC/1.1\r\n");
        foreach (var field in record.Fields.Append(new HttpField(WarcFields.ContentLength, FormattableString.Invariant($"{record.Block.Length}"))))
        {
            // A line break inside a value would begin a field of its own.
            head.Append(field.Name).Append(": ").Append(field.Value.ReplaceLineEndings(" ")).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(head.Append("\r\n").ToString());
    }
}
