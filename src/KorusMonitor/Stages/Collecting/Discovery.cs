using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Storage;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Stages.Collecting;

/// <summary>
/// Follows a source's list and asks its feed, then makes the unknown known, oldest first: whenever it is killed, what is still unknown
/// stands in front of what is known, or among it no further back than this run has looked, and the next run looks as far.
/// </summary>
internal sealed class Discovery(IBlobStore store, IFetcher fetcher, SnapshotReader reader, WatchList watches, CollectOptions options)
{
    /// <summary>Each waits for the disk or the network: the waits overlap.</summary>
    private const int WritesAtOnce = 8;

    /// <returns>How many releases became known, and the state as it is to be kept.</returns>
    public async Task<Discovered> RunAsync(
        ISource source, SourceState state, SourceHealth health, Instant now, CancellationToken cancellationToken)
    {
        var today = now.InZone(DateTimeZoneProviders.Tzdb[source.Profile.Zone]).Date;
        var troubles = new ListTroubles(source, health, reader);
        var finds = new Finds(watches, today, Day(state.Horizon));
        var full = state.BackfillTo is not null || state.LastFullListing is not { } last || now - last >= options.FullCheck;
        var walk = await new ListWalk(fetcher, troubles, options).FollowAsync(source, state, full, finds, cancellationToken);
        var listed = finds.Count;
        var isFeedMissed = await AskFeedAsync(
            source, finds, walk.NotModified ? Day(state.NewestListed) : walk.Newest, today, troubles, cancellationToken);

        var front = finds.Count;
        var reread = walk.StoppedAt is null
            ? await new ListReread(fetcher, troubles, options).RunAsync(source, state, walk, finds, now, cancellationToken)
            : state.Rereading;

        // Behind what only the feed showed there may be more that it shows no longer: the list is to be followed further than that.
        var stoppedAt = walk.StoppedAt is { } at ? Math.Max(at, finds.Count - listed) : (int?)null;
        state = await IntendAsync(source, state, finds.Count, stoppedAt ?? (front > 1 && walk.LastIndex > 0 ? walk.LastIndex : null), now, cancellationToken);
        await AddAsync(finds, now, cancellationToken);
        troubles.OfTheFuture(finds.OfTheFuture);
        if (stoppedAt is not null)
        {
            return new Discovered(finds.Count, state, ListUnderstood: false) { IsLeftAlone = walk.IsLeftAlone, IsFeedMissed = isFeedMissed };
        }

        troubles.Stale(walk.NotModified ? Day(state.NewestListed) : walk.Newest, today);
        state = walk.NotModified ? state with { LastSuccess = now } : After(state, walk, front > 0, full, now);
        return new Discovered(finds.Count, state with { Rereading = reread }, ListUnderstood: true) { IsFeedMissed = isFeedMissed };
    }

    /// <summary>Asks for the feed alone, where the list was had and the feed was not.</summary>
    /// <returns>What became known by it; all else as it was.</returns>
    public async Task<Discovered> FeedAgainAsync(
        ISource source, Discovered before, SourceHealth health, Instant now, CancellationToken cancellationToken)
    {
        var today = now.InZone(DateTimeZoneProviders.Tzdb[source.Profile.Zone]).Date;
        var troubles = new ListTroubles(source, health, reader);
        var finds = new Finds(watches, today, Day(before.State.Horizon));
        var isFeedMissed = await AskFeedAsync(source, finds, Day(before.State.NewestListed), today, troubles, cancellationToken);
        await IntendAsync(source, before.State, finds.Count, null, now, cancellationToken);
        await AddAsync(finds, now, cancellationToken);
        troubles.OfTheFuture(finds.OfTheFuture);
        return before with
        {
            Count = finds.Count,
            State = finds.Count > 0 ? before.State with { LastNewItem = now } : before.State,
            IsFeedMissed = isFeedMissed,
        };
    }

    /// <summary>Oldest first, some at a time: what is not reached stands in front of what is, or among it.</summary>
    private Task AddAsync(Finds finds, Instant now, CancellationToken cancellationToken) => Overlap.EachAsync(
        Enumerable.Reverse(finds.Unknown), WritesAtOnce, link => watches.AddAsync(link, now, cancellationToken), cancellationToken);

    private static SourceState After(SourceState state, Walk walk, bool foundAny, bool full, Instant now) => state with
    {
        LastSuccess = now,
        NewestListed = Iso(walk.Newest) ?? state.NewestListed,
        Horizon = Iso(walk.Horizon) ?? state.Horizon,
        ListingValidators = walk.Validators,
        LastFullListing = full ? now : state.LastFullListing,
        // After a long back-fill the next run looks once more as deep: a release withdrawn while we turned pages moves its
        // followers one row up, past the page that we had already read.
        BackfillTo = foundAny && walk.LastIndex > 0 ? walk.LastIndex : null,
    };

    /// <returns>Whether no attempt got an answer, so that another may.</returns>
    private async Task<bool> AskFeedAsync(
        ISource source, Finds finds, LocalDate? newestListed, LocalDate today, ListTroubles troubles, CancellationToken cancellationToken)
    {
        if (source.Feed is not { } feed)
        {
            return false;
        }

        var page = await fetcher.FetchAsync(ListWalk.Request(feed), cancellationToken);
        troubles.Hear(page);
        var listing = page.Outcome == FetchOutcome.Fetched
            ? source.ParseFeed(new RawDocument(page.Body, page.Header("Content-Type"), page.Final))
            : null;
        if (listing is null || listing.Trouble is not null || (listing.Rows == 0 && !listing.SaysNone))
        {
            troubles.FeedFailed(page, listing?.Trouble);
            return page.Outcome == FetchOutcome.Failed && !page.AsksForLater;
        }

        var found = await finds.TakeAsync(listing, cancellationToken);
        troubles.StaleFeed(found.Newest, newestListed, today);
        return false;
    }

    /// <summary>
    /// Before anything becomes known: that something was found, and how deep the list must be followed again when its end was not reached, or
    /// if this run is killed, since older ones may be missing behind the newest once these are known.
    /// </summary>
    private async Task<SourceState> IntendAsync(
        ISource source, SourceState state, int found, int? again, Instant now, CancellationToken cancellationToken)
    {
        if (found == 0 && again is null or 0)
        {
            return state;
        }

        return await store.UpdateJsonAsync<SourceState>(
            BlobLayout.Source(source.Id),
            stored => (stored ?? state) with
            {
                LastNewItem = found > 0 ? now : stored?.LastNewItem,
                BackfillTo = again is { } page ? Math.Max(page, stored?.BackfillTo ?? 0) : stored?.BackfillTo,
            },
            cancellationToken);
    }

    internal static string Describe(FetchResult page) => ListTroubles.Describe(page);

    private static string? Iso(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private static LocalDate? Day(string? iso) =>
        iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true } day ? day.Value : null;
}

/// <param name="Count">Releases that became known.</param>
/// <param name="State">Cursor and dates to keep, problems aside.</param>
/// <param name="ListUnderstood">Whether the list was had and read to its known part.</param>
internal sealed record Discovered(int Count, SourceState State, bool ListUnderstood)
{
    /// <summary>The site asked to be left alone for a while: its list is not asked for again in this run.</summary>
    public bool IsLeftAlone { get; init; }

    /// <summary>No attempt to get the feed was answered.</summary>
    public bool IsFeedMissed { get; init; }
}
