using System.Globalization;
using System.Text;

namespace KorusMonitor.Digests.Wording;

/// <summary>Text from the web made fit for one line of a mail: hostile until it went through here.</summary>
internal static class DisplayText
{
    /// <summary>
    /// White space becomes one space; controls, and marks that turn the direction of writing (they can make a line show what it does not
    /// say), go; a line that is too long is cut between characters as readers see them and ends in "…".
    /// </summary>
    public static string OneLine(string? text, int longest)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!Rune.IsControl(rune) && !TurnsDirection(rune.Value))
            {
                line.Append(rune.ToString());
            }

            if (line.Length > longest + 64)
            {
                break;
            }
        }

        return Cut(line.ToString().TrimEnd(' '), longest);
    }

    /// <summary>At most <paramref name="longest"/> UTF-16 units, at the end of a word where there is one near.</summary>
    public static string Cut(string line, int longest)
    {
        if (line.Length <= longest)
        {
            return line;
        }

        var end = 0;
        while (end < longest)
        {
            var next = end + StringInfo.GetNextTextElementLength(line, end);
            if (next > longest - 1)
            {
                break;
            }

            end = next;
        }

        var word = end == 0 ? -1 : line.LastIndexOf(' ', end - 1);
        return string.Concat(line.AsSpan(0, word > longest * 2 / 3 ? word : end).TrimEnd(), "…");
    }

    private static bool TurnsDirection(int rune) =>
        rune is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200E or 0x200F or 0x061C or 0xFEFF or 0x2028 or 0x2029;
}
