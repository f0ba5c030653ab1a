namespace KorusMonitor.Reading.PlainText;

/// <summary>A line of a text file without its white space; <see cref="Start"/> counts in the whole text.</summary>
internal readonly record struct TextLine(int Start, string Words)
{
    public int End => Start + Words.Length;

    public bool IsBlank => Words.Length == 0;

    public static IReadOnlyList<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var from = 0;
        while (from <= text.Length)
        {
            var rest = text.AsSpan(from);
            var length = rest.IndexOfAny('\n', '\r');
            var line = length < 0 ? rest : rest[..length];
            var words = line.Trim();
            lines.Add(new TextLine(words.IsEmpty ? from : from + line.Length - line.TrimStart().Length, words.ToString()));
            if (length < 0)
            {
                break;
            }

            from += length + (rest[length] == '\r' && length + 1 < rest.Length && rest[length + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
