using System.Buffers;

namespace KorusMonitor.Findings.Tokens;

/// <summary>
/// Cuts Korean words, which join noun, particle and unit without a space ("3천500억달러로"), into what the rules know and the rest. Scales and units
/// are recognised only behind a number, and only where the letters after them can follow: 만났다, 천사, 백화점 and 조치 stay words.
/// </summary>
internal static class HangulTokenizer
{
    private static readonly SearchValues<char> Scales = SearchValues.Create("십백천만억조경十百千萬億兆");

    /// <summary>What may stand behind a unit of one syllable: particles and the beginnings of suffixes.</summary>
    private const string Endings = "은는이가을를의에로으도만과와씩당간째까부보인며고나여대선급쯤어짜라등내다였";

    private const string Particles = "은는이가을를의에로도과와";

    /// <summary>Counters that a number in words ("두 배", "석 달") may have.</summary>
    private static readonly string[] Counters = ["배", "달", "차례", "명", "개", "건", "곳", "시간", "주", "대", "척", "번째"];

    /// <summary>The next token of a Korean run.</summary>
    /// <param name="before">The tokens so far.</param>
    public static Token Next(string text, int at, int end, List<Token> before)
    {
        var run = at + 1;
        while (run < end && run - at < KoreanLexicon.Longest + 4 && Hangul.IsLetter(text[run]))
        {
            run++;
        }

        var letters = text.AsSpan(at, run - at);
        if (FollowsNumber(text, at, before) && Numeric(letters, out var length, out var lexeme))
        {
            return new Token(TokenKind.Word, at, length, lexeme);
        }

        length = Native(text, letters, run, end, out lexeme);
        length = length > 0 ? length : KoreanLexicon.Word(letters, out lexeme);
        if (length > 1 || (length == 1 && StandsAlone(letters)))
        {
            return new Token(TokenKind.Word, at, length, lexeme);
        }

        while (run < end && Hangul.IsLetter(text[run]))
        {
            run++;
        }

        return new Token(TokenKind.Word, at, run - at, null);
    }

    /// <summary>A word of one syllable is one only before a particle or a space: 쌀은, 총 500억, but not 미치다.</summary>
    private static bool StandsAlone(ReadOnlySpan<char> letters) =>
        letters.Length == 1 || !Hangul.IsSyllable(letters[0]) || (letters.Length == 2 && Particles.Contains(letters[1]));

    private static bool FollowsNumber(string text, int at, List<Token> before)
    {
        if (before.Count == 0)
        {
            return false;
        }

        var last = before[^1];
        var isNumber = last.Kind == TokenKind.Number
            || (last.Has(WordRole.SmallScale | WordRole.Myriad | WordRole.Odd | WordRole.Cardinal | WordRole.Plural) && Hangul.IsLetter(text[last.Start]));
        return isNumber && (last.End == at || (last.End + 1 == at && text[last.End] is ' ' or '\u00A0'));
    }

    private static bool Numeric(ReadOnlySpan<char> letters, out int length, out Lexeme? lexeme)
    {
        (length, lexeme) = (0, null);
        var scales = letters.IndexOfAnyExcept(Scales);
        if (scales != 0 && CanEndNumber(scales < 0 ? [] : letters[scales..]))
        {
            length = KoreanLexicon.Unit(letters[..1], out lexeme);
            return true;
        }

        if (letters[0] == '여' && (letters.Length == 1 || KoreanLexicon.Unit(letters[1..], out _) > 0))
        {
            length = KoreanLexicon.Unit(letters[..1], out lexeme);
            return true;
        }

        length = KoreanLexicon.Unit(letters, out lexeme);
        return length > 0 && !lexeme!.Roles.HasFlag(WordRole.Odd) && CanEndUnit(letters[..length], letters[length..]);
    }

    private static bool CanEndNumber(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || IsEnding(rest) || KoreanLexicon.Unit(rest, out _) > 0 || KoreanLexicon.Word(rest, out _) > 0;

    private static bool CanEndUnit(ReadOnlySpan<char> unit, ReadOnlySpan<char> rest) =>
        rest.IsEmpty || unit is "년" or "월" or "분의" || IsEnding(rest) || (unit is "일" && rest[0] is '자') || KoreanLexicon.Word(rest, out _) > 1;

    private static bool IsEnding(ReadOnlySpan<char> rest) => Endings.Contains(rest[0]);

    /// <summary>"두 배", "세 차례": native numbers are words only in front of what they count.</summary>
    private static int Native(string text, ReadOnlySpan<char> letters, int run, int end, out Lexeme? lexeme)
    {
        lexeme = null;
        var length = KoreanLexicon.Unit(letters, out var number);
        if (length == 0 || (number!.Roles & WordRole.Cardinal) == 0)
        {
            return 0;
        }

        var rest = letters[length..];
        if (rest.IsEmpty && run + 1 < end && text[run] is ' ' or '\u00A0')
        {
            rest = text.AsSpan(run + 1, Math.Min(3, end - run - 1));
        }

        foreach (var counter in Counters)
        {
            if (rest.StartsWith(counter, StringComparison.Ordinal)
                && (rest.Length == counter.Length || !Hangul.IsLetter(rest[counter.Length]) || Endings.Contains(rest[counter.Length])))
            {
                lexeme = number;
                return length;
            }
        }

        return 0;
    }
}
