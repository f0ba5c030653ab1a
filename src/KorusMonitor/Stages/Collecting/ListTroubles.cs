using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>Puts into words what is wrong with a source's list or feed.</summary>
internal sealed class ListTroubles(ISource source, SourceHealth health, SnapshotReader reader)
{
    public void Hear(FetchResult page) => health.Hear(page);

    public void TooLong(int pages) => health.Say(
        ProblemKinds.ListFailed, $"the list has more than {pages} pages of unknown releases: the rest follows in later runs");

    public void NotHad(ListingRequest request, FetchResult page) =>
        health.Say(ProblemKinds.ListFailed, $"{request} answered {Describe(page)}");

    /// <returns>Whether it is a wall, which is then said.</returns>
    public bool IsWall(FetchResult page)
    {
        if (Wall(page) is not { } wall)
        {
            return false;
        }

        health.Say(ProblemKinds.BlockPage, $"{ProblemKinds.ListWall}{page.Final}: {wall}");
        return true;
    }

    /// <returns>Whether it is a trouble: behind the first page, a page without rows is the list's end.</returns>
    public bool NotUnderstood(ListingRequest request, Listing listing, FetchResult page, bool isFirstPage)
    {
        if (IsWall(page))
        {
            return true;
        }

        if (listing.Trouble is { } trouble)
        {
            health.Say(ProblemKinds.ListFailed, $"{request} answered {trouble}");
            return true;
        }

        if (isFirstPage)
        {
            health.Say(ProblemKinds.ZeroRows, $"the list of {source.Title} answered with no rows that are understood: {ScriptedList.Why(page.Body.Span)}");
        }

        return isFirstPage;
    }

    /// <summary>Of an older page that is read again: its trouble is passing, since it is asked for again the next time.</summary>
    /// <returns>Whether there is no such page, or nothing on it: then the list ends before it.</returns>
    public bool IsEndOfList(ListingRequest request, FetchResult page, Listing? listing)
    {
        if (page.Outcome == FetchOutcome.Missing)
        {
            return true;
        }

        var problem = listing is null ? Describe(page) : Wall(page) ?? listing.Trouble;
        if (problem is not null)
        {
            health.SayPassed(ProblemKinds.ListFailed, $"{request}, an older page of the list, answered {problem}");
        }

        return problem is null;
    }

    /// <summary>A feed that is no feed any more, however healthy its status.</summary>
    public void FeedFailed(FetchResult page, string? trouble) => health.Say(
        ProblemKinds.FeedFailed,
        $"the feed {source.Feed} answered {(page.Outcome == FetchOutcome.Fetched ? Wall(page) ?? trouble ?? "no entries" : Describe(page))}");

    public void Stale(LocalDate? newest, LocalDate today)
    {
        if (AgeOf(newest, today) is { } age)
        {
            health.Say(ProblemKinds.Stale, $"the newest item listed is of {newest:uuuu-MM-dd}, {age} days ago: the list has gone stale, or the office has gone silent");
        }
    }

    /// <param name="feed">Newest item of the feed.</param>
    /// <param name="list">Newest item of the list: an office that is silent is not the feed's fault.</param>
    /// <param name="today">In the office's zone.</param>
    public void StaleFeed(LocalDate? feed, LocalDate? list, LocalDate today)
    {
        if (AgeOf(feed, today) is { } age && !(AgeOf(list, today) is not null && list <= feed))
        {
            health.Say(ProblemKinds.FeedStale, $"the newest item of the feed {source.Feed} is of {feed:uuuu-MM-dd}, {age} days ago: it answers, but nothing is added to it");
        }
    }

    public void OfTheFuture(IReadOnlyList<ReleaseLink> links)
    {
        if (links is [var first, ..])
        {
            health.Say(ProblemKinds.FutureDate, $"listed with a date in the future, which is not used: {links.Count} of them, such as {first.Key.Id}");
        }
    }

    internal static string Describe(FetchResult page) =>
        page.Problem ?? (page.Status == 0 ? "nothing" : $"status {page.Status}");

    private int? AgeOf(LocalDate? newest, LocalDate today) =>
        newest is { } date && Period.DaysBetween(date, today) is var age && age > source.StaleAfterDays ? age : null;

    private string? Wall(FetchResult page)
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
}
