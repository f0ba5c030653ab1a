using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>Follows a source's list from its newest page until everything is known.</summary>
internal sealed class ListWalk(IFetcher fetcher, ListTroubles troubles, CollectOptions options)
{
    /// <summary>Pages without a single item of ours, one after the other, before a list of many offices is taken to have no more.</summary>
    private const int MostBarePages = 20;

    /// <param name="source">Whose list.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="full">Whether the first page is asked for without conditions.</param>
    /// <param name="finds">Takes what is found.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    public async Task<Walk> FollowAsync(ISource source, SourceState state, bool full, Finds finds, CancellationToken cancellationToken)
    {
        var isFirst = state.LastSuccess is null;
        var walk = new Walk();
        var request = source.Ask(0);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var (newPages, barePages) = (0, 0);
        for (var index = 0; ; index++)
        {
            if (index >= options.MaxListingPages)
            {
                troubles.TooLong(options.MaxListingPages);
                return walk with { StoppedAt = index };
            }

            if (isFirst && index >= source.FirstRunPages)
            {
                return walk with { Horizon = walk.Middle };
            }

            walk = walk with { LastIndex = index };
            var (page, listing) = await LookAsync(source, request, index == 0 && !full ? state.ListingValidators : null, cancellationToken);
            switch (page.Outcome)
            {
                case FetchOutcome.NotModified:
                    return walk with { NotModified = true };
                case FetchOutcome.Missing when index > 0:
                    return walk;
                case not FetchOutcome.Fetched when listing is null:
                    troubles.NotHad(request, page);
                    return walk with { StoppedAt = index, IsLeftAlone = page.AsksForLater };
            }

            walk = index == 0 ? walk with { Validators = page.Validators } : walk;
            if (!IsUnderstood(listing!))
            {
                // A list that ends in an empty page has ended; a wall behind its first pages has not.
                return troubles.NotUnderstood(request, listing!, page, isFirstPage: index == 0)
                    ? walk with { StoppedAt = index == 0 ? state.BackfillTo ?? 0 : index }
                    : walk;
            }

            var found = await finds.TakeAsync(listing!, cancellationToken);
            walk = walk.With(found);
            newPages += found.IsNew ? 1 : 0;
            barePages = listing!.Links.Count == 0 ? barePages + 1 : 0;

            // What was new pushed what stood behind it further back.
            var isKnown = listing.Links.Count > 0 && !found.IsNew && index >= (state.BackfillTo ?? 0) + newPages;
            var isPast = listing.Links.Count > 0 && !found.HasAny;
            walk = walk with { ReachedEnd = !listing.HasNext };
            if (isKnown || isPast || barePages > MostBarePages || !listing.HasNext || !shown.Add(Signature(listing, index)))
            {
                return walk;
            }

            request = listing.Next ?? source.Ask(index + 1);
        }
    }

    /// <summary>A wall is often for one visit only: a page that is none of the list's is asked for once more, and said to have been one.</summary>
    private async Task<(FetchResult Page, Listing? Listing)> LookAsync(
        ISource source, ListingRequest request, Validators? validators, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var page = await fetcher.FetchAsync(Request(request, attempt == 1 ? validators : null), cancellationToken);
            troubles.Hear(page);
            if (page.Outcome != FetchOutcome.Fetched)
            {
                return (page, null);
            }

            var listing = source.ParseListing(new RawDocument(page.Body, page.Header("Content-Type"), page.Final));
            if (IsUnderstood(listing) || attempt == 2 || !troubles.IsWall(page))
            {
                return (page, listing);
            }
        }
    }

    public static bool IsUnderstood(Listing listing) => listing.Trouble is null && (listing.Rows > 0 || listing.SaysNone);

    public static FetchRequest Request(ListingRequest request, Validators? validators = null) =>
        new(request.Address, validators) { Method = request.Method, SecretQuery = request.SecretQuery };

    /// <summary>A pager without end shows its last page again and again.</summary>
    public static string Signature(Listing page, int index) =>
        page.Links.Count == 0 ? $"bare {index}" : string.Join('\n', page.Links.Select(link => link.Key.ToString()));
}

/// <summary>How far a list was followed.</summary>
internal sealed record Walk
{
    /// <summary>The page that could not be had or understood; <c>null</c> when the list was followed to its known part.</summary>
    public int? StoppedAt { get; init; }

    /// <summary>The site asked to be left alone for a while.</summary>
    public bool IsLeftAlone { get; init; }

    public int LastIndex { get; init; }

    /// <summary>The last page that was read is the last one there is.</summary>
    public bool ReachedEnd { get; init; }

    public bool NotModified { get; init; }

    /// <summary>Of the first page.</summary>
    public Validators? Validators { get; init; }

    public LocalDate? Newest { get; init; }

    /// <summary>The middle day of the last page.</summary>
    public LocalDate? Middle { get; init; }

    /// <summary>The day before which nothing was looked at, when the first run ended before the list did.</summary>
    public LocalDate? Horizon { get; init; }

    public Walk With(PageFinds page) => this with
    {
        Newest = Newest is { } late && !(page.Newest > late) ? late : page.Newest,
        Middle = page.Middle ?? Middle,
    };
}
