using System.Text;

namespace KorusMonitor.Digests.Rendering;

/// <summary>Lines of plain text for a window of 72 columns, in which a Korean letter takes two.</summary>
internal static class LineWrap
{
    public const int Columns = 72;

    /// <summary>Breaks at spaces only: a word or address that is longer stands whole on a line of its own.</summary>
    /// <param name="text">One line, without line breaks.</param>
    /// <param name="indent">Spaces before the first line.</param>
    /// <param name="hanging">Spaces before the others.</param>
    public static IEnumerable<string> Wrap(string text, int indent, int hanging)
    {
        var line = new StringBuilder().Append(' ', indent);
        var (width, empty) = (indent, true);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var needed = Width(word);
            if (!empty && width + 1 + needed > Columns)
            {
                yield return line.ToString();
                line.Clear().Append(' ', hanging);
                (width, empty) = (hanging, true);
            }

            if (!empty)
            {
                line.Append(' ');
                width++;
            }

            line.Append(word);
            (width, empty) = (width + needed, false);
        }

        yield return line.ToString().TrimEnd(' ');
    }

    private static int Width(string word) => word.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    /// <summary>Hangul, Han, kana and full-width forms.</summary>
    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x20000 and <= 0x3FFFD);
}
