using System.Collections.Frozen;

namespace KorusMonitor.Reading.Charsets;

/// <summary>The labels that pages and servers use, and the encodings they mean to browsers (WHATWG Encoding Standard, 4.2).</summary>
internal static class CharsetLabels
{
    public const string Utf8 = "UTF-8";
    public const string Utf16LittleEndian = "UTF-16LE";
    public const string Utf16BigEndian = "UTF-16BE";
    public const string EucKr = "EUC-KR";
    public const string Windows1252 = "windows-1252";

    private static readonly FrozenDictionary<string, string> Names = new (string Name, string Labels)[]
    {
        (Utf8, "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
        (Utf16LittleEndian, "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"),
        (Utf16BigEndian, "unicodefffe utf-16be"),
        (EucKr, "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 cp949 ms949 uhc"),
        (
            Windows1252,
            "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 "
            + "latin1 us-ascii windows-1252 x-cp1252 x-user-defined"),
        ("ISO-8859-2", "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"),
        ("ISO-8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"),
        ("ISO-8859-7", "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek"),
        ("ISO-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"),
        ("KOI8-R", "cskoi8r koi koi8 koi8-r koi8_r"),
        ("macintosh", "csmacintosh mac macintosh x-mac-roman"),
        ("windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"),
        ("windows-1250", "cp1250 windows-1250 x-cp1250"),
        ("windows-1251", "cp1251 windows-1251 x-cp1251"),
        ("windows-1253", "cp1253 windows-1253 x-cp1253"),
        ("windows-1254", "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"),
        ("windows-1255", "cp1255 windows-1255 x-cp1255"),
        ("windows-1256", "cp1256 windows-1256 x-cp1256"),
        ("windows-1257", "cp1257 windows-1257 x-cp1257"),
        ("windows-1258", "cp1258 windows-1258 x-cp1258"),
        ("GBK", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"),
        ("gb18030", "gb18030"),
        ("Big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
        ("EUC-JP", "cseucpkdfmtjapanese euc-jp x-euc-jp"),
        ("Shift_JIS", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"),
    }
    .SelectMany(entry => entry.Labels.Split(' ').Select(label => (Label: label, entry.Name)))
    .ToFrozenDictionary(pair => pair.Label, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding's name; <c>null</c> for a label that is unknown or stands for an encoding that browsers refuse.</summary>
    public static string? Resolve(string? label) =>
        label is not null && Names.TryGetValue(label.Trim(' ', '\t', '\n', '\f', '\r'), out var name) ? name : null;

    /// <summary>A document that could be read far enough to find its label is not UTF-16, whatever it says.</summary>
    public static string? ResolveInDocument(string? label) => Resolve(label) switch
    {
        Utf16LittleEndian or Utf16BigEndian => Utf8,
        var name => name,
    };
}
