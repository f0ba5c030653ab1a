using KorusMonitor.Findings;
using NodaTime;

namespace KorusMonitor.Digests;

/// <summary>
/// <c>digests/&lt;slot&gt;.json</c>: all that a digest says, fixed when its slot opens. Rendering is a pure function of it, so that a digest
/// can be rebuilt byte for byte at any time, and a run that was killed sends what the first one would have sent.
/// </summary>
public sealed record DigestDocument
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary><c>daily/2026-11-21</c>.</summary>
    public required string Slot { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>IANA id: the readers' zone.</summary>
    public required string Zone { get; init; }

    /// <summary>Base of all snapshot links, ends in a slash.</summary>
    public required string ViewerAddress { get; init; }

    public required string Subject { get; init; }

    public required DigestTotals Totals { get; init; }

    /// <summary>In the order of reading; a section without items is left out.</summary>
    public required IReadOnlyList<DigestSection> Sections { get; init; }

    /// <summary>Problems first.</summary>
    public required IReadOnlyList<HealthLine> Health { get; init; }

    /// <summary>Names of the pending entries told here, ordinally ascending: they are removed when every receipt is written.</summary>
    public required IReadOnlyList<string> Pending { get; init; }
}

/// <summary>How many of each kind the digest tells, before anything is cut for size.</summary>
/// <param name="New">Published shortly before they were seen.</param>
/// <param name="Older">Published long before they were first seen.</param>
/// <param name="Deadlines">Near enough to need attention.</param>
public sealed record DigestTotals(int New, int Edited, int Reverted, int Withdrawn, int Deadlines, int SourceProblems, int Older = 0);

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
    DigestItemKind Kind, string Pending, IReadOnlyList<string> Reasons, PendingItem About, Deadline? Deadline, int MoreChanges, Dispute? Dispute = null);

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
