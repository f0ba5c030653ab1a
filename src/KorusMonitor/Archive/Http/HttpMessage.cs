using System.Globalization;
using System.Text;
using KorusMonitor.Fetching;

namespace KorusMonitor.Archive.Http;

/// <summary>An HTTP answer as a record holds it: what came over the line, or what a tool made of it.</summary>
internal sealed record HttpMessage(int Status, IReadOnlyList<HttpField> Fields, ReadOnlyMemory<byte> Body)
{
    private const int MostFields = 2_000;
    private const int LongestHead = 256 * 1024;

    public string? Field(string name)
    {
        var values = Fields.Where(field => HttpHead.Is(field, name)).Select(field => field.Value).ToList();
        return values.Count == 0 ? null : string.Join(", ", values);
    }

    /// <returns><c>null</c> for what is no HTTP answer.</returns>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> block)
    {
        var at = 0;
        if (Line(block.Span, ref at) is not { } first || !first.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            || first.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) is not [_, var code, ..]
            || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 100 or > 999)
        {
            return null;
        }

        var fields = new List<HttpField>();
        while (at <= LongestHead && fields.Count < MostFields && Line(block.Span, ref at) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] is not (' ' or '\t'))
            {
                fields.Add(new HttpField(line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
            else if (fields.Count > 0 && fields[^1].Value.Length < LongestHead / 64)
            {
                fields[^1] = fields[^1] with { Value = $"{fields[^1].Value} {line.Trim()}".Trim() };
            }
        }

        return new HttpMessage(status, fields, block[at..]);
    }

    /// <summary>The answer with its body decoded, and without the fields that told how it travelled.</summary>
    /// <param name="limit">Bytes of the decoded body.</param>
    /// <exception cref="InvalidDataException">The body does not decode.</exception>
    public HttpMessage Decoded(int limit)
    {
        var chunked = Field("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;
        var body = (chunked ? ChunkedBody.Join(Body.Span) : null) ?? Body.ToArray();
        var plain = Field("Content-Encoding") is { } codings ? ContentCoding.Undo(body, codings, limit) : body;
        return new HttpMessage(Status, [.. Fields.Where(field => !IsOfTransport(field))], plain);
    }

    private static bool IsOfTransport(HttpField field) =>
        HttpHead.Is(field, "Transfer-Encoding") || HttpHead.Is(field, "Content-Encoding") || HttpHead.Is(field, "Content-Length");

    private static string? Line(ReadOnlySpan<byte> block, ref int at)
    {
        var rest = block[at..];
        var searched = rest[..Math.Min(rest.Length, LongestHead)];
        var end = searched.IndexOf((byte)'\n');
        if (end < 0)
        {
            // A head without an end has no body.
            at = block.Length;
            return rest.IsEmpty ? null : Encoding.Latin1.GetString(searched);
        }

        at += end + 1;
        return Encoding.Latin1.GetString(rest[..end].TrimEnd((byte)'\r'));
    }
}
