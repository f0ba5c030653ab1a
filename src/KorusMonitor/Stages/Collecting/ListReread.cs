using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>
/// Looks again at the older pages of a list, some of them a day and round and round: a release that was put in behind the first page, late
/// with an old date or out of order, is found by the time the round comes past it. Killed anywhere, the next run reads the same pages again.
/// </summary>
internal sealed class ListReread(IFetcher fetcher, ListTroubles troubles, CollectOptions options)
{
    /// <param name="source">Whose list.</param>
    /// <param name="state">With the cursor.</param>
    /// <param name="walk">How far this run has read already.</param>
    /// <param name="finds">Takes what is found.</param>
    /// <param name="now">The time of the run.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <returns>The cursor as it is to be kept.</returns>
    public async Task<Rereading> RunAsync(
        ISource source, SourceState state, Walk walk, Finds finds, Instant now, CancellationToken cancellationToken)
    {
        // A first run reads all that there is; one that ended at what runs before it had made known, and were killed, does not.
        if (state.LastSuccess is null && (walk.ReachedEnd || walk.Horizon is not null))
        {
            return new Rereading(1, now, CompletedAt: null);
        }

        var before = state.Rereading ?? new Rereading(1, LastAt: null, CompletedAt: null);
        if (options.RereadPages == 0 || (before.LastAt is { } last && now - last < options.Reread))
        {
            return before;
        }

        if (walk.ReachedEnd)
        {
            return new Rereading(1, now, now);
        }

        // One page once more: what is taken away in front moves its followers up, past the page where the last run stopped.
        var index = Math.Max(Math.Max(1, before.Next - 1), walk.LastIndex + 1);
        var request = source.Ask(index);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        for (var pages = 0; pages < options.RereadPages; pages++)
        {
            var page = await fetcher.FetchAsync(ListWalk.Request(request), cancellationToken);
            troubles.Hear(page);
            var listing = page.Outcome == FetchOutcome.Fetched
                ? source.ParseListing(new RawDocument(page.Body, page.Header("Content-Type"), page.Final))
                : null;
            if (listing is null || !ListWalk.IsUnderstood(listing))
            {
                return troubles.IsEndOfList(request, page, listing)
                    ? new Rereading(1, now, now)
                    : before with { Next = index, LastAt = now };
            }

            var found = await finds.TakeAsync(listing, cancellationToken);
            var isPast = listing.Links.Count > 0 && !found.HasAny;
            if (!listing.HasNext || isPast || index + 1 >= options.MaxListingPages || !shown.Add(ListWalk.Signature(listing, index)))
            {
                return new Rereading(1, now, now);
            }

            // Where one place in the list takes several pages, they count as one.
            var next = source.Ask(index + 1);
            request = listing.Next ?? next;
            index += request.Address == next.Address ? 1 : 0;
        }

        return before with { Next = index, LastAt = now };
    }
}
