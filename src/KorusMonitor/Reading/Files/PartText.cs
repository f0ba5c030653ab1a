using System.Text;

namespace KorusMonitor.Reading.Files;

/// <summary>Collects one paragraph's characters: white space runs become one space, what no font shows is left out.</summary>
internal sealed class PartText
{
    private readonly StringBuilder text = new();

    public bool IsEmpty => text.Length == 0;

    public void Append(ReadOnlySpan<char> more)
    {
        foreach (var c in more)
        {
            Append(c);
        }
    }

    public void Append(char c)
    {
        // Soft hyphens, joiners, direction marks, controls.
        if (c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF' or '\uFFFE' or '\uFFFF'
            or (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007F' and < '\u00A0'))
        {
            return;
        }

        if (!char.IsWhiteSpace(c))
        {
            text.Append(c);
        }
        else if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    /// <summary>What was collected, and begins anew. Half a surrogate pair, from a broken file, would be no text.</summary>
    public string Take()
    {
        var taken = text.ToString().TrimEnd();
        text.Clear();
        return IsWellFormed(taken) ? taken : string.Concat(taken.EnumerateRunes());
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
