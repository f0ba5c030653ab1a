using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using Microsoft.Data.Sqlite;

namespace KorusMonitor.Viewer.Index;

/// <summary>Entities, and what is said by and about them.</summary>
internal static class EntityQueries
{
    /// <summary>A title and a day each.</summary>
    private const int MostRoles = 1_000;

    private const string Columns = "n.id, n.entity, n.type, n.name, n.wikidata, n.releases";

    public static NameRow? One(SqliteConnection connection, string entity) =>
        connection.Ask($"SELECT {Columns} FROM names n WHERE n.entity = $entity", Row, ("$entity", entity)).FirstOrDefault();

    /// <summary>The most mentioned first.</summary>
    /// <param name="type">Only of this type; <c>null</c> for all.</param>
    /// <param name="text">A part of the name or id; <c>null</c> for all.</param>
    public static IReadOnlyList<NameRow> Find(SqliteConnection connection, string? type, string? text, int skip, int count)
    {
        var conditions = new List<string> { "n.releases > 0" };
        if (type is not null)
        {
            conditions.Add("n.type = $type");
        }

        if (text is not null)
        {
            conditions.Add("(n.name LIKE $text ESCAPE '!' OR n.entity LIKE $text ESCAPE '!')");
        }

        return connection.Ask(
            $"SELECT {Columns} FROM names n WHERE {string.Join(" AND ", conditions)} ORDER BY n.releases DESC LIMIT $count OFFSET $skip",
            Row,
            ("$type", type),
            ("$text", text is null
                ? null
                : $"%{text.Replace("!", "!!", StringComparison.Ordinal)
                    .Replace("%", "!%", StringComparison.Ordinal)
                    .Replace("_", "!_", StringComparison.Ordinal)}%"),
            ("$count", count),
            ("$skip", skip));
    }

    public static IReadOnlyList<Facet> Types(SqliteConnection connection) => connection.Ask(
        "SELECT type, count(*) FROM names WHERE releases > 0 GROUP BY type ORDER BY type", row => new Facet(row.GetString(0), row.GetInt32(1)));

    /// <summary>What texts say a person is, the latest first; a title is one line, whenever it was said.</summary>
    public static IReadOnlyList<RoleRow> Roles(SqliteConnection connection, NameRow name, int count) =>
    [
        .. connection.Ask(
            "SELECT role, count(*) AS times FROM mentions WHERE name = $name AND role IS NOT NULL GROUP BY role ORDER BY times DESC LIMIT $most",
            row => (Role: KorusJson.FromBytes<Role>(System.Text.Encoding.UTF8.GetBytes(row.GetString(0))), Times: row.GetInt32(1)),
            ("$name", name.Id),
            ("$most", MostRoles))
            .GroupBy(one => (one.Role.Title, one.Role.Organization))
            .Select(group =>
            {
                var days = group.Select(one => one.Role.StatedOn).OfType<string>().Order(StringComparer.Ordinal).ToList();
                return new RoleRow(group.Key.Title, group.Key.Organization, days.FirstOrDefault(), days.LastOrDefault(), group.Sum(one => one.Times));
            })
            .OrderByDescending(role => role.Last, StringComparer.Ordinal)
            .Take(count),
    ];

    public static IReadOnlyList<NameRow> Of(SqliteConnection connection, long release, int count) => connection.Ask(
        $"SELECT {Columns} FROM mentions m JOIN names n ON n.id = m.name WHERE m.release = $release ORDER BY m.times DESC LIMIT $count",
        Row,
        ("$release", release),
        ("$count", count));

    /// <summary>Figures that were given as an entity's words, the newest release first.</summary>
    public static IReadOnlyList<SaidRow> SaidBy(SqliteConnection connection, string entity, long? before, int count) => connection.Ask(
        $"""
        SELECT {ReleaseQueries.Columns}, s.number, s.json FROM statements s JOIN releases r ON r.id = s.release
        WHERE s.speaker = $entity AND s.number = r.extracted{(before is null ? string.Empty : " AND s.release < $before")} ORDER BY s.release DESC LIMIT $count
        """,
        row => new SaidRow(
            ReleaseQueries.Row(row), row.GetInt32(17), KorusJson.FromBytes<Statement>(System.Text.Encoding.UTF8.GetBytes(row.GetString(18)))),
        ("$entity", entity),
        ("$before", before),
        ("$count", count));

    /// <summary>The words around the first mention in a release.</summary>
    public static Excerpt? MentionIn(SqliteConnection connection, string entity, long release)
    {
        var place = connection.Ask(
            "SELECT m.start, m.length, r.number = r.extracted FROM mentions m JOIN names n ON n.id = m.name JOIN releases r ON r.id = m.release " +
            "WHERE n.entity = $entity AND m.release = $release",
            row => (Start: row.GetInt32(0), Length: row.GetInt32(1), Fits: row.GetBoolean(2)),
            ("$entity", entity),
            ("$release", release));
        return place is [{ Fits: true } found] && ReleaseQueries.Text(connection, release) is { } text
            ? Excerpts.Around(text, found.Start, found.Length)
            : null;
    }

    private static NameRow Row(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Text(4), row.GetInt32(5));
}
