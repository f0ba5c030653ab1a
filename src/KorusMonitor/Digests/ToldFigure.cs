using KorusMonitor.Findings;

namespace KorusMonitor.Digests;

/// <summary>A figure with all that a reader needs to judge it, looked up when its release was extracted.</summary>
/// <param name="Figure">Value, measure and period, as the text gives them.</param>
/// <param name="Sentence">The exact sentence, at <see cref="Figure.Sentence"/> of the snapshot's text.</param>
/// <param name="SaidBy">"Robert Lighthizer, USTR", or the office alone.</param>
/// <param name="Before">The last statement of the same quantity before this one; <c>null</c> where the ledger holds none.</param>
public sealed record ToldFigure(Figure Figure, string Sentence, string SaidBy, EarlierStatement? Before);

/// <summary>What the ledger holds of the same measure, countries, period and unit.</summary>
/// <param name="Text">The figure as it was written then.</param>
/// <param name="SaidBy">As in <see cref="ToldFigure.SaidBy"/>.</param>
/// <param name="PublishedOn">ISO day, month or year in <paramref name="Zone"/>.</param>
/// <param name="Zone">IANA id.</param>
/// <param name="Source">Where it stands: source, release, snapshot and sentence.</param>
/// <param name="Same">Whether it gives the same value.</param>
public sealed record EarlierStatement(
    string Text, string SaidBy, string? PublishedOn, string? Zone, string Source, string Release, int Snapshot, TextSpan Sentence, bool Same)
{
    /// <summary>In base units; <c>null</c> only for a range.</summary>
    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public Bound Bound { get; init; }

    /// <summary>In an earlier snapshot of the same release: what a silent edit took away.</summary>
    public bool SameRelease { get; init; }
}

/// <summary>A name as the text has it, and the one that readers of English know: 김정관, Kim Jung-kwan.</summary>
public sealed record NamePair(string Text, string Name);
