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

    /// <summary>What was said, each statement once, the one that was said last in front.</summary>
    /// <param name="before">Only what was said for the last time before this release.</param>
    public static (IReadOnlyList<SeriesStatement> Statements, long? Next) Statements(SqliteConnection connection, SeriesRow series, long? before, int count)
    {
        // Walked in the order of releases, and stopped when there is enough: a series may have a hundred thousand statements.
        using var latest = Sql.Command(
            connection,
            "SELECT said, release FROM statements WHERE series = $series AND release < $before ORDER BY release DESC",
            [("$series", series.Id), ("$before", before ?? long.MaxValue)]);
        using var rows = latest.ExecuteReader();
        var (seen, said, end) = (new HashSet<string>(StringComparer.Ordinal), new List<string>(), 0L);
        while (rows.Read())
        {
            var release = rows.GetInt64(1);
            if (said.Count >= count && release != end)
            {
                return (Read(connection, series, said), end);
            }

            if (seen.Add(rows.GetString(0)) && (before is null || !IsSaidLater(connection, series, rows.GetString(0), before.Value)))
            {
                said.Add(rows.GetString(0));
            }

            end = release;
        }

        return (Read(connection, series, said), null);
    }

    /// <summary>Shown on an earlier page, with its last place.</summary>
    private static bool IsSaidLater(SqliteConnection connection, SeriesRow series, string said, long before) => connection.Number(
        "SELECT count(*) FROM (SELECT 1 FROM statements WHERE series = $series AND said = $said AND release >= $before LIMIT 1)",
        ("$series", series.Id),
        ("$said", said),
        ("$before", before)) > 0;

    private static List<SeriesStatement> Read(SqliteConnection connection, SeriesRow series, List<string> said)
    {
        using var kept = new KeptStatements(connection);
        var statements = new List<SeriesStatement>(said.Count);
        foreach (var one in said)
        {
            var times = (int)kept.Number("SELECT count(*) FROM statements WHERE series = $series AND said = $said", ("$series", series.Id), ("$said", one));
            var first = Place("ASC", one);
            statements.Add(new SeriesStatement(first, times, times == 1 ? null : Place("DESC", one).Places[0]));
        }

        return statements;

        Statement Place(string order, string one) => kept.Ask(
            $"SELECT json FROM statements WHERE series = $series AND said = $said ORDER BY release {order}, number {order} LIMIT 1",
            row => KorusJson.FromBytes<Statement>(System.Text.Encoding.UTF8.GetBytes(row.GetString(0))),
            ("$series", series.Id),
            ("$said", one))[0];
    }

    private static SeriesRow Row(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Text(4), row.Text(5), row.Text(6), row.GetInt32(7));
}
