namespace KorusMonitor.Findings.Tokens;

/// <summary>What a word can be in a statement of a quantity; a word has several ("second", "won", "May").</summary>
[Flags]
internal enum WordRole : long
{
    None = 0,

    /// <summary>seven</summary>
    Cardinal = 1 << 0,

    /// <summary>billion, bn, dozen</summary>
    Scale = 1 << 1,

    /// <summary>m, b, k: only glued to the digits of an amount of money.</summary>
    ShortScale = 1 << 2,

    /// <summary>sixth</summary>
    Ordinal = 1 << 3,

    Month = 1 << 4,

    /// <summary>dollars, won, USD, $: the code is ISO 4217.</summary>
    Currency = 1 << 5,

    /// <summary>days, decades: the number is how many of the unit that the code names.</summary>
    Time = 1 << 6,

    /// <summary>tonnes, vehicles: the code is the unit.</summary>
    Unit = 1 << 7,

    /// <summary>rose, increase, higher</summary>
    Up = 1 << 8,

    /// <summary>fell, decline, lower</summary>
    Down = 1 << 9,

    /// <summary>doubled: the number is the ratio, the code the kind of change.</summary>
    Ratio = 1 << 10,

    /// <summary>The noun or verb that says what is measured: the code is its name (deficit, exports, tariff).</summary>
    Head = 1 << 11,

    /// <summary>The code is ISO 3166.</summary>
    Country = 1 << 12,

    /// <summary>beef, steel: a part of trade, never the whole.</summary>
    Product = 1 << 13,

    Goods = 1 << 14,

    Services = 1 << 15,

    /// <summary>total, overall</summary>
    Total = 1 << 16,

    /// <summary>our, we: the country of the speaker or the office.</summary>
    Own = 1 << 17,

    /// <summary>largest, biggest</summary>
    Superlative = 1 << 18,

    /// <summary>Words that end a noun phrase: conjunctions, auxiliaries, prepositions, pronouns.</summary>
    Function = 1 << 19,

    /// <summary>Article, Section, HS: a number after it is a name.</summary>
    Label = 1 << 20,

    /// <summary>said, noted</summary>
    Speech = 1 << 21,

    /// <summary>the, a, any</summary>
    Determiner = 1 << 22,

    /// <summary>millions, dozens: "millions of dollars" has no more to say of its number than the least it can be.</summary>
    Plural = 1 << 23,

    /// <summary>third, quarters: the number is the denominator.</summary>
    Fraction = 1 << 24,

    /// <summary>Korean, Chinese: before a noun it says whose goods, not who acts.</summary>
    Demonym = 1 << 25,

    /// <summary>십, 백, 천: multiplies the number before it within a myriad.</summary>
    SmallScale = 1 << 26,

    /// <summary>만, 억, 조: closes a group of four digits.</summary>
    Myriad = 1 << 27,

    /// <summary>여: a little more than the number before it.</summary>
    Odd = 1 << 28,

    /// <summary>약, 이상, 최대: the code is the bound.</summary>
    Bound = 1 << 29,

    /// <summary>대미: toward a country; the code is ISO 3166.</summary>
    Toward = 1 << 30,

    /// <summary>half, twice, duty: begins a quantity with what follows it.</summary>
    Starter = 1L << 31,
}
