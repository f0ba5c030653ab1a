using KorusMonitor.Fetching;
using KorusMonitor.Snapshots;
using KorusMonitor.Sources;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages;

/// <summary>
/// Asks every source for its list, fetches what is unknown or due, and stores what changed. Killed anywhere, the next run goes on; two
/// runs at once fetch some pages twice and store nothing twice.
/// </summary>
public sealed class CollectStage
{
    /// <summary>Requests to a host still go one by one: reading one answer and storing what it means overlaps with the next request.</summary>
    private const int ChecksAtOnce = 8;

    private readonly IBlobStore store;
    private readonly TimeProvider time;
    private readonly CollectOptions options;
    private readonly WatchList watches;
    private readonly Discovery discovery;
    private readonly ReleaseCheck check;

    /// <param name="store">Where everything is kept.</param>
    /// <param name="fetcher">The only way out.</param>
    /// <param name="reader">Reads captures with their sources' profiles.</param>
    /// <param name="keyOf">Which release an address belongs to, if any: tells a page that moved from one that is gone.</param>
    /// <param name="options">Budgets and periods.</param>
    /// <param name="time">The clock.</param>
    public CollectStage(
        IBlobStore store, IFetcher fetcher, SnapshotReader reader, Func<Uri, ReleaseKey?> keyOf, CollectOptions options, TimeProvider time)
    {
        this.store = store;
        this.time = time;
        this.options = options;
        watches = new WatchList(store);
        discovery = new Discovery(store, fetcher, reader, watches, options);
        var snapshots = new SnapshotStore(store);
        check = new ReleaseCheck(fetcher, reader, snapshots, new Commits(store, snapshots), keyOf, options);
    }

    /// <param name="sources">Which lists to ask.</param>
    /// <param name="everything">Look at every known release again, due or not.</param>
    /// <param name="progress">Hears of every page.</param>
    /// <param name="cancellationToken">Stops between two pages; what was begun is found again.</param>
    public async Task<CollectReport> RunAsync(
        IReadOnlyList<ISource> sources, bool everything, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);

        // Hosts are asked side by side, the lists of one host one after the other: all lists first, since one may name another's releases.
        var runs = sources.Select(source => new SourceRun(source, new SourceHealth(store, source), options.Rounds)).ToList();
        for (var round = runs; round.Count > 0; round = [.. round.Where(run => run.GoesOn)])
        {
            await Task.WhenAll(ByHost(round).Select(host => EachAsync(host, run => DiscoverAsync(run, progress, cancellationToken))));
            await Task.WhenAll(ByHost(round).Select(host => EachAsync(host, run => CheckAsync(run, everything, progress, cancellationToken))));
        }

        return new CollectReport([.. runs.Select(run => run.Report())]);
    }

    private static IEnumerable<IGrouping<string, SourceRun>> ByHost(IEnumerable<SourceRun> runs) =>
        runs.GroupBy(run => run.Source.BaseAddress.Authority);

    private static async Task EachAsync(IEnumerable<SourceRun> runs, Func<SourceRun, Task> step)
    {
        foreach (var run in runs)
        {
            await step(run);
        }
    }

    private async Task DiscoverAsync(SourceRun run, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        run.BeginRound();
        if (!run.WantsList)
        {
            return;
        }

        var source = run.Source;
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var began = time.GetTimestamp();
        var said = new SourceHealth(store, source);
        var stored = await store.GetJsonAsync<SourceState>(BlobLayout.Source(source.Id), cancellationToken);
        var found = run.Discovered is { ListUnderstood: true } before
            ? await discovery.FeedAgainAsync(source, before, said, now, cancellationToken)
            : await discovery.RunAsync(source, stored?.Value ?? new SourceState { Source = source.Id }, said, now, cancellationToken);
        run.TakeList(found, said, time.GetElapsedTime(began));
        progress?.Report(new StageProgress(source.Id, 0, found.Count, $"{source.Id}: {found.Count} new on the list"));
    }

    private async Task CheckAsync(SourceRun run, bool everything, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var due = run.IsFirstRound ? await DueAsync(run.Source, everything, cancellationToken) : await AgainAsync(run, cancellationToken);
        await Overlap.EachAsync(due, ChecksAtOnce, CheckOneAsync, cancellationToken);
        run.EndRound(due.Count);
        if (!run.GoesOn)
        {
            await SettleAsync(run, cancellationToken);
        }

        async Task CheckOneAsync(Watched watch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            var said = new SourceHealth(store, run.Source) { ListWorks = run.Health.ListWorks };
            var result = await LookAsync(watch.Value, said, now, cancellationToken);
            if (!run.IsFirstRound)
            {
                // A run that fails counts once, however often it asked: the next run is to come back at once.
                result = result with { Watch = result.Watch with { Failures = Math.Min(result.Watch.Failures, Math.Max(1, watch.Value.Failures)) } };
            }

            var next = result.Watch.Failures > 0
                ? RecheckRule.AfterFailure(now, result.Watch.Failures)
                : RecheckRule.AfterCheck(now, result.Watch.LastChange ?? result.Watch.DiscoveredAt);
            next = result.Watch.FileFailures > 0 ? Instant.Min(next, RecheckRule.AfterFailure(now, result.Watch.FileFailures)) : next;
            await watches.MoveAsync(watch, result.Watch with { Due = RecheckRule.Moment(next) }, cancellationToken);
            var count = run.Take(watch.Value.Key(), result, said);
            progress?.Report(new StageProgress(
                run.Source.Id, count, due.Count, run.Say(result), result.Manifest?.Release, result.Manifest?.Number));
        }
    }

    /// <summary>A damaged snapshot of one release is said and holds no other back.</summary>
    private async Task<Checked> LookAsync(Watch watch, SourceHealth health, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            return await check.RunAsync(watch, health, now, cancellationToken);
        }
        catch (StatedFailureException failure)
        {
            health.Say(ProblemKinds.ReleaseFailed, failure.Message);
            return new Checked(CheckResult.Failed, null, watch with { LastChecked = now, Failures = watch.Failures + 1 });
        }
    }

    private async Task<List<Watched>> DueAsync(ISource source, bool everything, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var due = new List<Watched>();
        var rechecks = 0;
        await foreach (var watch in watches.DueAsync(source.Id, everything ? Instant.MaxValue : now, cancellationToken))
        {
            var isNew = watch.Value.Due == BlobLayout.DueFirst;
            if (!isNew && !everything && ++rechecks > options.RecheckBudget)
            {
                break;
            }

            due.Add(watch);
        }

        return due;
    }

    /// <summary>What was never had, and what only a later look at the list has shown. A release that was had is not looked at twice in one run.</summary>
    private async Task<List<Watched>> AgainAsync(SourceRun run, CancellationToken cancellationToken)
    {
        var due = new List<Watched>();
        foreach (var key in run.TakeMissed())
        {
            if (await watches.FindAsync(key, cancellationToken) is { } watch && watch.Value.LastSeen is null)
            {
                due.Add(watch);
            }
        }

        await foreach (var watch in watches.NewAsync(run.Source.Id, cancellationToken))
        {
            due.Add(watch);
        }

        return due;
    }

    private async Task SettleAsync(SourceRun run, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var found = run.Discovered!;
        run.Conclude();
        await run.Health.SettleAsync(
            now,
            problem => ProblemKinds.OfFeeds.Contains(problem.Kind) || (ProblemKinds.IsOfList(problem) ? found.ListUnderstood : run.Checked > 0),
            stored => found.State with { Problems = stored.Problems, LastAttempt = now },
            cancellationToken);
    }
}
