using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Storage;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Stages.Collecting;

/// <summary>
/// Follows a source's list from its newest page until everything is known, then makes the unknown known, oldest first: whenever it is
/// killed, what is still unknown stands in front of what is known, and the next run finds it.
/// </summary>
internal sealed class Discovery(IBlobStore store, IFetcher fetcher, SnapshotReader reader, WatchList watches, CollectOptions options)
{
    /// <returns>How many releases became known, and the state as it is to be kept.</returns>
    public async Task<Discovered> RunAsync(
        ISource source, SourceState state, SourceHealth health, Instant now, CancellationToken cancellationToken)
    {
        var unknown = new List<ReleaseLink>();
        var met = new HashSet<ReleaseKey>();
        Validators? validators = null;
        LocalDate? newest = null;
        var full = state.BackfillTo is not null || state.LastFullListing is not { } last || now - last >= options.FullCheck;
        int? stoppedAt = null;
        var lastIndex = 0;

        for (var index = 0; ; index++)
        {
            if (index >= options.MaxListingPages)
            {
                health.Say(ProblemKinds.ListFailed, $"the list has more than {options.MaxListingPages} pages of unknown releases: the rest follows in later runs");
                stoppedAt = index;
                break;
            }

            lastIndex = index;
            var address = source.ListingPage(index);
            var page = await fetcher.FetchAsync(new FetchRequest(address, index == 0 && !full ? state.ListingValidators : null), cancellationToken);
            if (page.Outcome == FetchOutcome.NotModified)
            {
                SayStale(source, health, ParseDay(state.NewestListed), now);
                return new Discovered(0, state with { LastSuccess = now }, ListUnderstood: true);
            }

            if (page.Outcome != FetchOutcome.Fetched)
            {
                if (index > 0 && page.Outcome == FetchOutcome.Missing)
                {
                    break;
                }

                health.Say(ProblemKinds.ListFailed, $"{address} answered {Describe(page)}");
                stoppedAt = index;
                break;
            }

            var listing = source.ParseListing(new RawDocument(page.Body, page.Header("Content-Type"), page.Final));
            if (index == 0)
            {
                validators = page.Validators;
                if (listing.Rows == 0)
                {
                    SayEmpty(source, health, page);
                    stoppedAt = state.BackfillTo ?? 0;
                    break;
                }
            }

            var fresh = listing.Links.Where(link => met.Add(link.Key)).ToList();
            newest = Newest(newest, fresh);
            var before = unknown.Count;
            foreach (var link in fresh)
            {
                if (!await watches.KnowsAsync(link.Key, cancellationToken))
                {
                    unknown.Add(link);
                }
            }

            var nothingNew = unknown.Count == before && index >= (state.BackfillTo ?? 0);
            if (nothingNew || fresh.Count == 0 || !listing.HasNext)
            {
                break;
            }
        }

        state = await IntendAsync(source, state, unknown.Count, stoppedAt, now, cancellationToken);
        for (var i = unknown.Count - 1; i >= 0; i--)
        {
            await watches.AddAsync(unknown[i], now, cancellationToken);
        }

        if (stoppedAt is not null)
        {
            return new Discovered(unknown.Count, state, ListUnderstood: false);
        }

        SayStale(source, health, newest, now);
        return new Discovered(
            unknown.Count,
            state with
            {
                LastSuccess = now,
                NewestListed = newest is { } date ? new PublicationDate(date, DatePrecision.Day, "UTC", "listing").ToIso() : state.NewestListed,
                ListingValidators = validators,
                LastFullListing = full ? now : state.LastFullListing,
                // After a long back-fill the next run looks once more as deep: a release withdrawn while we turned pages moves its
                // followers one row up, past the page that we had already read.
                BackfillTo = unknown.Count > 0 && lastIndex > 0 ? lastIndex : null,
            },
            ListUnderstood: true);
    }

    /// <summary>
    /// Before anything becomes known: that something was found, and how deep the list must be followed again when its end was not reached,
    /// since older ones may be missing behind the newest once these are known.
    /// </summary>
    private async Task<SourceState> IntendAsync(
        ISource source, SourceState state, int found, int? stoppedAt, Instant now, CancellationToken cancellationToken)
    {
        if (found == 0 && stoppedAt is null or 0)
        {
            return state;
        }

        return await store.UpdateJsonAsync<SourceState>(
            BlobLayout.Source(source.Id),
            stored => (stored ?? state) with
            {
                LastNewItem = found > 0 ? now : stored?.LastNewItem,
                BackfillTo = stoppedAt is { } page ? Math.Max(page, stored?.BackfillTo ?? 0) : stored?.BackfillTo,
            },
            cancellationToken);
    }

    internal static string Describe(FetchResult page) =>
        page.Problem ?? (page.Status == 0 ? "nothing" : $"status {page.Status}");

    private static LocalDate? Newest(LocalDate? newest, List<ReleaseLink> links)
    {
        var dates = links.Where(link => link.Listed is { Precision: DatePrecision.Day }).Select(link => link.Listed!.Date);
        foreach (var date in dates)
        {
            newest = newest is { } known && known >= date ? known : date;
        }

        return newest;
    }

    private static LocalDate? ParseDay(string? iso) =>
        iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true } day ? day.Value : null;

    private void SayEmpty(ISource source, SourceHealth health, FetchResult page)
    {
        if (Wall(source, page) is { } wall)
        {
            health.Say(ProblemKinds.BlockPage, $"{page.Final} is a wall instead of the list: {wall}");
            return;
        }

        health.Say(ProblemKinds.ZeroRows, $"the list of {source.Title} answered with no rows that are understood: layout changed, or an empty page");
    }

    private string? Wall(ISource source, FetchResult page)
    {
        try
        {
            var document = new RawDocument(page.Body, page.Header("Content-Type"), page.Final);
            return BlockPageRule.Judge(document, reader.Read(source.Id, document));
        }
        catch (UnreadableException)
        {
            // Then it says nothing, and the missing rows are the trouble to tell.
            return null;
        }
    }

    private static void SayStale(ISource source, SourceHealth health, LocalDate? newest, Instant now)
    {
        var today = now.InZone(DateTimeZoneProviders.Tzdb[source.Profile.Zone]).Date;
        if (newest is { } date && Period.DaysBetween(date, today) is var age && age > source.StaleAfterDays)
        {
            health.Say(ProblemKinds.Stale, $"the newest item listed is of {date:uuuu-MM-dd}, {age} days ago: the list has gone stale, or the office has gone silent");
        }
    }
}

/// <param name="Count">Releases that became known.</param>
/// <param name="State">Cursor and dates to keep, problems aside.</param>
/// <param name="ListUnderstood">Whether the list was had and read to its known part.</param>
internal sealed record Discovered(int Count, SourceState State, bool ListUnderstood);
