using System.Globalization;
using System.Text;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>
/// Names of glyphs to characters, by Adobe's list and its rules for names made of codes
/// (<c>uni0041</c>, <c>u1F600</c>, <c>f_i</c>, <c>a.alt</c>).
/// </summary>
internal static class GlyphNames
{
    private static readonly Lazy<Dictionary<string, string>> Listed = new(Load);

    /// <returns><c>null</c> for a name that says nothing, such as <c>g17</c>.</returns>
    public static string? Text(string name)
    {
        if (Listed.Value.TryGetValue(name, out var text))
        {
            return text;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
        {
            return Text(name[..dot]);
        }

        if (name.Contains('_', StringComparison.Ordinal) && name.Length < 64)
        {
            var parts = name.Split('_').Select(Text).ToList();
            return parts.Contains(null) ? null : string.Concat(parts);
        }

        return Coded(name);
    }

    private static string? Coded(string name)
    {
        var digits = name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 ? name[3..7]
            : name.StartsWith('u') && name.Length is >= 5 and <= 7 ? name[1..]
            : string.Empty;
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) && code >= 32
            ? new Rune(code).ToString()
            : null;
    }

    private static Dictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in FontTables.Lines("glyph-names.txt"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            names[line[..space]] = ((char)int.Parse(line.AsSpan(space + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString();
        }

        return names;
    }
}
