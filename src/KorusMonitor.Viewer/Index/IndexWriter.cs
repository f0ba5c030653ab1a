using System.Globalization;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Snapshots;
using KorusMonitor.Viewer.Pages;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Viewer.Index;

/// <summary>Writes releases into an index: a release is taken out whole and put in whole, so that a second time changes nothing.</summary>
internal sealed class IndexWriter(SqliteConnection file) : IDisposable
{
    private readonly KeptStatements connection = new(file);

    public void Put(IndexedRelease release)
    {
        var known = Find(release.Last.Source, release.Last.Release);
        var day = ReleaseIds.DayOf(release.Findings?.Release.PublishedOn ?? release.Last.Listed?.ToIso(), release.FirstSeen.CapturedAt);
        if (known is { } old)
        {
            Remove(old);
        }

        var id = known is { } same && ReleaseIds.DayOf(same) == day ? same : Next(day);
        PutRelease(id, release);
        if (release.Text.Length > 0)
        {
            connection.Run(
                "INSERT INTO texts VALUES ($id, $number, $packed)",
                ("$id", id), ("$number", release.Last.Number), ("$packed", PackedText.Pack(release.Text)));
        }

        connection.Run(
            "INSERT INTO words (rowid, title, text, earlier) VALUES ($id, $title, $text, $earlier)",
            ("$id", id),
            ("$title", SearchWords.Indexed(release.Title)),
            ("$text", SearchWords.Indexed(release.Text)),
            ("$earlier", SearchWords.Indexed(release.Earlier)));
        foreach (var entity in release.Findings?.Entities ?? [])
        {
            PutMention(id, entity);
        }

        foreach (var (number, statement) in release.Statements)
        {
            PutStatement(id, number, statement);
        }

        foreach (var deadline in release.Last.Change == ChangeKind.Withdrawn ? [] : release.Findings?.Deadlines ?? [])
        {
            connection.Run(
                "INSERT INTO deadlines (release, number, due, json) VALUES ($id, $number, $due, $json)",
                ("$id", id), ("$number", release.FindingsNumber), ("$due", deadline.Due), ("$json", Json(deadline)));
        }
    }

    /// <summary>A release that is no longer in the store.</summary>
    public void Remove(ReleaseKey key)
    {
        if (Find(key.Source, key.Id) is { } id)
        {
            Remove(id);
        }
    }

    public string? Meta(string key) =>
        connection.Ask("SELECT value FROM meta WHERE key = $key", row => row.GetString(0), ("$key", key)).FirstOrDefault();

    public void Meta(string key, string value) =>
        connection.Run("INSERT INTO meta VALUES ($key, $value) ON CONFLICT DO UPDATE SET value = excluded.value", ("$key", key), ("$value", value));

    private long? Find(string source, string release) => connection.Ask(
        "SELECT id FROM releases WHERE source = $source AND release = $release", row => (long?)row.GetInt64(0), ("$source", source), ("$release", release))
        .FirstOrDefault();

    private long Next(int day)
    {
        var (first, end) = ReleaseIds.RangeOf(day);
        var last = connection.Number("SELECT max(id) FROM releases WHERE id >= $first AND id < $end", ("$first", first), ("$end", end));
        return last == 0 ? first : last + 1;
    }

    private void PutRelease(long id, IndexedRelease release)
    {
        var (last, facts) = (release.Last, release.Findings?.Release);
        connection.Run(
            """
            INSERT INTO releases VALUES ($id, $source, $release, $title, $kind, $issuer, $language, $published, $zone, $url, $number, $change,
              $first, $last, $extracted, $figures, $lead)
            """,
            ("$id", id),
            ("$source", last.Source),
            ("$release", last.Release),
            ("$title", release.Title),
            ("$kind", facts?.Kind ?? "document"),
            ("$issuer", facts?.Issuer),
            ("$language", Words.LanguageCode(facts?.Language)),
            ("$published", facts?.PublishedOn ?? last.Listed?.ToIso()),
            ("$zone", facts?.Zone ?? last.Listed?.Zone),
            ("$url", last.Url),
            ("$number", last.Number),
            ("$change", last.Change.ToString().ToLowerInvariant()),
            ("$first", InstantPattern.ExtendedIso.Format(release.FirstSeen.CapturedAt)),
            ("$last", InstantPattern.ExtendedIso.Format(last.CapturedAt)),
            ("$extracted", release.FindingsNumber),
            ("$figures", release.Findings?.Figures.Count ?? 0),
            ("$lead", Excerpts.Lead(release.Text, release.Title)));
    }

    private void PutMention(long id, Entity entity)
    {
        if (entity.Mentions is not [var first, ..])
        {
            return;
        }

        var name = connection.Number(
            """
            INSERT INTO names (entity, type, name, wikidata, releases) VALUES ($entity, $type, $name, $wikidata, 1)
            ON CONFLICT DO UPDATE SET releases = releases + 1, name = excluded.name, wikidata = coalesce(excluded.wikidata, wikidata) RETURNING id
            """,
            ("$entity", entity.Id), ("$type", entity.Type), ("$name", entity.Name), ("$wikidata", entity.Wikidata));
        connection.Run(
            "INSERT OR IGNORE INTO mentions VALUES ($name, $release, $times, $start, $length, $role)",
            ("$name", name),
            ("$release", id),
            ("$times", entity.Mentions.Count),
            ("$start", first.Start),
            ("$length", first.Length),
            ("$role", entity.Roles is { Count: > 0 } roles ? Json(roles[0]) : null));
    }

    private void PutStatement(long id, int number, Statement statement)
    {
        var quantity = statement.Quantity;
        var series = connection.Number(
            """
            INSERT INTO series (measure, flow, unit, reporter, partner, coverage, statements)
            VALUES ($measure, $flow, $unit, $reporter, $partner, $coverage, 1)
            ON CONFLICT DO UPDATE SET statements = statements + 1 RETURNING id
            """,
            ("$measure", quantity.Measure),
            ("$flow", quantity.Flow),
            ("$unit", quantity.Unit),
            ("$reporter", quantity.Reporter),
            ("$partner", quantity.Partner),
            ("$coverage", quantity.Coverage));
        connection.Run(
            "INSERT INTO statements (release, number, series, said, speaker, json) VALUES ($id, $number, $series, $said, $speaker, $json)",
            ("$id", id),
            ("$number", number),
            ("$series", series),
            ("$said", Said(statement)),
            ("$speaker", statement.Speaker),
            ("$json", Json(statement)));
        connection.Run("INSERT OR IGNORE INTO measured VALUES ($measure, $id)", ("$measure", quantity.Measure), ("$id", id));
    }

    /// <summary>Equal for the same words of the same office on the same period: what is copied from release to release is one statement.</summary>
    private static string Said(Statement statement)
    {
        var text = string.Join('\u001F', statement.Quantity.Period, statement.Text, statement.Issuer, Excerpts.OneLine(statement.Sentence));
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..16];
    }

    private void Remove(long id)
    {
        connection.Run("UPDATE names SET releases = releases - 1 WHERE id IN (SELECT name FROM mentions WHERE release = $id)", ("$id", id));
        connection.Run(
            """
            UPDATE series SET statements = statements - said.times
            FROM (SELECT series, count(*) AS times FROM statements WHERE release = $id GROUP BY series) AS said WHERE series.id = said.series
            """,
            ("$id", id));
        foreach (var table in new[] { "mentions", "statements", "measured", "deadlines" })
        {
            connection.Run($"DELETE FROM {table} WHERE release = $id", ("$id", id));
        }

        connection.Run("DELETE FROM texts WHERE id = $id", ("$id", id));
        connection.Run("DELETE FROM words WHERE rowid = $id", ("$id", id));
        connection.Run("DELETE FROM releases WHERE id = $id", ("$id", id));
    }

    public void Dispose() => connection.Dispose();

    private static string Json<T>(T value) => System.Text.Encoding.UTF8.GetString(KorusJson.ToBytes(value));
}

/// <summary>Ids of releases: the day of publication in front, so that ids sort by day.</summary>
internal static class ReleaseIds
{
    private const int WithinDay = 20;
    private static readonly LocalDate First = new(1900, 1, 1);

    /// <param name="published">ISO day, month or year; what is less precise counts as its first day.</param>
    /// <param name="seen">For a release without a date.</param>
    public static int DayOf(string? published, Instant seen) => Day(Parse(published) ?? seen.InUtc().Date);

    public static int DayOf(long id) => (int)(id >> WithinDay);

    public static (long First, long End) RangeOf(int day) => ((long)day << WithinDay, (long)(day + 1) << WithinDay);

    public static int Day(LocalDate date) => Math.Max(0, Period.DaysBetween(First, date)) + 1;

    public static LocalDate? Parse(string? iso)
    {
        if (iso is null || iso.Length < 4)
        {
            return null;
        }

        var parts = iso.Split('/', 'T')[0].Split('-');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9998
            && Part(parts, 1) is var month and >= 1 and <= 12
            && Part(parts, 2) is var day && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
                ? new LocalDate(year, month, day)
                : null;
    }

    private static int Part(string[] parts, int at) =>
        parts.Length <= at ? 1 : int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : 0;
}
