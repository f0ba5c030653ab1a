using KorusMonitor.Stages;
using KorusMonitor.Storage;
using Microsoft.Data.Sqlite;

namespace KorusMonitor.Viewer.Index;

/// <summary>
/// The index of a store as pages ask for it. Made once by going over the snapshots, newest day last in the file and usable from the first
/// release on; kept up from the journal, so that what is old is never listed again. Opened by the first question: a host that is never asked
/// for a page pays nothing.
/// </summary>
public sealed class StoreIndex : IAsyncDisposable
{
    /// <summary>Between two looks into the journal.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>A page waits so long for what is new, and shows what is there then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(25);

    private readonly IBlobStore store;
    private readonly ViewerOptions options;
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly Lazy<IndexFile> file;
    private IndexKeeper? keeper;
    private Task refresh = Task.CompletedTask;
    private volatile IProgress<StageProgress>? listener;
    private long refreshed;
    private long changed;
    private volatile Facets? facets;
    private volatile StageProgress progress = new("index", 0, 0);

    public StoreIndex(IBlobStore store, ViewerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.store = store;
        this.options = options;
        file = new Lazy<IndexFile>(() => IndexFile.Open(options.IndexFolder));
    }

    /// <summary>How many releases of how many are in it while it is made; the same number twice when it is whole.</summary>
    public StageProgress State => progress;

    /// <summary>What went wrong when it was last brought up to date, in one line; <c>null</c> when nothing did.</summary>
    public string? Problem { get; private set; }

    /// <summary>Begins to bring the index up to date, and waits for nothing.</summary>
    public void Begin() => Start(isDue: false);

    /// <summary>Brings the index up to date and waits for it, saying how far it is.</summary>
    /// <exception cref="StatedFailureException">The store cannot be read.</exception>
    public async Task ReadyAsync(IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.Token);
        listener = progress;
        await refresh.WaitAsync(both.Token);
        await Start(isDue: true).WaitAsync(both.Token);
        listener = null;
        if (Problem is { } problem)
        {
            throw new StatedFailureException(problem);
        }
    }

    /// <summary>A connection that sees what is known now; what was stored just before is in it, unless there is a lot of it.</summary>
    internal async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var work = Start(isDue: false);
        if (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(Patience, options.Time, cancellationToken));
        }

        return file.Value.Reader();
    }

    /// <summary>What there is to choose from. Counted over the whole index, so at most once for each time it changes.</summary>
    internal Facets Facets(SqliteConnection connection)
    {
        if (facets is { } known && known.Refreshed == changed)
        {
            return known;
        }

        return facets = new Facets(
            changed, ReleaseQueries.Sources(connection), ReleaseQueries.Kinds(connection), ReleaseQueries.Measures(connection));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await refresh.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        keeper?.Dispose();
        if (file.IsValueCreated)
        {
            file.Value.Dispose();
        }

        stop.Dispose();
    }

    private Task Start(bool isDue)
    {
        lock (gate)
        {
            isDue |= refreshed == 0 || options.Time.GetElapsedTime(refreshed) >= Pause;
            if (refresh.IsCompleted && isDue && !stop.IsCancellationRequested)
            {
                refresh = Task.Run(RefreshAsync, CancellationToken.None);
            }

            return refresh;
        }
    }

    private async Task RefreshAsync()
    {
        try
        {
            if (file.Value.TryLock())
            {
                keeper ??= new IndexKeeper(store, new ReleaseReader(store, options.Read), file.Value, options.Time);
                await keeper.RefreshAsync(new Teller(this), stop.Token);
            }

            Problem = null;
        }
        catch (Exception failure) when (failure is StatedFailureException or IOException or UnauthorizedAccessException or SqliteException)
        {
            // Said on every page, and tried again with the next one.
            Problem = failure.Message;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host ends; the next start goes on from here.
        }
        finally
        {
            refreshed = options.Time.GetTimestamp();
        }
    }

    private sealed class Teller(StoreIndex index) : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
            if (value != index.progress)
            {
                index.changed++;
            }

            index.progress = value;
            index.listener?.Report(value);
        }
    }
}

/// <summary>What filters offer.</summary>
/// <param name="Refreshed">State of the index that they were counted in.</param>
internal sealed record Facets(long Refreshed, IReadOnlyList<Facet> Sources, IReadOnlyList<Facet> Kinds, IReadOnlyList<string> Measures);
