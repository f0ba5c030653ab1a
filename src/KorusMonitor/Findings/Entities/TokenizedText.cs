namespace KorusMonitor.Findings.Entities;

/// <summary>A text cut into words with what stands between them. One pass; offsets are those of the text.</summary>
internal sealed class TokenizedText
{
    private readonly Token[] tokens;

    private TokenizedText(string text, Token[] tokens, Gap after)
    {
        Text = text;
        this.tokens = tokens;
        After = after;
    }

    public string Text { get; }

    public int Count => tokens.Length;

    /// <summary>What stands after the last token.</summary>
    public Gap After { get; }

    /// <summary>Whether any of it is Korean.</summary>
    public bool HasHangul { get; private init; }

    public ref readonly Token this[int index] => ref tokens[index];

    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(tokens[index].Start, tokens[index].Length);

    /// <summary>Whether the token is there and is this word, whatever the case.</summary>
    public bool Is(int index, string word) =>
        index >= 0 && index < tokens.Length && Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands after a token.</summary>
    public Gap GapAfter(int index) => index + 1 < tokens.Length ? tokens[index + 1].Before : After;

    public string Slice(int first, int end) => end <= first ? string.Empty : Text[tokens[first].Start..tokens[end - 1].End];

    public static TokenizedText Of(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        var gap = Gap.None;
        var hasHangul = false;
        var at = 0;
        while (at < text.Length)
        {
            var first = text[at];
            if (!IsWord(first))
            {
                gap = Widen(gap, first);
                at++;
                continue;
            }

            var end = at + 1;
            if (IsHangul(first))
            {
                hasHangul = true;
            }
            else
            {
                while (end < text.Length && IsWord(text[end]) && !IsHangul(text[end]))
                {
                    end++;
                }
            }

            tokens.Add(new Token(at, end - at, ShapeOf(text.AsSpan(at, end - at)), gap));
            gap = Gap.None;
            at = end;
        }

        return new TokenizedText(text, [.. tokens], gap) { HasHangul = hasHangul };
    }

    public static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    /// <summary>The Hangul letter araea is typed for a middle dot.</summary>
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && c is not ('\u318D' or '\u119E');

    private static Gap Widen(Gap gap, char c) => gap | c switch
    {
        ' ' or '\t' or '\r' or '\u00A0' or '\u2009' or '\u2007' or '\u202F' or '\u3000' => Gap.Space,
        '\n' => (gap & Gap.Line) == 0 ? Gap.Line : Gap.Line | Gap.Paragraph,
        '-' => (gap & Gap.Hyphen) == 0 ? Gap.Hyphen : Gap.Other,
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => Gap.Hyphen,
        '\u00B7' or '\u30FB' or '\u318D' or '\u2024' or '\u2027' or '\u22C5' or '\u0387' or '\uFF65' or '\u119E' => Gap.MiddleDot,
        '.' => Gap.Dot,
        ',' => Gap.Comma,
        '\'' or '\u2019' or '\u2018' or '\u02BC' => Gap.Apostrophe,
        '&' => Gap.Ampersand,
        '(' => Gap.OpenParenthesis,
        ')' => Gap.CloseParenthesis,
        '\u00AD' or '\u200B' or '\uFEFF' => Gap.None,
        _ => Gap.Other,
    };

    private static Shape ShapeOf(ReadOnlySpan<char> word)
    {
        var first = word[0];
        if (IsHangul(first))
        {
            return Shape.Hangul;
        }

        if (char.IsDigit(first))
        {
            return Shape.Number;
        }

        if (!char.IsUpper(first))
        {
            return Shape.Lower;
        }

        if (word.Length == 1)
        {
            return Shape.Initial;
        }

        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return Shape.Capital;
            }
        }

        return Shape.Upper;
    }
}
