using KorusMonitor.Findings;
using NodaTime;

namespace KorusMonitor.Digests;

/// <summary>
/// <c>digests/&lt;slot&gt;.json</c>: all that a digest says, fixed when its slot opens. Rendering is a pure function of it, so that a digest
/// can be rebuilt byte for byte at any time, and a run that was killed sends what the first one would have sent.
/// </summary>
public sealed record DigestDocument
{
    public const int CurrentVersion = 2;

    public int Version { get; init; } = CurrentVersion;

    /// <summary><c>daily/2026-11-21</c>.</summary>
    public required string Slot { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>Id of the subscription that it belongs to.</summary>
    public string Subscription { get; init; } = "default";

    /// <summary>Whether it holds an item that breaks quiet hours.</summary>
    public bool Urgent { get; init; }

    /// <summary>The sender's address; <c>null</c> in documents of version 1.</summary>
    public string? From { get; init; }

    /// <summary>Whom it is for, as configured when the slot opened.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>IANA id: the readers' zone.</summary>
    public required string Zone { get; init; }

    /// <summary>Base of all snapshot links, ends in a slash.</summary>
    public required string ViewerAddress { get; init; }

    public required string Subject { get; init; }

    public required DigestTotals Totals { get; init; }

    /// <summary>In the order of reading; a section without items is left out.</summary>
    public required IReadOnlyList<DigestSection> Sections { get; init; }

    /// <summary>The day's figures, those that differ from what was said before first.</summary>
    public IReadOnlyList<FigureOfTheDay> Figures { get; init; } = [];

    /// <summary>What earlier digests told and is no longer so, the latest digest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Problems first.</summary>
    public required IReadOnlyList<HealthLine> Health { get; init; }

    /// <summary>Names of the pending entries told here, ordinally ascending: they are removed when every receipt is written.</summary>
    public required IReadOnlyList<string> Pending { get; init; }
}

/// <summary>How many of each kind the digest tells, before anything is cut for size.</summary>
/// <param name="New">Published shortly before they were seen.</param>
/// <param name="Older">Published long before they were first seen.</param>
/// <param name="Deadlines">Near enough to need attention.</param>
/// <param name="Disputes">Claims and figures that are disputed.</param>
/// <param name="Events">New releases that tell one event counted once.</param>
public sealed record DigestTotals(
    int New, int Edited, int Reverted, int Withdrawn, int Deadlines, int SourceProblems, int Older = 0, int Disputes = 0, int Events = 0);

public sealed record DigestSection(SectionKind Kind, IReadOnlyList<DigestItem> Items);

public enum SectionKind
{
    NeedsAttention,
    NewReleases,

    /// <summary>New to the store, old in the world: no alarm.</summary>
    OlderReleases,
}

/// <param name="Kind">What happened.</param>
/// <param name="Pending">Name of the pending entry it comes from.</param>
/// <param name="Reasons">Why it stands where it stands, strongest first: "figures changed", "names KORUS".</param>
/// <param name="About">The pending entry, limited to what is shown.</param>
/// <param name="Deadline">For <see cref="DigestItemKind.Deadline"/>.</param>
/// <param name="MoreChanges">Changed sentences that are not shown.</param>
/// <param name="Dispute">For <see cref="DigestItemKind.Dispute"/>.</param>
public sealed record DigestItem(
    DigestItemKind Kind, string Pending, IReadOnlyList<string> Reasons, PendingItem About, Deadline? Deadline, int MoreChanges, Dispute? Dispute = null)
{
    /// <summary>Other releases that tell the same event, told under this one.</summary>
    public IReadOnlyList<DigestItem> Others { get; init; } = [];

    /// <summary>Why these are one event, strongest first: "same figures", "Howard Lutnick"; empty without others.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>This item and those under it.</summary>
    public IEnumerable<DigestItem> All() => Others.Prepend(this);
}

/// <summary>A figure of a release that this digest tells.</summary>
/// <param name="Pending">Name of the pending entry it comes from.</param>
/// <param name="Told">Value, measure, period, who said it and what was said before.</param>
/// <param name="Reason">Why it stands where it stands: "differs from what was said before".</param>
/// <param name="AlsoSaidBy">Others who gave the same value in the same digest.</param>
public sealed record FigureOfTheDay(
    string Pending, ToldFigure Told, string Reason, string Source, string Release,
    int Snapshot, string Title, string Language, string? PublishedOn, string? Zone,
    IReadOnlyList<string> AlsoSaidBy);

/// <summary>A release that an earlier digest told and that is now otherwise.</summary>
/// <param name="Pending">Name of the pending entry that says so.</param>
/// <param name="Slot">The digest that is corrected.</param>
/// <param name="OpenedAt">When that one was opened.</param>
/// <param name="From">Its sender, whose domain its Message-IDs are in; <c>null</c> for digests of older programs.</param>
/// <param name="Kind">Edited, Reverted or Withdrawn.</param>
/// <param name="Title">Of the release.</param>
/// <param name="Said">What that digest quoted and is changed; <c>null</c> when it quoted other sentences.</param>
/// <param name="Now">What stands there now; <c>null</c> when nothing does.</param>
/// <param name="Summary">"$27.6 billion → $27.7 billion"; <c>null</c> when no figure, date or name changed.</param>
public sealed record Correction(
    string Pending, string Slot, Instant OpenedAt, string? From, DigestItemKind Kind, string Source, string Release, string Title, string Language,
    PlacedText? Said, PlacedText? Now, string? Summary);

/// <param name="Text">Exact, or cut where it is very long.</param>
/// <param name="Snapshot">Number of the release's snapshot that it stands in.</param>
public sealed record PlacedText(string Text, int Snapshot, TextSpan Span);

public enum DigestItemKind
{
    New,
    Edited,
    Reverted,
    Withdrawn,
    Deadline,

    /// <summary>Figures that do not add up, or of which another statement says otherwise.</summary>
    Dispute,
}

/// <summary>One line on a source.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Healthy"><c>false</c> for what needs a person.</param>
/// <param name="Text">For people: "USTR press releases: no answer since Nov 20".</param>
public sealed record HealthLine(string Source, bool Healthy, string Text);
