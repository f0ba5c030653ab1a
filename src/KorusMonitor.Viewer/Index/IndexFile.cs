using System.Globalization;
using Microsoft.Data.Sqlite;

namespace KorusMonitor.Viewer.Index;

/// <summary>
/// The SQLite file of an index. Anybody may read it; one process at a time writes, the one that holds the lock beside it, so that
/// <c>korus watch</c> and <c>korus serve</c> over one store do the work once. It holds nothing that cannot be made again: a damaged file is
/// thrown away.
/// </summary>
internal sealed class IndexFile : IDisposable
{
    private readonly string path;
    private readonly bool isTemporary;
    private FileStream? lockFile;

    static IndexFile() => SQLitePCL.Batteries_V2.Init();

    private IndexFile(string path, bool isTemporary) => (this.path, this.isTemporary) = (path, isTemporary);

    /// <param name="folder">Created when missing; <c>null</c>, or one that cannot be written: a folder for temporary files, gone in the end.</param>
    public static IndexFile Open(string? folder)
    {
        if (folder is not null)
        {
            try
            {
                Directory.CreateDirectory(folder);
                return Prepared(folder, isTemporary: false);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SqliteException)
            {
                // A store on a read-only disk is shown all the same; its index is made anew every time.
            }
        }

        return Prepared(Directory.CreateTempSubdirectory("korus-index-").FullName, isTemporary: true);
    }

    /// <summary>Whether this process is the one that writes; asked again later, it may become it.</summary>
    public bool TryLock()
    {
        try
        {
            lockFile ??= new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public SqliteConnection Reader() => Connect(SqliteOpenMode.ReadOnly, "PRAGMA query_only = 1; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -8192;");

    public SqliteConnection Writer() => Connect(
        SqliteOpenMode.ReadWriteCreate,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;");

    public void Dispose()
    {
        using (var pooled = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadOnly)))
        {
            SqliteConnection.ClearPool(pooled);
        }

        lockFile?.Dispose();
        if (isTemporary)
        {
            TryDelete(Path.GetDirectoryName(path)!);
        }
    }

    private static IndexFile Prepared(string folder, bool isTemporary)
    {
        var file = new IndexFile(Path.Combine(folder, FormattableString.Invariant($"index-{IndexSchema.Version}.db")), isTemporary);
        try
        {
            file.CreateTables();
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB && file.TryLock())
        {
            foreach (var part in new[] { string.Empty, "-wal", "-shm" })
            {
                File.Delete(file.path + part);
            }

            file.CreateTables();
        }

        return file;
    }

    private void CreateTables()
    {
        using var connection = Writer();
        connection.Run(IndexSchema.Tables);
    }

    private SqliteConnection Connect(SqliteOpenMode mode, string settings)
    {
        var connection = new SqliteConnection(ConnectionString(mode));
        try
        {
            connection.Open();
            connection.Run(settings);
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private string ConnectionString(SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = mode == SqliteOpenMode.ReadOnly }.ToString();

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Somebody looks into it: the system clears its temporary files.
        }
    }
}

/// <summary>SQL in one line where it is asked.</summary>
internal static class Sql
{
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static List<T> Ask<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public static long Number(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return Convert.ToInt64(command.ExecuteScalar() is { } value and not DBNull ? value : 0L, CultureInfo.InvariantCulture);
    }

    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // All SQL is written in this folder; what is asked for goes in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
