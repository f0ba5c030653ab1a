using KorusMonitor.Ledger;

namespace KorusMonitor.Stages.Verifying;

/// <summary>Of <see cref="FiledStatements"/> what is proved against a text: most blobs of a store are statements, and to read all of each takes twice as long.</summary>
internal sealed record QuotedStatements
{
    public required IReadOnlyList<QuotedStatement> Statements { get; init; }
}

/// <summary>Of a <see cref="Statement"/>.</summary>
internal sealed record QuotedStatement
{
    public required string Text { get; init; }

    public required string Sentence { get; init; }

    public required IReadOnlyList<QuotedPlace> Places { get; init; }
}

/// <summary>Of a <see cref="Place"/>.</summary>
internal sealed record QuotedPlace
{
    public required string? Source { get; init; }

    public required string? Release { get; init; }

    public required int? Snapshot { get; init; }

    public required TextSpan Span { get; init; }

    public required TextSpan Sentence { get; init; }
}
