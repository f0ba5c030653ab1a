using System.Text;

namespace KorusMonitor.Digests.Attachments;

/// <summary>Content lines of RFC 5545: folded at 75 octets, never inside a character, ended by CRLF.</summary>
internal sealed class CalendarLines
{
    private const int Longest = 75;
    private readonly StringBuilder text = new();

    /// <summary>A line whose value is not text.</summary>
    public CalendarLines Add(string name, string value)
    {
        Folded($"{name}:{value}");
        return this;
    }

    /// <summary>A line of text: backslash, comma, semicolon and line break are escaped (section 3.3.11), other controls left out.</summary>
    public CalendarLines AddText(string name, string value)
    {
        var escaped = new StringBuilder(value.Length + 16);
        foreach (var letter in value.ReplaceLineEndings("\n"))
        {
            escaped.Append(letter switch
            {
                '\\' => "\\\\",
                ',' => "\\,",
                ';' => "\\;",
                '\n' => "\\n",
                _ when char.IsControl(letter) => string.Empty,
                _ => letter.ToString(),
            });
        }

        return Add(name, escaped.ToString());
    }

    public override string ToString() => text.ToString();

    private void Folded(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Longest)
            {
                // The space that begins the next line counts.
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
