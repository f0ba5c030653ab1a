using System.Globalization;
using System.Text;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>Tables that belong to the format: encodings by name (ISO 32000-1, annex D) and the strings of CFF fonts.</summary>
internal static class FontTables
{
    private const string MacRomanUpper =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    private const string WinAnsiMiddle = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";

    /// <summary>Upper half of StandardEncoding, from A0; spaces are unused.</summary>
    private const string StandardUpper =
        " ¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    ";

    private static readonly Lazy<Dictionary<string, string[]>> Resource = new(() =>
        Lines("font-encodings.txt").Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1..]));

    public static IReadOnlyList<string> CffStrings => Resource.Value["CffStrings"];

    /// <summary>256 texts; <c>null</c> where a code has none.</summary>
    public static string?[] Encoding(string? name) => name switch
    {
        "WinAnsiEncoding" => [.. Enumerable.Range(0, 256).Select(WinAnsi)],
        "MacRomanEncoding" => [.. Enumerable.Range(0, 256).Select(code => code < 128 ? Ascii(code) : MacRomanUpper[code - 128].ToString())],
        "Symbol" or "ZapfDingbats" => BuiltIn(name),
        _ => [.. Enumerable.Range(0, 256).Select(Standard)],
    };

    public static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(FontTables).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not built in");
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static string?[] BuiltIn(string name)
    {
        var texts = new string?[256];
        foreach (var entry in Resource.Value[name])
        {
            var sign = entry.IndexOf('=', StringComparison.Ordinal);
            texts[int.Parse(entry.AsSpan(0, sign), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)] = GlyphNames.Text(entry[(sign + 1)..]);
        }

        return texts;
    }

    private static string? Ascii(int code) => code is >= 32 and < 127 ? ((char)code).ToString() : null;

    private static string? WinAnsi(int code) =>
        code < 127 ? Ascii(code) : code < 128 ? "•" : code < 160 ? WinAnsiMiddle[code - 128].ToString() : ((char)code).ToString();

    private static string? Standard(int code) => code switch
    {
        0x27 => "’",
        0x60 => "‘",
        >= 0xA1 and <= 0xFF when StandardUpper[code - 0xA0] != ' ' => StandardUpper[code - 0xA0].ToString(),
        _ => Ascii(code),
    };
}
