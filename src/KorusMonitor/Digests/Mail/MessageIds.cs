using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;

namespace KorusMonitor.Digests.Mail;

/// <summary>Ids computed from slot and recipient: a mail that may have been sent already has the same id when it is sent again.</summary>
public static class MessageIds
{
    /// <param name="slot">The digest's slot.</param>
    /// <param name="recipient">An address, with or without a name; the domain's case does not matter.</param>
    /// <param name="from">Whose domain the id is made in.</param>
    /// <returns><c>&lt;64 hex digits@domain&gt;</c>.</returns>
    public static string Of(string slot, string recipient, string from) => $"<{Hash(slot, recipient)}@{Domain(from)}>";

    /// <summary>SHA-256 of slot and recipient's address, lower-case hex; also fit as the name of a receipt.</summary>
    public static string Hash(string slot, string recipient)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slot + "\n" + Canonical(recipient))));
    }

    public static string Domain(string address) => Parsed(address).Host.ToLowerInvariant();

    private static string Canonical(string recipient)
    {
        var address = Parsed(recipient);
        return address.User + "@" + address.Host.ToLowerInvariant();
    }

    private static MailAddress Parsed(string address) =>
        MailAddress.TryCreate(address, out var parsed) ? parsed : throw new StatedFailureException($"'{address}' is not a mail address.");
}
