using System.Globalization;
using System.Runtime.CompilerServices;

namespace KorusMonitor.Findings.Tokens;

/// <summary>A sentence as tokens. Indexes outside give a token of no kind, so that rules look around without asking where the sentence ends.</summary>
internal sealed class TokenizedSentence(string text, TextSpan span, Token[] tokens)
{
    private readonly int hangul = CountHangul(text, tokens);

    public string Text => text;

    public TextSpan Span => span;

    public int Count => tokens.Length;

    public Token this[int index] => (uint)index < (uint)tokens.Length ? tokens[index] : default;

    public bool Is(int index, WordRole role) => this[index].Has(role);

    public ReadOnlySpan<char> Chars(int index) => text.AsSpan(this[index].Start, this[index].Length);

    /// <remarks>Asked a thousand times a sentence: length and first letter decide nearly always.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsWord(int index, string word)
    {
        if ((uint)index >= (uint)tokens.Length)
        {
            return false;
        }

        ref readonly var token = ref tokens[index];
        return token.Length == word.Length && (text[token.Start] | 0x20) == (word[0] | 0x20) && Equals(token, word);
    }

    public bool IsAnyWord(int index, params ReadOnlySpan<string> words)
    {
        if ((uint)index >= (uint)tokens.Length)
        {
            return false;
        }

        ref readonly var token = ref tokens[index];
        var first = text[token.Start] | 0x20;
        foreach (var word in words)
        {
            if (word.Length == token.Length && (word[0] | 0x20) == first && Equals(token, word))
            {
                return true;
            }
        }

        return false;
    }

    private bool Equals(in Token token, string word) =>
        token.Kind == TokenKind.Word && text.AsSpan(token.Start, token.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The character of a symbol token, or NUL.</summary>
    public char Symbol(int index) => this[index].Kind == TokenKind.Symbol ? text[this[index].Start] : '\0';

    public bool IsHyphen(int index) => Symbol(index) is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    /// <summary>Whether the token touches the one after it.</summary>
    public bool Touches(int index) => this[index].End == this[index + 1].Start && this[index + 1].Kind != TokenKind.None;

    /// <summary>The index after a hyphen glued on both sides ("10-percent"), or the same index.</summary>
    public int AfterHyphen(int index) =>
        IsHyphen(index) && index > 0 && Touches(index - 1) && Touches(index) ? index + 1 : index;

    /// <summary>Whether the words are Korean, apart from a few names.</summary>
    public bool IsKorean => hangul > 0 && hangul * 2 >= tokens.Count(token => token.Kind == TokenKind.Word);

    public bool HasHangul => hangul > 0;

    public bool IsHangul(int index) => this[index].Kind == TokenKind.Word && Hangul.IsLetter(text[this[index].Start]);

    /// <summary>"10~15", "10∼15", "10-15".</summary>
    public bool IsRangeMark(int index) => IsHyphen(index) || Symbol(index) is '~' or '\u223C' or '\uFF5E' or '\u301C';

    public bool IsCapitalised(int index) => this[index].Kind == TokenKind.Word && char.IsUpper(text[this[index].Start]);

    /// <summary>The ISO code of a country word: "US" only in capitals, and no country in lower case.</summary>
    public string? Country(int index)
    {
        if (!Is(index, WordRole.Country) || !(IsCapitalised(index) || IsHangul(index)))
        {
            return null;
        }

        var chars = Chars(index);
        var isPronoun = chars.Equals("Us", StringComparison.Ordinal);
        var isPlainStates = chars.Equals("States", StringComparison.OrdinalIgnoreCase) && !IsWord(index - 1, "United");
        return isPronoun || isPlainStates ? null : this[index].Lexeme!.Code(WordRole.Country);
    }

    /// <summary>The year a token is, or 0.</summary>
    public int Year(int index)
    {
        var token = this[index];
        return token.Kind == TokenKind.Number && token.Length == 4
            && int.TryParse(Chars(index), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100
            ? year
            : 0;
    }

    /// <summary>The place from the first to the last token, both included.</summary>
    public TextSpan Cover(int first, int last) => TextSpan.Between(this[first].Start, this[last].End);

    private static int CountHangul(string text, Token[] tokens)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            count += token.Kind == TokenKind.Word && Hangul.IsLetter(text[token.Start]) ? 1 : 0;
        }

        return count;
    }
}
