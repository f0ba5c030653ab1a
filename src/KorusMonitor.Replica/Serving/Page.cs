using System.Text;
using NodaTime;

namespace KorusMonitor.Replica.Serving;

/// <summary>One site: from a path to a page, from the world as it is now.</summary>
internal interface ISitePages
{
    ReplicaOffice Office { get; }

    Page Answer(PageRequest request);
}

/// <param name="Path">Decoded, with leading slash.</param>
/// <param name="Query">Last value of each name.</param>
/// <param name="Host">As the client wrote it.</param>
internal sealed record PageRequest(string Method, string Path, IReadOnlyDictionary<string, string> Query, string Host, RaisedTraps Traps)
{
    /// <summary>The query as it was sent, with its question mark.</summary>
    public string QueryText { get; init; } = "";

    public string PathAndQuery => Path + QueryText;

    /// <summary>A page number in the query; anything unreadable is the first page, as both content systems have it.</summary>
    public int Number(string name, int first) =>
        Query.TryGetValue(name, out var text) && int.TryParse(text, out var number) && number >= first ? number : first;
}

internal sealed record Page(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    public const string HtmlType = "text/html; charset=UTF-8";

    /// <summary>When the content last changed; <c>null</c> for pages without validators.</summary>
    public Instant? Modified { get; init; }

    public string? Location { get; init; }

    public string? Allow { get; init; }

    public static Page Html(string html, Instant? modified = null, int status = 200) =>
        new(status, HtmlType, Encoding.UTF8.GetBytes(html)) { Modified = modified };

    public static Page Text(string text, string type, Instant? modified = null) => new(200, type, Encoding.UTF8.GetBytes(text)) { Modified = modified };

    public static Page Redirect(string location, int status = 301) =>
        new(status, HtmlType, Encoding.UTF8.GetBytes("<!doctype html><title>Redirecting</title>\n")) { Location = location };
}
