using KorusMonitor.Ledger;
using Microsoft.Data.Sqlite;

namespace KorusMonitor.Viewer.Index;

/// <summary>Statements of quantities over time.</summary>
internal static class LedgerQueries
{
    private const string Columns = "id, measure, flow, unit, reporter, partner, coverage, statements";

    /// <summary>Series, the most spoken of first.</summary>
    public static IReadOnlyList<SeriesRow> Find(SqliteConnection connection, string? measure, int skip, int count) => connection.Ask(
        $"SELECT {Columns} FROM series WHERE statements > 0 AND measure = coalesce($measure, measure) ORDER BY statements DESC, id LIMIT $count OFFSET $skip",
        Row,
        ("$measure", measure),
        ("$count", count),
        ("$skip", skip));

    public static SeriesRow? One(SqliteConnection connection, string measure, string flow, string unit) => connection.Ask(
        $"SELECT {Columns} FROM series WHERE measure = $measure AND flow = $flow AND unit = $unit",
        Row,
        ("$measure", measure),
        ("$flow", flow),
        ("$unit", unit)).FirstOrDefault();

    /// <summary>How the partner counts the same; <c>null</c> where nobody does.</summary>
    public static SeriesRow? MirrorOf(SqliteConnection connection, SeriesRow series) =>
        series is { Reporter: { } reporter, Partner: { } partner } && Measures.MirrorOf(series.Measure) is { } measure
            ? One(connection, measure, new Quantity(measure, partner, reporter, Measures.CoverageOf(measure), null, series.Unit).Flow, series.Unit)
            : null;

    /// <summary>What was said, each statement once, the last first-said first.</summary>
    /// <param name="before">Only what was said first before this release.</param>
    public static (IReadOnlyList<SeriesStatement> Statements, long? Next) Statements(SqliteConnection connection, SeriesRow series, long? before, int count)
    {
        var said = connection.Ask(
            """
            SELECT said, min(release) AS first, id, count(*) FROM statements WHERE series = $series GROUP BY said
            HAVING first < $before ORDER BY first DESC LIMIT $count
            """,
            row => (Said: row.GetString(0), First: row.GetInt64(1), Id: row.GetInt64(2), Times: row.GetInt32(3)),
            ("$series", series.Id),
            ("$before", before ?? long.MaxValue),
            ("$count", count + 1));
        var statements = said.Take(count).Select(one => new SeriesStatement(
            Statement(connection, "SELECT json FROM statements WHERE id = $id", one.Id),
            one.Times,
            one.Times == 1 ? null : Statement(
                connection,
                "SELECT json FROM statements WHERE series = $id AND said = $said ORDER BY release DESC, number DESC LIMIT 1",
                series.Id,
                one.Said).Places[0])).ToList();
        return (statements, said.Count > count ? said[count - 1].First : null);
    }

    private static Statement Statement(SqliteConnection connection, string sql, long id, string? said = null) => connection.Ask(
        sql, row => KorusJson.FromBytes<Statement>(System.Text.Encoding.UTF8.GetBytes(row.GetString(0))), ("$id", id), ("$said", said))[0];

    private static SeriesRow Row(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Text(4), row.Text(5), row.Text(6), row.GetInt32(7));
}
