using System.Text.Json.Serialization;
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

    /// <summary>Where the older pages of the list are read again next; <c>null</c> in states from before that was done.</summary>
    public Rereading? Rereading { get; init; }

    /// <summary>ISO date: releases listed before it were left out at the first run and stay so; <c>null</c> when the whole list was followed.</summary>
    public string? Horizon { get; init; }

    public IReadOnlyList<SourceProblem> Problems { get; init; } = [];

    /// <summary>
    /// What the last run met and got past by asking again: resets, pages that were there at the second time of asking. Shown by
    /// <c>korus sources</c>, never told in a digest; <c>null</c> when there was nothing of the kind.
    /// </summary>
    public IReadOnlyList<PassingTrouble>? Passing { get; init; }
}

/// <summary>The cursor of <see cref="ListReread"/>.</summary>
/// <param name="Next">The page that comes next, counted from 0; 1 begins a new round, since page 0 is read in every run.</param>
/// <param name="LastAt">When older pages were last read.</param>
/// <param name="CompletedAt">When a round was last completed.</param>
public sealed record Rereading(int Next, Instant? LastAt, Instant? CompletedAt);

/// <param name="Kind">One of <see cref="ProblemKinds"/>.</param>
/// <param name="Detail">The first of them, one line for people.</param>
/// <param name="Times">How many there were.</param>
/// <param name="SeenAt">End of the run that met it.</param>
public sealed record PassingTrouble(string Kind, string Detail, int Times, Instant SeenAt);

/// <param name="Kind">One of <see cref="ProblemKinds"/>.</param>
/// <param name="Detail">One line for people: what, where. The first case of the last run that met it.</param>
/// <param name="Since">When it was first seen.</param>
/// <param name="LastSeen">When it was last seen.</param>
/// <param name="Told">Whether an item for the digest was left.</param>
public sealed record SourceProblem(string Kind, string Detail, Instant Since, Instant LastSeen, bool Told)
{
    /// <summary>Its other cases in that run, a line each; <c>null</c> without any.</summary>
    public IReadOnlyList<string>? More { get; init; }

    /// <summary>How many cases there were beside these.</summary>
    public int Unnamed { get; init; }

    /// <summary>In one line.</summary>
    [JsonIgnore]
    public string Summary => More is null ? Detail : $"{Detail} (and {More.Count + Unnamed} more)";
}

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
    public const string AttachmentFailed = "attachment-failed";
    public const string FeedFailed = "feed-failed";
    public const string FeedStale = "feed-stale";
    public const string FutureDate = "future-date";

    /// <summary>Only ever passing: requests that needed more than one attempt.</summary>
    public const string Unsteady = "unsteady";

    /// <summary>Kinds that a look at the list alone confirms or clears.</summary>
    public static IReadOnlySet<string> OfLists { get; } = new HashSet<string> { ListFailed, ZeroRows, Stale, FutureDate };

    /// <summary>Whether a look at the list alone confirms or clears it.</summary>
    internal static bool IsOfList(SourceProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return OfLists.Contains(problem.Kind) || (problem.Kind == BlockPage && problem.Detail.StartsWith(ListWall, StringComparison.Ordinal));
    }

    /// <summary>Kinds that were no trouble when the site, asked again in the same run, answered as it should.</summary>
    internal static bool IsPassing(string kind) => kind is ListFailed or ZeroRows or ReleaseFailed or EmptyPage or Unsteady;

    /// <summary>Begins the detail of a wall in front of the list; other walls stand in front of releases.</summary>
    internal const string ListWall = "the list is behind a wall: ";

    /// <summary>Kinds of the feed, which is asked in every run.</summary>
    public static IReadOnlySet<string> OfFeeds { get; } = new HashSet<string> { FeedFailed, FeedStale };
}
