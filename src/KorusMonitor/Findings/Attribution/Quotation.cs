namespace KorusMonitor.Findings.Attribution;

/// <summary>A quotation, or the part of one that stands in one block.</summary>
/// <param name="Span">From the opening mark to the closing one, both included; to the end of the block when the quotation goes on in the
/// next.</param>
/// <param name="Block">The block it stands in.</param>
/// <param name="Continues">Whether it takes up the quotation before it, which was left open.</param>
internal readonly record struct Quotation(TextSpan Span, TextSpan Block, bool Continues);
