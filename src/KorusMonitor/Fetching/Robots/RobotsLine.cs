namespace KorusMonitor.Fetching.Robots;

internal enum RobotsKey
{
    Other,
    UserAgent,
    Allow,
    Disallow,
    CrawlDelay,
}

/// <summary>One line of a robots.txt as key and value, with the tolerance of Google's parser for forgotten colons and misspelt keys.</summary>
internal readonly ref struct RobotsLine
{
    /// <summary>Octets of a line beyond this are dropped (eight times the longest address of a once common browser, less one).</summary>
    public const int MaxLength = (2083 * 8) - 1;

    private static readonly byte[][] UserAgentKeys = ["user-agent"u8.ToArray(), "useragent"u8.ToArray(), "user agent"u8.ToArray()];

    private static readonly byte[][] DisallowKeys =
    [
        "disallow"u8.ToArray(), "dissallow"u8.ToArray(), "dissalow"u8.ToArray(),
        "disalow"u8.ToArray(), "diasllow"u8.ToArray(), "disallaw"u8.ToArray(),
    ];

    private RobotsLine(RobotsKey key, ReadOnlySpan<byte> value)
    {
        Key = key;
        Value = value;
    }

    public RobotsKey Key { get; }

    public ReadOnlySpan<byte> Value { get; }

    public static RobotsLine Parse(ReadOnlySpan<byte> line)
    {
        line = line[..Math.Min(line.Length, MaxLength)];
        line = Trim(Before(line, line.IndexOfAny((byte)0, (byte)'#')));
        var separator = line.IndexOf((byte)':');
        if (separator < 0)
        {
            separator = SeparatingSpace(line);
        }

        if (separator <= 0)
        {
            return default;
        }

        var key = Trim(line[..separator]);
        return key.IsEmpty ? default : new RobotsLine(KeyOf(key), Trim(line[(separator + 1)..]));
    }

    /// <summary>A space stands for a forgotten colon only where the line has exactly two words.</summary>
    private static int SeparatingSpace(ReadOnlySpan<byte> line)
    {
        var space = line.IndexOfAny((byte)' ', (byte)'\t');
        return space >= 0 && line[space..].TrimStart(" \t"u8).IndexOfAny((byte)' ', (byte)'\t') < 0 ? space : -1;
    }

    /// <summary>The beginning of a key suffices: <c>Disallowed:</c> is read as <c>Disallow:</c>.</summary>
    private static RobotsKey KeyOf(ReadOnlySpan<byte> key) =>
        StartsWithAny(key, UserAgentKeys) ? RobotsKey.UserAgent
        : StartsWith(key, "allow"u8) ? RobotsKey.Allow
        : StartsWithAny(key, DisallowKeys) ? RobotsKey.Disallow
        : StartsWith(key, "crawl-delay"u8) ? RobotsKey.CrawlDelay
        : RobotsKey.Other;

    private static bool StartsWithAny(ReadOnlySpan<byte> key, byte[][] names)
    {
        foreach (var name in names)
        {
            if (StartsWith(key, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<byte> key, ReadOnlySpan<byte> name) =>
        key.Length >= name.Length && System.Text.Ascii.EqualsIgnoreCase(key[..name.Length], name);

    private static ReadOnlySpan<byte> Before(ReadOnlySpan<byte> line, int end) => end < 0 ? line : line[..end];

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t\n\v\f\r"u8);
}
