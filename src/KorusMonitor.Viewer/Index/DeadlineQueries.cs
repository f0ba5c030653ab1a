using KorusMonitor.Findings;
using Microsoft.Data.Sqlite;

namespace KorusMonitor.Viewer.Index;

/// <summary>Deadlines by the day they fall due.</summary>
internal static class DeadlineQueries
{
    private const string Select = $"SELECT {ReleaseQueries.Columns}, d.number, d.json FROM deadlines d JOIN releases r ON r.id = d.release";

    /// <param name="from">ISO day, included.</param>
    /// <param name="end">ISO day, not included; <c>null</c> for all later ones.</param>
    public static IReadOnlyList<DeadlineRow> Between(SqliteConnection connection, string from, string? end, int count) => Once(connection.Ask(
        $"{Select} WHERE d.due >= $from AND ($end IS NULL OR d.due < $end) ORDER BY d.due, d.release DESC LIMIT $count",
        Row,
        ("$from", from),
        ("$end", end),
        ("$count", count)));

    /// <summary>The newest first; with <paramref name="before"/>, only those due before that day.</summary>
    public static IReadOnlyList<DeadlineRow> Past(SqliteConnection connection, string before, int count) => Once(connection.Ask(
        $"{Select} WHERE d.due < $before ORDER BY d.due DESC, d.release DESC LIMIT $count", Row, ("$before", before), ("$count", count)));

    /// <summary>Of one release.</summary>
    public static IReadOnlyList<DeadlineRow> Of(SqliteConnection connection, long release) =>
        Once(connection.Ask($"{Select} WHERE d.release = $release ORDER BY d.due LIMIT 100", Row, ("$release", release)));

    /// <summary>A release may say a term in several sentences.</summary>
    private static List<DeadlineRow> Once(List<DeadlineRow> rows) =>
        [.. rows.DistinctBy(row => (row.Release.Id, row.Deadline.Rule, row.Deadline.Due))];

    private static DeadlineRow Row(SqliteDataReader row) => new(
        ReleaseQueries.Row(row), row.GetInt32(17), KorusJson.FromBytes<Deadline>(System.Text.Encoding.UTF8.GetBytes(row.GetString(18))));
}
