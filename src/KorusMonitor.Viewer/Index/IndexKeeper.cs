using System.Threading.Channels;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages;
using KorusMonitor.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Viewer.Index;

/// <summary>
/// Makes the index what the store says. Seldom it sweeps: compares all names of snapshots with what is known, reads what is missing and
/// drops what is gone. Else it reads the journal from where it stopped. Killed anywhere, the next run goes on: what is written is whole
/// releases, and the place in the journal is moved only behind them.
/// </summary>
internal sealed class IndexKeeper : IDisposable
{
    private const int ReleasesAtOnce = 200;
    private const int WaitingLooked = 500;
    private const string Swept = "swept";
    private const string Journal = "journal";

    /// <summary>A sweep finds what no journal tells: what a clock that was set back hid, and what was deleted.</summary>
    private static readonly Duration BetweenSweeps = Duration.FromHours(36);

    private static readonly int Readers = Math.Clamp(Environment.ProcessorCount, 1, 4);

    private readonly IBlobStore store;
    private readonly ReleaseReader reader;
    private readonly TimeProvider time;
    private readonly SqliteConnection connection;
    private readonly IndexWriter writer;
    private readonly SnapshotJournal journal;
    private readonly Dictionary<string, Instant> done = new(StringComparer.Ordinal);
    private readonly HashSet<string> waiting = new(StringComparer.Ordinal);

    /// <param name="store">What is indexed.</param>
    /// <param name="reader">Reads its releases.</param>
    /// <param name="file">Of which this process holds the lock.</param>
    /// <param name="time">The clock that the journal is kept by.</param>
    public IndexKeeper(IBlobStore store, ReleaseReader reader, IndexFile file, TimeProvider time)
    {
        (this.store, this.reader, this.time) = (store, reader, time);
        journal = new SnapshotJournal(store, time);
        connection = file.Writer();
        writer = new IndexWriter(connection);
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task RefreshAsync(IProgress<StageProgress> progress, CancellationToken cancellationToken)
    {
        var now = Now;
        if (Moment(Swept) is { } swept && now - swept < BetweenSweeps && Moment(Journal) is { } since)
        {
            await FollowAsync(since, now, progress, cancellationToken);
        }
        else
        {
            // What is extracted while it sweeps is noted later than now: the journal is read from here.
            await SweepAsync(progress, cancellationToken);
            Note(Swept, now);
            Note(Journal, now);
            await FollowAsync(now, now, progress, cancellationToken);
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        connection.Dispose();
    }

    private async Task FollowAsync(Instant since, Instant now, IProgress<StageProgress> progress, CancellationToken cancellationToken)
    {
        var keys = new HashSet<ReleaseKey>();
        var names = new List<string>();
        await foreach (var (name, key, _) in journal.SinceAsync(since - SnapshotJournal.Overlap, cancellationToken))
        {
            if (!done.ContainsKey(name))
            {
                names.Add(name);
                keys.Add(key);
            }
        }

        keys.UnionWith(await WaitingAsync(cancellationToken));
        if (keys.Count > 0)
        {
            await PutAllAsync(keys.ToAsyncEnumerable(), keys.Count, progress, cancellationToken);
        }

        foreach (var name in names)
        {
            done[name] = now;
        }

        foreach (var (name, _) in done.Where(one => now - one.Value > 2 * SnapshotJournal.Overlap).ToList())
        {
            done.Remove(name);
        }

        if (names.Count > 0 || now - since > SnapshotJournal.Overlap)
        {
            Note(Journal, now);
        }

        Tell(progress);
    }

    /// <summary>Snapshots that are stored and not extracted yet are shown too, each looked at once.</summary>
    private async Task<List<ReleaseKey>> WaitingAsync(CancellationToken cancellationToken)
    {
        var keys = new List<ReleaseKey>();
        var seen = 0;
        await foreach (var name in store.ListAsync(BlobLayout.Todo, null, cancellationToken))
        {
            if (++seen > WaitingLooked)
            {
                break;
            }

            if (BlobLayout.Parse(name) is var (key, number) && waiting.Add(name) && NumberOf(key) < number
                && await store.GetAsync(BlobLayout.Snapshot(key, number), cancellationToken) is not null)
            {
                keys.Add(key);
            }
        }

        if (seen == 0)
        {
            waiting.Clear();
        }

        return keys;
    }

    private async Task SweepAsync(IProgress<StageProgress> progress, CancellationToken cancellationToken)
    {
        // Names only: ten megabytes for a hundred thousand releases.
        var known = connection.Ask(
            "SELECT source, release, number, extracted FROM releases",
            row => (Key: ReleaseKey.FromSafe(row.GetString(0), row.GetString(1)), Last: row.GetInt32(2), Extracted: row.GetInt32(3)))
            .ToDictionary(row => row.Key, row => (row.Last, row.Extracted));
        var missing = new List<ReleaseKey>();
        var gone = new HashSet<ReleaseKey>(known.Keys);
        var (current, last) = (default(ReleaseKey?), 0);
        await foreach (var (key, number) in new SnapshotStore(store).AllAsync(null, cancellationToken))
        {
            if (current is { } before && before != key)
            {
                Judge(before, last);
            }

            (current, last) = (key, number);
        }

        if (current is { } final)
        {
            Judge(final, last);
        }

        InTransaction(gone, writer.Remove);
        await PutAllAsync(missing.ToAsyncEnumerable(), missing.Count, progress, cancellationToken);

        void Judge(ReleaseKey key, int number)
        {
            gone.Remove(key);
            if (!known.TryGetValue(key, out var stored) || stored.Last != number || stored.Extracted != number)
            {
                missing.Add(key);
            }
        }
    }

    /// <summary>Reads with several readers and writes with one; no more releases are in memory than fit between them.</summary>
    private async Task PutAllAsync(
        IAsyncEnumerable<ReleaseKey> keys, int total, IProgress<StageProgress> progress, CancellationToken cancellationToken)
    {
        var read = Channel.CreateBounded<IndexedRelease>(ReleasesAtOnce / 2);
        var reading = ReadAllAsync(keys, read.Writer, cancellationToken);
        var batch = new List<IndexedRelease>(ReleasesAtOnce);
        var put = 0;
        await foreach (var release in read.Reader.ReadAllAsync(cancellationToken))
        {
            batch.Add(release);
            if (batch.Count == ReleasesAtOnce || (batch.Count > 0 && !read.Reader.TryPeek(out _)))
            {
                PutBatch();
            }
        }

        PutBatch();
        await reading;

        void PutBatch()
        {
            InTransaction(batch, writer.Put);
            put += batch.Count;
            batch.Clear();
            progress.Report(new StageProgress("index", put, total));
        }
    }

    private async Task ReadAllAsync(IAsyncEnumerable<ReleaseKey> keys, ChannelWriter<IndexedRelease> read, CancellationToken cancellationToken)
    {
        try
        {
            await Parallel.ForEachAsync(
                keys,
                new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellationToken },
                async (key, token) =>
                {
                    if (await reader.ReadAsync(key, token) is { } release)
                    {
                        await read.WriteAsync(release, token);
                    }
                });
        }
        finally
        {
            read.Complete();
        }
    }

    /// <summary>All of them or, when the process dies or one fails, none.</summary>
    private void InTransaction<T>(IEnumerable<T> items, Action<T> write)
    {
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            foreach (var item in items)
            {
                write(item);
            }

            connection.Run("COMMIT");
        }
        catch
        {
            connection.Run("ROLLBACK");
            throw;
        }
    }

    private int NumberOf(ReleaseKey key) => (int)connection.Number(
        "SELECT number FROM releases WHERE source = $source AND release = $release", ("$source", key.Source), ("$release", key.Id));

    private void Tell(IProgress<StageProgress> progress)
    {
        var count = (int)connection.Number("SELECT count(*) FROM releases");
        progress.Report(new StageProgress("index", count, count));
    }

    private Instant? Moment(string key) =>
        writer.Meta(key) is { } text && InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var moment } ? moment : null;

    private void Note(string key, Instant moment) => writer.Meta(key, InstantPattern.ExtendedIso.Format(moment));
}
