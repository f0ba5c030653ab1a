namespace KorusMonitor;

/// <summary>A place in a reading's text: UTF-16 offset and length, as .NET strings count.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public static TextSpan Between(int start, int end) => new(start, end - start);

    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    public bool Contains(int offset) => offset >= Start && offset < Start + Length;

    public bool Overlaps(TextSpan other) => Start < other.Start + other.Length && other.Start < Start + Length;
}
