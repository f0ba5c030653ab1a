namespace KorusMonitor.Findings.Calendar;

/// <summary>Words in a sentence: whole ones in English, in Korean with whatever particle follows.</summary>
internal static class DeadlineWords
{
    public static bool HasAny(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (Has(text, word))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasAll(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (!Has(text, word))
            {
                return false;
            }
        }

        return true;
    }

    public static bool Has(ReadOnlySpan<char> text, string word)
    {
        // "May" is a month where it has a capital.
        var comparison = word == "may" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        while (text.IndexOf(word, comparison) is var at and >= 0)
        {
            var end = at + word.Length;
            if (!char.IsAscii(word[0]) || ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))))
            {
                return true;
            }

            text = text[end..];
        }

        return false;
    }
}
