namespace KorusMonitor.Reading.Charsets;

/// <summary>Bytes as text.</summary>
/// <param name="Text">Without byte order mark, not normalised; an invalid sequence is U+FFFD.</param>
/// <param name="Encoding">The WHATWG name: <c>UTF-8</c>, <c>EUC-KR</c>, <c>windows-1252</c>, …</param>
/// <param name="Basis">What the encoding was known by.</param>
/// <param name="Overruled">The declared encoding that the bytes disprove, or <c>null</c>: then <paramref name="Basis"/> is
/// <see cref="CharsetBasis.Bytes"/>.</param>
/// <param name="InvalidSequences">How many sequences of the bytes are not valid in the encoding.</param>
public sealed record DecodedText(string Text, string Encoding, CharsetBasis Basis, string? Overruled, int InvalidSequences);

/// <summary>In the order in which they are believed; <see cref="Bytes"/> overrules a header or a page that the bytes disprove.</summary>
public enum CharsetBasis
{
    /// <summary>A byte order mark.</summary>
    Bom,

    /// <summary>The <c>Content-Type</c> header.</summary>
    Header,

    /// <summary>The document itself: <c>&lt;meta&gt;</c> or the XML declaration.</summary>
    Meta,

    /// <summary>What the bytes can only be.</summary>
    Bytes,

    /// <summary>Nothing says it: plain ASCII, or the web's default.</summary>
    Default,
}
