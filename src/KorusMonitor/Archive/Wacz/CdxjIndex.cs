using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KorusMonitor.Archive.Warc;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Archive.Wacz;

/// <summary>One line of the index.</summary>
/// <param name="Mime">Of the payload; <c>warc/revisit</c> for a revisit.</param>
public sealed record CdxjLine(string Url, Instant Date, string Mime, int Status, string Digest, RecordPlace Place);

/// <summary>The index by which replay tools find a record: sorted lines of key, time and JSON.</summary>
internal static class CdxjIndex
{
    private static readonly InstantPattern Timestamp = InstantPattern.CreateWithInvariantCulture("uuuuMMddHHmmss");

    public static byte[] Write(IEnumerable<CdxjLine> lines, string fileName)
    {
        var sorted = lines.Select(line => Format(line, fileName)).Order(StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes(string.Concat(sorted.Select(line => line + "\n")));
    }

    public static string Stamp(Instant date) => Timestamp.Format(date);

    private static string Format(CdxjLine line, string fileName)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("url", line.Url);
            writer.WriteString("mime", line.Mime);
            writer.WriteString("status", FormattableString.Invariant($"{line.Status}"));
            writer.WriteString("digest", line.Digest);
            writer.WriteString("length", FormattableString.Invariant($"{line.Place.Length}"));
            writer.WriteString("offset", FormattableString.Invariant($"{line.Place.Offset}"));
            writer.WriteString("filename", fileName);
            writer.WriteEndObject();
        }

        return $"{Surt.Of(line.Url)} {Stamp(line.Date)} {Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length)}";
    }
}
