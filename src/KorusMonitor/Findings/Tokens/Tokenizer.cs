using System.Buffers;

namespace KorusMonitor.Findings.Tokens;

/// <summary>Cuts a sentence into tokens in one pass; every character is looked at a bounded number of times.</summary>
internal static class Tokenizer
{
    private const int LongestNumber = 30;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\u00A0\u202F\u2009\u3000");

    public static TokenizedSentence Tokenize(string text, TextSpan span, List<Token> buffer)
    {
        buffer.Clear();
        var end = span.Start + span.Length;
        var at = span.Start;
        while (at < end)
        {
            var c = text[at];
            if (c == ' ' || char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var token = IsDigit(c) ? Number(text, at, end)
                : Hangul.IsLetter(c) ? HangulTokenizer.Next(text, at, end, buffer)
                : char.IsLetter(c) ? Word(text, at, end)
                : IsLinkTarget(text, at) ? Link(text, at, end)
                : new Token(TokenKind.Symbol, at, 1, c < 128 && c != '$' ? null : Lexicon.Find(text.AsSpan(at, 1)));
            buffer.Add(token);
            at = token.End;
        }

        return new TokenizedSentence(text, span, [.. buffer]);
    }

    private static Token Number(string text, int start, int end)
    {
        var at = start;
        var points = 0;
        while (at < end)
        {
            if (IsDigit(text[at]))
            {
                at++;
            }
            else if (text[at] is ',' or '\uFF0C' && points == 0 && IsGroup(text, at + 1, end))
            {
                at += 4;
            }
            else if (text[at] is '.' or '\uFF0E' && at + 1 < end && IsDigit(text[at + 1]))
            {
                points++;
                at++;
            }
            else
            {
                break;
            }
        }

        var isCode = points > 1 || at - start > LongestNumber;
        return new Token(isCode ? TokenKind.Code : TokenKind.Number, start, at - start, null);
    }

    private static bool IsGroup(string text, int at, int end) =>
        at + 2 < end && IsDigit(text[at]) && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && (at + 3 >= end || !IsDigit(text[at + 3]));

    /// <summary>Also the full-width digits of East Asian typesetting.</summary>
    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '\uFF10' and <= '\uFF19';

    private static Token Word(string text, int start, int end)
    {
        if (text[start] is 'h' or 'w' or 'H' or 'W' && IsAddress(text, start, end))
        {
            return Url(text, start, end);
        }

        var at = start + 1;
        var letters = 1;
        while (at < end)
        {
            if (char.IsAsciiLetterOrDigit(text[at]) || (char.IsLetterOrDigit(text[at]) && !Hangul.IsLetter(text[at])))
            {
                at++;
                letters++;
            }
            else if (text[at] == '.' && letters == 1 && at + 1 < end && char.IsLetter(text[at + 1]))
            {
                // U.S., D.C., a.m.: single letters, each with its full stop.
                at += 2;
                letters = 1;
            }
            else
            {
                break;
            }
        }

        // The last full stop of an acronym belongs to it.
        if (letters == 1 && at - start >= 3 && at < end && text[at] == '.')
        {
            at++;
        }

        if (at < end && text[at] == '.' && IsHost(text, start, at, end))
        {
            return Url(text, start, end);
        }

        var word = text.AsSpan(start, at - start);
        return new Token(TokenKind.Word, start, at - start, Lexicon.Find(word));
    }

    private static bool IsAddress(string text, int start, int end)
    {
        var rest = text.AsSpan(start, Math.Min(end - start, 8));
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsHost(string text, int start, int dot, int end)
    {
        var limit = Math.Min(end, dot + 40);
        for (var at = dot; at < limit; at++)
        {
            if (text[at] == '/')
            {
                return at > dot + 2 && dot > start + 1;
            }

            if (!char.IsAsciiLetterOrDigit(text[at]) && text[at] is not ('.' or '-'))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsLinkTarget(string text, int at) => text[at] == '(' && at > 0 && text[at - 1] == ']';

    /// <summary>The target of a Markdown link, brackets included; a bracket that never closes is only a bracket.</summary>
    private static Token Link(string text, int start, int end)
    {
        const int longest = 2048;
        var rest = text.AsSpan(start, Math.Min(end - start, longest));
        var close = rest.IndexOfAny(')', ' ', '\n');
        return close > 0 && rest[close] == ')'
            ? new Token(TokenKind.Url, start, close + 1, null)
            : new Token(TokenKind.Symbol, start, 1, null);
    }

    private static Token Url(string text, int start, int end)
    {
        var length = text.AsSpan(start, end - start).IndexOfAny(Spaces);
        return new Token(TokenKind.Url, start, length < 0 ? end - start : length, null);
    }
}
