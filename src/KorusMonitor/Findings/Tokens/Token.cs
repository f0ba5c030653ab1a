namespace KorusMonitor.Findings.Tokens;

internal enum TokenKind
{
    /// <summary>Outside the sentence: lets rules look past its ends.</summary>
    None,

    Word,

    /// <summary>Digits, with grouping commas and one decimal point.</summary>
    Number,

    /// <summary>Digits that are no quantity: <c>8703.23.00</c>, <c>2017.07.12</c>, or too many of them.</summary>
    Code,

    /// <summary>One other character.</summary>
    Symbol,

    /// <summary>An address: nothing in it is a statement.</summary>
    Url,
}

internal readonly record struct Token(TokenKind Kind, int Start, int Length, Lexeme? Lexeme)
{
    public int End => Start + Length;

    public bool Has(WordRole role) => Lexeme is not null && (Lexeme.Roles & role) != 0;
}
