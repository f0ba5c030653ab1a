namespace KorusMonitor.Findings.Tokens;

/// <summary>What Korean is written in: syllables, and the Chinese characters that headlines and ministries mix in.</summary>
internal static class Hangul
{
    public static bool IsLetter(char c) => c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    public static bool IsSyllable(char c) => c is >= '\uAC00' and <= '\uD7A3';

    /// <summary>Whether the text holds a syllable at all; most texts do not, and their sentences need no Korean rules.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\uAC00', '\uD7A3') >= 0;
}
