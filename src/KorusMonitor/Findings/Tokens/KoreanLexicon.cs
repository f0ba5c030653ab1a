using System.Collections.Frozen;

namespace KorusMonitor.Findings.Tokens;

/// <summary>
/// The Korean words that the rules know. Units are words of one syllable that begin hundreds of others (원래, 대통령, 명령): they are looked up
/// only behind a number.
/// </summary>
internal static class KoreanLexicon
{
    public const int Longest = 8;

    private static readonly FrozenDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> Words =
        Lexicon.Read(KoreanLexiconTable.Words).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> Units =
        Lexicon.Read(KoreanLexiconTable.Units).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest word that the letters begin with; its length, or 0.</summary>
    public static int Word(ReadOnlySpan<char> letters, out Lexeme? lexeme) => Match(Words, letters, out lexeme);

    /// <summary>The longest unit that the letters behind a number begin with; its length, or 0.</summary>
    public static int Unit(ReadOnlySpan<char> letters, out Lexeme? lexeme) => Match(Units, letters, out lexeme);

    private static int Match(FrozenDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> letters, out Lexeme? lexeme)
    {
        for (var length = Math.Min(Longest, letters.Length); length > 0; length--)
        {
            if (words.TryGetValue(letters[..length], out lexeme))
            {
                return length;
            }
        }

        lexeme = null;
        return 0;
    }
}
