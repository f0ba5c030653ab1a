using KorusMonitor.Findings;
using KorusMonitor.Snapshots;
using NodaTime;

namespace KorusMonitor.Ledger;

/// <summary>The statements of one snapshot under the names they are kept by. Pure: the same snapshot files the same, so the ledger can be
/// rebuilt.</summary>
public static class Filing
{
    /// <param name="snapshot">Where the findings come from.</param>
    /// <param name="text">The reading's text, into which the findings point.</param>
    /// <param name="findings">Figures without a measure say nothing that could be filed.</param>
    /// <returns>One entry for each measure, flow and period, by name.</returns>
    public static IReadOnlyList<LedgerEntry> Of(FiledSnapshot snapshot, string text, FindingsDocument findings)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);
        var statements = findings.Figures
            .Where(figure => IsFiled(text, figure))
            .Select(figure => ToStatement(snapshot, text, findings.Release, figure));
        return
        [
            .. statements.GroupBy(statement => LedgerNames.Of(statement.Quantity, snapshot, findings.Release.PublishedOn))
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new LedgerEntry(group.Key, new FiledStatements { Statements = Timelines.Merge(group) })),
        ];
    }

    /// <summary>The names alone: what a snapshot's findings must be filed under, without what is filed.</summary>
    public static IReadOnlySet<string> NamesOf(FiledSnapshot snapshot, string text, FindingsDocument findings)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);
        return findings.Figures
            .Where(figure => IsFiled(text, figure))
            .DistinctBy(figure => (figure.Measure, figure.Reporter, figure.Partner, figure.Period))
            .Select(figure => LedgerNames.Of(QuantityOf(figure), snapshot, findings.Release.PublishedOn))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static Quantity QuantityOf(Figure figure) =>
        new(figure.Measure!, figure.Reporter, figure.Partner, Measures.CoverageOf(figure.Measure!), figure.Period, figure.Unit);

    private static bool IsFiled(string text, Figure figure) =>
        figure.Measure is not null && (figure.Value ?? figure.Low ?? figure.High) is not null && IsIn(text, figure);

    private static Statement ToStatement(FiledSnapshot snapshot, string text, ReleaseFacts release, Figure figure) => new()
    {
        Quantity = QuantityOf(figure),
        Value = figure.Value,
        Low = figure.Low,
        High = figure.High,
        Bound = figure.Bound,
        Text = figure.Text,
        Change = figure.Change,
        Issuer = release.Issuer,
        Speaker = figure.Speaker,
        Sentence = figure.Sentence.In(text),
        Places =
        [
            new Place(
                snapshot.Key?.Source, snapshot.Key?.Id ?? snapshot.File, snapshot.Number, release.PublishedOn, release.Zone,
                    snapshot.SeenAt, release.Url,
                new TextSpan(figure.Start, figure.Length), figure.Sentence),
        ],
    };

    private static bool IsIn(string text, Figure figure)
    {
        var sentence = figure.Sentence;
        return sentence.Start >= 0 && sentence.Length >= 0 && sentence.Start <= text.Length - sentence.Length;
    }
}

/// <summary>The snapshot that statements are filed from.</summary>
/// <param name="Key">Its release; <c>null</c> for a file outside a store.</param>
/// <param name="Number">Counted from 1 per release.</param>
/// <param name="SeenAt">When it was captured.</param>
/// <param name="File">For a file outside a store, its name.</param>
public sealed record FiledSnapshot(ReleaseKey? Key, int? Number, Instant? SeenAt, string? File = null)
{
    public static FiledSnapshot Of(SnapshotManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return new FiledSnapshot(manifest.Key, manifest.Number, manifest.CapturedAt);
    }
}

/// <param name="Name">The blob's name.</param>
/// <param name="Filed">Its content.</param>
public sealed record LedgerEntry(string Name, FiledStatements Filed);

/// <summary><c>ledger/&lt;measure&gt;/&lt;flow&gt;/&lt;period&gt;/…</c>: what one snapshot states of one measure, flow and period, in every
/// unit.</summary>
public sealed record FiledStatements
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required IReadOnlyList<Statement> Statements { get; init; }
}
