namespace KorusMonitor.Reading.Charsets;

/// <summary>Attributes of a tag as the encoding prescan of the HTML standard gets them: no entities, no tree, every character read once.</summary>
internal ref struct AttributeReader(string text, int position)
{
    private const string Spaces = " \t\n\f\r";

    /// <summary>After the last attribute that was read.</summary>
    public int Position { get; private set; } = position;

    public bool Next(out string name, out string value)
    {
        (name, value) = (string.Empty, string.Empty);
        Skip(" \t\n\f\r/");
        if (AtEnd || text[Position] == '>')
        {
            return false;
        }

        // An equals sign in the first place belongs to the name.
        var start = Position;
        Position++;
        name = text[start..Until("= \t\n\f\r/>")];
        Skip(Spaces);
        if (AtEnd || text[Position] != '=')
        {
            return true;
        }

        Position++;
        Skip(Spaces);
        value = Value();
        return true;
    }

    private readonly bool AtEnd => Position >= text.Length;

    private string Value()
    {
        if (AtEnd)
        {
            return string.Empty;
        }

        var start = Position;
        if (text[start] is not ('"' or '\''))
        {
            return text[start..Until(" \t\n\f\r>")];
        }

        var end = text.IndexOf(text[start], start + 1);
        Position = end < 0 ? text.Length : end + 1;
        return end < 0 ? string.Empty : text[(start + 1)..end];
    }

    private void Skip(string characters)
    {
        var length = text.AsSpan(Position).IndexOfAnyExcept(characters);
        Position = length < 0 ? text.Length : Position + length;
    }

    private int Until(string characters)
    {
        var length = text.AsSpan(Position).IndexOfAny(characters);
        return Position = length < 0 ? text.Length : Position + length;
    }
}
