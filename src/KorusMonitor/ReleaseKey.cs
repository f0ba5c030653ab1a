using System.Security.Cryptography;
using System.Text;

namespace KorusMonitor;

/// <summary>
/// What a release is known by: its source and the site's own id, never the raw URL.
/// Both parts are safe as one segment of a blob name: <c>[a-z0-9._~-]</c>, at most 120 characters.
/// </summary>
public readonly record struct ReleaseKey
{
    private const int LongestId = 120;

    /// <param name="source">Id of the source, for example <c>ustr-press-releases</c>.</param>
    /// <param name="id">The site's own id in any spelling; it is made safe by <see cref="SafeSegment"/>.</param>
    public ReleaseKey(string source, string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Source = SafeSegment(source);
        Id = SafeSegment(id);
    }

    private ReleaseKey((string Source, string Id) safe) => (Source, Id) = safe;

    public string Source { get; }

    public string Id { get; }

    /// <summary>From parts that are safe already, as they stand in a blob's name or a manifest.</summary>
    public static ReleaseKey FromSafe(string source, string id) => new((source, id));

    public override string ToString() => $"{Source}/{Id}";

    /// <summary>
    /// Lower-cases and keeps letters a-z, digits, <c>-</c>, <c>.</c> and <c>_</c>; everything else becomes <c>~</c> and the hex of its
    /// UTF-8 bytes, so that two different ids never meet. A long id is cut and ends in a part of its SHA-256.
    /// </summary>
    public static string SafeSegment(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var safe = new StringBuilder(raw.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in raw.Normalize(NormalizationForm.FormC).ToLowerInvariant().EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '_' || (rune.Value == '.' && safe.Length > 0)))
            {
                safe.Append((char)rune.Value);
                continue;
            }

            safe.Append('~').Append(Convert.ToHexStringLower(bytes[..rune.EncodeToUtf8(bytes)]));
        }

        var whole = safe.ToString();
        return whole.Length <= LongestId
            ? whole
            : whole[..(LongestId - 17)] + "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..16];
    }
}
