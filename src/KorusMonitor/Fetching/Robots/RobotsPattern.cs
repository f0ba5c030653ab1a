namespace KorusMonitor.Fetching.Robots;

/// <summary>
/// The value of an <c>Allow</c> or <c>Disallow</c> line: matched from the start of a path, <c>*</c> stands for any octets and a last
/// <c>$</c> for the end (RFC 9309, 2.2.3).
/// </summary>
internal sealed class RobotsPattern
{
    private readonly byte[] text;

    private RobotsPattern(byte[] text) => this.text = text;

    /// <summary>In octets, escapes counted: the longest matching pattern decides.</summary>
    public int Length => text.Length;

    public bool IsEmpty => text.Length == 0;

    /// <summary>Octets outside US-ASCII become percent-encoded and escapes upper case, as the paths are that it is compared with.</summary>
    public static RobotsPattern From(ReadOnlySpan<byte> value) => new(PercentEncoding.Normalise(value));

    /// <summary>
    /// For a pattern ending in <c>/index.htm…</c> the one of its directory alone, <c>/…/$</c>: Google's matcher takes an allowed index
    /// page as the allowed directory. <c>null</c> for other patterns.
    /// </summary>
    public RobotsPattern? Directory()
    {
        var slash = text.AsSpan().LastIndexOf((byte)'/');
        return slash >= 0 && text.AsSpan(slash).StartsWith("/index.htm"u8)
            ? new RobotsPattern([.. text.AsSpan(0, slash + 1), (byte)'$'])
            : null;
    }

    /// <summary>
    /// Each part between stars is taken at its first occurrence after the part before, which finds a match whenever there is one:
    /// no backtracking, so a hostile pattern costs no more than a search for its parts.
    /// </summary>
    public bool Matches(ReadOnlySpan<byte> path)
    {
        ReadOnlySpan<byte> rest = text;
        var anchored = rest.EndsWith("$"u8);
        if (anchored)
        {
            rest = rest[..^1];
        }

        var star = rest.IndexOf((byte)'*');
        if (star < 0)
        {
            return anchored ? path.SequenceEqual(rest) : path.StartsWith(rest);
        }

        if (!path.StartsWith(rest[..star]))
        {
            return false;
        }

        path = path[star..];
        rest = rest[(star + 1)..];
        while ((star = rest.IndexOf((byte)'*')) >= 0)
        {
            var found = path.IndexOf(rest[..star]);
            if (found < 0)
            {
                return false;
            }

            path = path[(found + star)..];
            rest = rest[(star + 1)..];
        }

        return anchored ? path.EndsWith(rest) : path.IndexOf(rest) >= 0;
    }
}
