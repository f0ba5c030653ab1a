using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.Digests.Unsubscribing;

/// <summary>
/// Addresses that end one reader's subscription to one list without signing in. They name the reader by a hash and are signed (HMAC-SHA-256):
/// nobody can guess one or make one for somebody else, and no address of a reader stands in a server's log.
/// </summary>
/// <param name="secret">Known to whoever sends and whoever serves the page, and to nobody else.</param>
public sealed class UnsubscribeLinks(byte[] secret)
{
    /// <summary>Path below the viewer's address.</summary>
    public const string Path = "unsubscribe";

    /// <summary>Stands in a rendered mail where each reader's own address goes.</summary>
    internal const string Placeholder = "https://unsubscribe.invalid/";

    /// <param name="links">Where the page is.</param>
    /// <param name="list">Id of the subscription.</param>
    /// <param name="recipient">Mail address.</param>
    public string Of(DigestLinks links, string list, string recipient)
    {
        ArgumentNullException.ThrowIfNull(links);
        var reader = Reader(list, recipient);
        return $"{links.Viewer}{Path}?list={Uri.EscapeDataString(list)}&reader={reader}&token={Token(list, reader)}";
    }

    /// <summary>What a reader of a list is known by.</summary>
    public static string Reader(string list, string recipient) => MessageIds.Hash(list, recipient);

    /// <summary>In the same time for every wrong token.</summary>
    public bool IsGenuine(string? list, string? reader, string? token) =>
        list is { Length: <= 64 } && reader is { Length: 64 } && token is { Length: <= 64 }
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Token(list, reader)));

    private string Token(string list, string reader) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"unsubscribe\n{list}\n{reader}")));
}
