namespace KorusMonitor.Viewer.Index;

/// <summary>
/// What the pages ask for, made from snapshots and findings and made again whenever <see cref="Version"/> is raised. A release's id is its
/// day and a number within the day, so that "the newest first" is the order of every table and nothing is ever sorted.
/// </summary>
internal static class IndexSchema
{
    /// <summary>Raised whenever a table changes: the file of another version is left alone and a new one is made.</summary>
    public const int Version = 1;

    public const string Tables = """
        CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS releases (
          id INTEGER PRIMARY KEY, source TEXT NOT NULL, release TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL, issuer TEXT,
          language TEXT NOT NULL, published TEXT, zone TEXT, url TEXT NOT NULL, number INTEGER NOT NULL, change TEXT NOT NULL,
          first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, extracted INTEGER NOT NULL, figures INTEGER NOT NULL, lead TEXT);
        CREATE UNIQUE INDEX IF NOT EXISTS releases_key ON releases (source, release);
        CREATE INDEX IF NOT EXISTS releases_source ON releases (source, kind, id);
        CREATE INDEX IF NOT EXISTS releases_source_id ON releases (source, id);
        CREATE INDEX IF NOT EXISTS releases_kind ON releases (kind, id);
        CREATE INDEX IF NOT EXISTS releases_issuer ON releases (issuer, id);
        CREATE INDEX IF NOT EXISTS releases_change ON releases (change, id) WHERE change <> 'new';
        CREATE INDEX IF NOT EXISTS releases_seen ON releases (last_seen);

        CREATE TABLE IF NOT EXISTS texts (id INTEGER PRIMARY KEY, number INTEGER NOT NULL, packed BLOB NOT NULL);
        CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
          title, text, earlier, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

        CREATE TABLE IF NOT EXISTS names (
          id INTEGER PRIMARY KEY, entity TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL, wikidata TEXT, releases INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS names_most ON names (releases);
        CREATE INDEX IF NOT EXISTS names_type ON names (type, releases);
        CREATE TABLE IF NOT EXISTS mentions (
          name INTEGER NOT NULL, release INTEGER NOT NULL, times INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, role TEXT,
          PRIMARY KEY (name, release)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS mentions_release ON mentions (release);
        CREATE INDEX IF NOT EXISTS mentions_role ON mentions (name, role) WHERE role IS NOT NULL;

        CREATE TABLE IF NOT EXISTS series (
          id INTEGER PRIMARY KEY, measure TEXT NOT NULL, flow TEXT NOT NULL, unit TEXT NOT NULL, reporter TEXT, partner TEXT, coverage TEXT,
          statements INTEGER NOT NULL, UNIQUE (measure, flow, unit));
        CREATE TABLE IF NOT EXISTS statements (
          id INTEGER PRIMARY KEY, release INTEGER NOT NULL, number INTEGER NOT NULL, series INTEGER NOT NULL, said TEXT NOT NULL,
          speaker TEXT, json TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS statements_series ON statements (series, release, said);
        CREATE INDEX IF NOT EXISTS statements_said ON statements (series, said, release, number);
        CREATE INDEX IF NOT EXISTS statements_release ON statements (release);
        CREATE INDEX IF NOT EXISTS statements_speaker ON statements (speaker, release) WHERE speaker IS NOT NULL;
        CREATE TABLE IF NOT EXISTS measured (
          measure TEXT NOT NULL, release INTEGER NOT NULL, PRIMARY KEY (measure, release)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS measured_release ON measured (release);

        CREATE TABLE IF NOT EXISTS deadlines (
          id INTEGER PRIMARY KEY, release INTEGER NOT NULL, number INTEGER NOT NULL, due TEXT, json TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS deadlines_due ON deadlines (due);
        CREATE INDEX IF NOT EXISTS deadlines_release ON deadlines (release);
        """;
}
