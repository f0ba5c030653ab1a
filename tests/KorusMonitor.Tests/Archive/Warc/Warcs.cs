using System.Globalization;
using System.Text;
using KorusMonitor.Archive.Warc;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Archive.Warc;

/// <summary>WARC files as other tools write them, piece by piece.</summary>
internal static class Warcs
{
    public static string Record(string type, string block, string version = "1.0", string more = "", string id = "", string date = "2018-03-28T10:00:00Z") =>
        string.Create(CultureInfo.InvariantCulture, $"""
            WARC/{version}
            WARC-Type: {type}
            WARC-Record-ID: <urn:uuid:{(id.Length > 0 ? id : Guid.NewGuid())}>
            WARC-Date: {date}
            {more}Content-Length: {Encoding.UTF8.GetByteCount(block)}


            """).ReplaceLineEndings("\r\n") + block + "\r\n\r\n";

    public static string Response(string uri, string http, string more = "", string date = "2018-03-28T10:00:00Z", string version = "1.0", string id = "") =>
        Record("response", http, version, $"WARC-Target-URI: {uri}\r\nContent-Type: application/http;msgtype=response\r\n{more}", id, date);

    public static string Http(string body, string more = "", int status = 200) =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Said\r\nContent-Type: text/html; charset=utf-8\r\n{more}\r\n{body}");

    public static byte[] Plain(params string[] records) => Encoding.UTF8.GetBytes(string.Concat(records));

    /// <summary>A member for each record.</summary>
    public static byte[] Packed(params string[] records) => [.. records.SelectMany(record => Gzip.Of(Encoding.UTF8.GetBytes(record)))];

    public static List<WarcItem> Read(byte[] file, WarcLimits? limits = null) => [.. new WarcReader(new MemoryStream(file), limits ?? new WarcLimits()).Read()];

    public static IReadOnlyList<string> Blocks(this IEnumerable<WarcItem> items) =>
        [.. items.Where(item => item.Record is not null).Select(item => Encoding.UTF8.GetString(item.Record!.Block.Span))];

    public static IReadOnlyList<string> Damages(this IEnumerable<WarcItem> items) => [.. items.Select(item => item.Damage).OfType<string>()];
}
