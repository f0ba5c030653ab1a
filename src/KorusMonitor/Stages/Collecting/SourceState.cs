using KorusMonitor.Fetching;
using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary><c>sources/&lt;source&gt;.json</c>: cursor and health of a source.</summary>
public sealed record SourceState
{
    public required string Source { get; init; }

    public Instant? LastAttempt { get; init; }

    /// <summary>When the list was last had and understood.</summary>
    public Instant? LastSuccess { get; init; }

    /// <summary>When something new was last found on it.</summary>
    public Instant? LastNewItem { get; init; }

    /// <summary>ISO date of the newest item listed.</summary>
    public string? NewestListed { get; init; }

    public Validators? ListingValidators { get; init; }

    public Instant? LastFullListing { get; init; }

    /// <summary>A run could not follow the list to its known part: the next one looks at least as far as this page.</summary>
    public int? BackfillTo { get; init; }

    /// <summary>ISO date: releases listed before it were left out at the first run and stay so; <c>null</c> when the whole list was followed.</summary>
    public string? Horizon { get; init; }

    public IReadOnlyList<SourceProblem> Problems { get; init; } = [];
}

/// <param name="Kind">One of <see cref="ProblemKinds"/>.</param>
/// <param name="Detail">One line for people: what, where.</param>
/// <param name="Since">When it was first seen.</param>
/// <param name="LastSeen">When it was last seen.</param>
/// <param name="Told">Whether an item for the digest was left.</param>
public sealed record SourceProblem(string Kind, string Detail, Instant Since, Instant LastSeen, bool Told);

public static class ProblemKinds
{
    public const string ListFailed = "list-failed";
    public const string ZeroRows = "zero-rows";
    public const string Stale = "stale";
    public const string BlockPage = "block-page";
    public const string LayoutDrift = "layout-drift";
    public const string ReleaseFailed = "release-failed";
    public const string EmptyPage = "empty-page";
    public const string Unreadable = "unreadable";
    public const string FeedFailed = "feed-failed";
    public const string FeedStale = "feed-stale";
    public const string FutureDate = "future-date";

    /// <summary>Kinds that a look at the list alone confirms or clears.</summary>
    public static IReadOnlySet<string> OfLists { get; } = new HashSet<string> { ListFailed, ZeroRows, Stale, FutureDate };

    /// <summary>Kinds of the feed, which is asked in every run.</summary>
    public static IReadOnlySet<string> OfFeeds { get; } = new HashSet<string> { FeedFailed, FeedStale };
}
