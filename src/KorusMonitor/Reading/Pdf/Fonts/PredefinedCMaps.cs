using System.Text;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>
/// Encodings of East Asian fonts that files only name (ISO 32000-1, table 118). Their codes are those of known charsets, so the characters follow
/// without any table of glyphs.
/// </summary>
internal static class PredefinedCMaps
{
    private static readonly (string Prefix, int CodePage)[] CodePages =
    [
        ("KSC-EUC-", 949), ("KSCms-UHC-", 949), ("KSCpc-EUC-", 949), ("KSC-Johab-", 1361),
        ("GB-EUC-", 936), ("GBpc-EUC-", 936), ("GBK-EUC-", 936), ("GBKp-EUC-", 936), ("GBK2K-", 54936),
        ("B5pc-", 950), ("ETen-B5-", 950), ("HKscs-B5-", 950), ("ETenms-B5-", 950),
        ("83pv-RKSJ-", 932), ("90ms-RKSJ-", 932), ("90msp-RKSJ-", 932), ("90pv-RKSJ-", 932), ("Add-RKSJ-", 932), ("Ext-RKSJ-", 932),
        ("EUC-", 51932),
    ];

    static PredefinedCMaps() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns><c>null</c> for a name that is not known here.</returns>
    public static Charset? Find(string name)
    {
        if (name.StartsWith("Uni", StringComparison.Ordinal))
        {
            return name.Contains("UTF32", StringComparison.Ordinal) ? new Charset(new UTF32Encoding(bigEndian: true, byteOrderMark: false), CodeShape.Four)
                : name.Contains("UTF8", StringComparison.Ordinal) ? null
                : new Charset(Encoding.BigEndianUnicode, CodeShape.Utf16);
        }

        var page = Array.Find(CodePages, entry => name.StartsWith(entry.Prefix, StringComparison.Ordinal)).CodePage;
        return page == 0 ? null : new Charset(Encoding.GetEncoding(page), page == 932 ? CodeShape.ShiftJis : CodeShape.Multibyte);
    }
}

/// <summary>How long a code is, by its first byte.</summary>
internal enum CodeShape
{
    /// <summary>Two bytes, or four for a surrogate pair.</summary>
    Utf16,

    Four,

    /// <summary>One below 0x80, otherwise two.</summary>
    Multibyte,

    /// <summary>As above, with single-byte Katakana.</summary>
    ShiftJis,
}

internal sealed record Charset(Encoding Encoding, CodeShape Shape)
{
    public int Length(ReadOnlySpan<byte> codes) => Math.Min(codes.Length, Shape switch
    {
        CodeShape.Utf16 => codes[0] is >= 0xD8 and <= 0xDB ? 4 : 2,
        CodeShape.Four => 4,
        CodeShape.ShiftJis => codes[0] is >= 0x81 and < 0xA0 or >= 0xE0 and < 0xFD ? 2 : 1,
        _ => codes[0] >= 0x81 ? 2 : 1,
    });
}
