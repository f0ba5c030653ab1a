using Microsoft.Data.Sqlite;

namespace KorusMonitor.Viewer.Index;

/// <summary>SQL that is run for every release: each statement is compiled once.</summary>
internal sealed class KeptStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);

    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Kept(sql, parameters).ExecuteNonQuery();

    public List<T> Ask<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var reader = Kept(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Kept(sql, parameters).ExecuteScalar() is long number ? number : 0;

    public void Dispose()
    {
        foreach (var command in kept.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Kept(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!kept.TryGetValue(sql, out var command))
        {
            command = kept[sql] = Sql.Command(connection, sql, parameters);
            return command;
        }

        foreach (var (name, value) in parameters)
        {
            command.Parameters[name].Value = value ?? DBNull.Value;
        }

        return command;
    }
}
