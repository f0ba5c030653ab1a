namespace KorusMonitor.Findings.Entities;

/// <summary>What stands between a token and the one before it; several flags when several kinds of characters do.</summary>
[Flags]
internal enum Gap : ushort
{
    None = 0,
    Space = 1,
    Hyphen = 2,
    MiddleDot = 4,
    Line = 8,
    Dot = 16,
    Comma = 32,
    Apostrophe = 64,
    Ampersand = 128,
    Paragraph = 256,
    OpenParenthesis = 512,
    CloseParenthesis = 1024,
    Other = 2048,

    /// <summary>Interchangeable inside a name: "U.S.-Korea", "U.S. – Korea", a line break in a letterhead.</summary>
    Soft = Space | Hyphen | MiddleDot | Line,

    /// <summary>Part of a name's spelling.</summary>
    Hard = Dot | Comma | Apostrophe | Ampersand,

    /// <summary>No name reaches over these.</summary>
    Wall = Paragraph | OpenParenthesis | CloseParenthesis | Other,
}

internal enum Shape : byte
{
    Lower,

    /// <summary>"Korea", "McDonald".</summary>
    Capital,

    /// <summary>Two letters or more, all upper case.</summary>
    Upper,

    /// <summary>One upper-case letter.</summary>
    Initial,

    Number,

    /// <summary>One Hangul syllable: Korean words carry particles, so that names are matched by syllables.</summary>
    Hangul,
}

/// <param name="Start">UTF-16 offset.</param>
/// <param name="Length">Of a run of letters and digits, or of one Hangul syllable.</param>
internal readonly record struct Token(int Start, int Length, Shape Shape, Gap Before)
{
    public int End => Start + Length;

    public bool IsCapitalized => Shape is Shape.Capital or Shape.Upper or Shape.Initial;
}
