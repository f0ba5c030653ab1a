namespace KorusMonitor.Fetching.Robots;

/// <summary>One spelling for the octets of a path, so that rules and addresses can be compared octet by octet.</summary>
internal static class PercentEncoding
{
    /// <summary><c>%ab</c> becomes <c>%AB</c> and an octet outside US-ASCII its escape; nothing else changes, <c>%62</c> stays <c>%62</c>.</summary>
    public static byte[] Normalise(ReadOnlySpan<byte> value)
    {
        var result = new List<byte>(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            var octet = value[at];
            if (octet == '%' && at + 2 < value.Length && char.IsAsciiHexDigit((char)value[at + 1]) && char.IsAsciiHexDigit((char)value[at + 2]))
            {
                result.Add(octet);
                result.Add(Upper(value[++at]));
                result.Add(Upper(value[++at]));
            }
            else if (octet >= 0x80)
            {
                result.Add((byte)'%');
                result.Add(Digit(octet >> 4));
                result.Add(Digit(octet & 0xF));
            }
            else
            {
                result.Add(octet);
            }
        }

        return [.. result];
    }

    private static byte Upper(byte digit) => (byte)char.ToUpperInvariant((char)digit);

    private static byte Digit(int value) => "0123456789ABCDEF"u8[value];
}
