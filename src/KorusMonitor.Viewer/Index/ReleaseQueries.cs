using Microsoft.Data.Sqlite;

namespace KorusMonitor.Viewer.Index;

/// <summary>Lists of releases, the newest first, a page at a time: what is asked is walked in the order of ids and never sorted.</summary>
internal static class ReleaseQueries
{
    /// <summary>Of an entity that so few releases mention they are gathered first; of others each release is looked up.</summary>
    private const int FewMentions = 5_000;

    /// <summary>Counting stops here: "more than 1,000".</summary>
    public const int MostCounted = 1_000;

    public const string Columns =
        "r.id, r.source, r.release, r.title, r.kind, r.issuer, r.language, r.published, r.zone, r.url, r.number, r.change, r.first_seen, r.last_seen, " +
        "r.extracted, r.figures, r.lead";

    public static ReleasePage Find(SqliteConnection connection, ReleaseFilter filter, int count)
    {
        var (from, where, key, parameters) = Plan(connection, filter);
        if (from is null)
        {
            return new ReleasePage([], null, 0);
        }

        var page = where.ToList();
        if (filter.Before is { } before)
        {
            page.Add($"{key} < $before");
            parameters.Add(("$before", before));
        }

        var rows = connection.Ask(
            $"SELECT {Columns} FROM {from}{Where(page)} ORDER BY {key} DESC LIMIT {count + 1}", Row, [.. parameters]);
        var total = filter.Before is null && rows.Count <= count ? rows.Count
            : (int)connection.Number($"SELECT count(*) FROM (SELECT 1 FROM {from}{Where(where)} LIMIT {MostCounted + 1})", [.. parameters]);
        var shown = rows.Take(count).Select(row => row with { Excerpt = ExcerptOf(connection, row, filter) }).ToList();
        return new ReleasePage(shown, rows.Count > count ? shown[^1].Id : null, total);
    }

    public static ReleaseRow? One(SqliteConnection connection, string source, string release) => connection.Ask(
        $"SELECT {Columns} FROM releases r WHERE r.source = $source AND r.release = $release", Row, ("$source", source), ("$release", release))
        .FirstOrDefault();

    public static IReadOnlyList<Facet> Sources(SqliteConnection connection) => Facets(connection, "source");

    public static IReadOnlyList<Facet> Kinds(SqliteConnection connection) => Facets(connection, "kind");

    public static IReadOnlyList<string> Measures(SqliteConnection connection) => connection.Ask(
        "SELECT measure, sum(statements) AS times FROM series GROUP BY measure HAVING times > 0 ORDER BY measure", row => row.GetString(0));

    public static string? Text(SqliteConnection connection, long id) => connection.Ask(
        "SELECT packed FROM texts WHERE id = $id", row => PackedText.Unpack((byte[])row[0]), ("$id", id)).FirstOrDefault();

    public static ReleaseRow Row(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Source = row.GetString(1),
        Release = row.GetString(2),
        Title = row.GetString(3),
        Kind = row.GetString(4),
        Issuer = row.Text(5),
        Language = row.GetString(6),
        Published = row.Text(7),
        Zone = row.Text(8),
        Url = row.GetString(9),
        Number = row.GetInt32(10),
        Change = row.GetString(11),
        FirstSeen = row.GetString(12),
        LastSeen = row.GetString(13),
        Extracted = row.GetInt32(14),
        Figures = row.GetInt32(15),
        Lead = row.Text(16),
    };

    /// <returns>No table when the filter can match nothing.</returns>
    private static (string? From, List<string> Where, string Key, List<(string Name, object? Value)> Parameters) Plan(
        SqliteConnection connection, ReleaseFilter filter)
    {
        var (where, parameters) = (new List<string>(), new List<(string Name, object? Value)>());
        var (from, key) = ("releases r", "r.id");
        var name = filter.Entity is null ? null : EntityQueries.One(connection, filter.Entity);
        var words = SearchWords.Expression(filter.Q);
        if ((filter.Entity is not null && name is null) || (filter.Q is not null && words is null))
        {
            return (null, where, key, parameters);
        }

        if (name is not null && words is null)
        {
            (from, key) = ("mentions m CROSS JOIN releases r ON r.id = m.release", "m.release");
            And("m.name = $name", "$name", name.Id);
        }
        else if (words is not null)
        {
            (from, key) = ("words CROSS JOIN releases r ON r.id = words.rowid", "words.rowid");
            And("words MATCH $words", "$words", words);
        }
        else if (filter.Measure is not null)
        {
            (from, key) = ("measured d CROSS JOIN releases r ON r.id = d.release", "d.release");
            And("d.measure = $measure", "$measure", filter.Measure);
        }

        if (name is not null && words is not null)
        {
            // The plus keeps the engine from asking for the words again for each of these releases, which costs a search every time.
            And(
                name.Releases <= FewMentions ? $"+{key} IN (SELECT release FROM mentions WHERE name = $name)"
                    : $"EXISTS (SELECT 1 FROM mentions m WHERE m.name = $name AND m.release = {key})",
                "$name",
                name.Id);
        }

        if (filter.Measure is not null && !from.StartsWith("measured", StringComparison.Ordinal))
        {
            And($"EXISTS (SELECT 1 FROM measured d WHERE d.measure = $measure AND d.release = {key})", "$measure", filter.Measure);
        }

        foreach (var (column, value) in new[]
        {
            ("source", filter.Source), ("kind", filter.Kind), ("change", filter.Change), ("language", filter.Language), ("issuer", filter.Issuer),
        })
        {
            if (value is not null)
            {
                And($"r.{column} = ${column}", "$" + column, value);
            }
        }

        if (filter.Change is not null and not "new")
        {
            // Said again as the partial index says it.
            where.Add("r.change <> 'new'");
        }

        var (first, end) = filter.Ids();
        if (first is not null)
        {
            And($"{key} >= $first", "$first", first);
        }

        if (end is not null)
        {
            And($"{key} < $end", "$end", end);
        }

        return (from, where, key, parameters);

        void And(string condition, string parameter, object value)
        {
            where.Add(condition);
            parameters.Add((parameter, value));
        }
    }

    private static Excerpt? ExcerptOf(SqliteConnection connection, ReleaseRow row, ReleaseFilter filter)
    {
        if (filter.Q is not null)
        {
            return Text(connection, row.Id) is { } text ? Excerpts.Of(text, SearchWords.Wanted(filter.Q)) : null;
        }

        return filter.Entity is not null ? EntityQueries.MentionIn(connection, filter.Entity, row.Id) : null;
    }

    private static List<Facet> Facets(SqliteConnection connection, string column) => connection.Ask(
        $"SELECT {column}, count(*) FROM releases GROUP BY {column} ORDER BY {column}", row => new Facet(row.GetString(0), row.GetInt32(1)));

    private static string Where(List<string> conditions) => conditions.Count == 0 ? string.Empty : " WHERE " + string.Join(" AND ", conditions);
}
