using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.Azure.Mail;

/// <summary>The service's ids of sendings, computed: whoever sends the same mail again, asks for the same operation.</summary>
internal static class OperationIds
{
    /// <param name="slot">The digest's slot.</param>
    /// <param name="recipient">An address, with or without a name.</param>
    /// <param name="attempt">From 0; the next one only after the service said that the one before failed.</param>
    /// <returns>A UUID of version 8 (RFC 9562): of SHA-256, cut.</returns>
    public static Guid Of(string slot, string recipient, int attempt)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{MessageIds.Hash(slot, recipient)}\n{attempt}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
