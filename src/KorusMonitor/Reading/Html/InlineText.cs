using System.Text;

namespace KorusMonitor.Reading.Html;

/// <summary>
/// Characters as a reader sees them: every run of white space, no-break spaces included, is one space; soft hyphens, zero-width and
/// direction marks are dropped, since they would split a name or a figure that looks whole.
/// </summary>
internal sealed class InlineText
{
    private readonly StringBuilder text = new();
    private bool space;
    private int breaks;

    public bool IsEmpty => text.Length == 0;

    /// <summary>Line breaks seen since the last visible character.</summary>
    public int Breaks => breaks;

    public int LinkCharacters { get; private set; }

    public void Append(char c, bool isLink)
    {
        if (IsInvisible(c))
        {
            return;
        }

        if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            space = true;
            return;
        }

        if (text.Length > 0 && (breaks > 0 || (space && text[^1] != ' ')))
        {
            text.Append(breaks > 0 ? '\n' : ' ');
        }

        space = false;
        breaks = 0;
        text.Append(c);
        LinkCharacters += isLink ? 1 : 0;
    }

    public void Space() => space = true;

    public void Break() => breaks += text.Length > 0 ? 1 : 0;

    /// <summary>Between two cells of a row.</summary>
    public void Separator()
    {
        text.Append(text.Length == 0 ? "| " : " | ");
        space = false;
        breaks = 0;
    }

    public string Take()
    {
        var taken = text.ToString().Trim();
        text.Clear();
        space = false;
        breaks = 0;
        LinkCharacters = 0;
        return taken;
    }

    public static string Normalize(string raw)
    {
        var inline = new InlineText();
        foreach (var c in raw)
        {
            inline.Append(c, isLink: false);
        }

        return inline.Take();
    }

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\uFEFF' or '\u2060' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
