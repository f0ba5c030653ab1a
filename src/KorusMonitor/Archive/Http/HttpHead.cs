using System.Text;
using KorusMonitor.Fetching;
using Microsoft.AspNetCore.WebUtilities;

namespace KorusMonitor.Archive.Http;

/// <summary>
/// The head of an HTTP message as an archive keeps it. Stored bytes are decoded, so a field that told how they travelled
/// (<c>Transfer-Encoding</c>, <c>Content-Encoding</c>, a length of the packed form) would be untrue of them: it is kept under
/// <c>X-Orig-…</c>, as other archivers do, and the length is that of the bytes that follow.
/// </summary>
internal static class HttpHead
{
    private const string Kept = "X-Orig-";

    public static byte[] OfResponse(int status, IReadOnlyList<HttpField> fields, long length)
    {
        var reason = ReasonPhrases.GetReasonPhrase(status);
        var head = new StringBuilder(FormattableString.Invariant($"HTTP/1.1 {status:D3} {(reason.Length > 0 ? reason : "Unknown")}\r\n"));
        var own = FormattableString.Invariant($"{length}");
        foreach (var field in fields.Where(field => IsToken(field.Name) && !(Is(field, "Content-Length") && field.Value.Trim() == own)))
        {
            var isOfTransport = Is(field, "Transfer-Encoding") || Is(field, "Content-Encoding") || Is(field, "Content-Length");
            Append(head, isOfTransport ? Kept + field.Name : field.Name, field.Value);
        }

        Append(head, "Content-Length", own);
        return Bytes(head.Append("\r\n").ToString());
    }

    /// <summary>What is known of the request: the rest of its fields was not kept.</summary>
    public static byte[] OfRequest(Uri address) => Bytes($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");

    public static bool Is(HttpField field, string name) => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static void Append(StringBuilder head, string name, string value) =>
        head.Append(name).Append(": ").Append(string.Concat(value.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim()).Append("\r\n");

    private static bool IsToken(string name) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal));

    /// <summary>Fields are received as Latin-1; one that holds more was not.</summary>
    private static byte[] Bytes(string head) => (head.All(letter => letter <= '\u00ff') ? Encoding.Latin1 : Encoding.UTF8).GetBytes(head);
}
