namespace KorusMonitor.Findings.Figures;

/// <summary>A period named in a sentence.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Value">ISO; <c>null</c> for relative words in an undated document, which still keep other periods from their
/// figures.</param>
internal readonly record struct Period(int First, int Last, string? Value)
{
    /// <summary>Both ends of a closed interval of statistics ("from 2011 to 2016").</summary>
    public (string From, string To)? Ends =>
        Value is { } value && value.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 && slash < value.Length - 1
            ? (value[..slash], value[(slash + 1)..])
            : null;
}
