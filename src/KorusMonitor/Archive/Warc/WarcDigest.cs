using System.Security.Cryptography;

namespace KorusMonitor.Archive.Warc;

public enum DigestVerdict
{
    Matches,
    Differs,

    /// <summary>An algorithm or spelling that is not known here: nothing is proved.</summary>
    Unknown,
}

/// <summary>
/// Labelled digests, <c>algorithm:value</c>. We write <c>sha256:</c> with the hex that also names the bytes in the store; read are the
/// algorithms and both spellings (base 16 and base 32) that archives use.
/// </summary>
public static class WarcDigest
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Of(ReadOnlySpan<byte> bytes) => Labelled(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <param name="sha256">Lower-case hex.</param>
    public static string Labelled(string sha256) => "sha256:" + sha256;

    public static DigestVerdict Check(string digest, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var at = digest.IndexOf(':', StringComparison.Ordinal);
        if (at < 0 || Hash(digest[..at].Trim(), bytes) is not { } hash || Decode(digest[(at + 1)..].Trim(), hash.Length) is not { } stated)
        {
            return DigestVerdict.Unknown;
        }

        return stated.AsSpan().SequenceEqual(hash) ? DigestVerdict.Matches : DigestVerdict.Differs;
    }

    private static byte[]? Hash(string algorithm, ReadOnlySpan<byte> bytes) =>
        algorithm.ToLowerInvariant().Replace("-", string.Empty, StringComparison.Ordinal) switch
        {
            "sha256" => SHA256.HashData(bytes),
            "sha512" => SHA512.HashData(bytes),

            // What most archives carry. It tells damage, and is not relied on against forgery.
#pragma warning disable CA5350, CA5351
            "sha1" => SHA1.HashData(bytes),
            "md5" => MD5.HashData(bytes),
#pragma warning restore CA5350, CA5351
            _ => null,
        };

    /// <returns><c>null</c> when the value is neither base 16 nor base 32 of so many bytes.</returns>
    private static byte[]? Decode(string value, int length)
    {
        if (value.Length == length * 2 && value.All(char.IsAsciiHexDigit))
        {
            return Convert.FromHexString(value);
        }

        var digits = value.TrimEnd('=').ToUpperInvariant();
        if (digits.Length != ((length * 8) + 4) / 5)
        {
            return null;
        }

        var bytes = new byte[length];
        for (var i = 0; i < digits.Length; i++)
        {
            var five = Base32.IndexOf(digits[i], StringComparison.Ordinal);
            if (five < 0)
            {
                return null;
            }

            for (var bit = 0; bit < 5; bit++)
            {
                var place = (i * 5) + bit;
                if (place < length * 8 && (five & (16 >> bit)) != 0)
                {
                    bytes[place / 8] |= (byte)(128 >> (place % 8));
                }
            }
        }

        return bytes;
    }
}
