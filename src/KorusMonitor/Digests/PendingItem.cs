using KorusMonitor.Findings;
using KorusMonitor.Findings.Events;
using NodaTime;

namespace KorusMonitor.Digests;

/// <summary>
/// <c>pending/…</c>: one thing to tell, with its proof, left for the next digest. Self-contained, so that composing a digest reads
/// nothing else. Sentences carry their place in the snapshot's reading.
/// </summary>
public sealed record PendingItem
{
    public required PendingKind Kind { get; init; }

    public required string Source { get; init; }

    /// <summary>Release id; <c>null</c> for source problems.</summary>
    public string? Release { get; init; }

    /// <summary>The snapshot that the item is about.</summary>
    public int? Snapshot { get; init; }

    /// <summary>For edits: the snapshot it is compared with.</summary>
    public int? PreviousSnapshot { get; init; }

    public required string Title { get; init; }

    /// <summary>The release's own address.</summary>
    public string? Url { get; init; }

    /// <summary>Entity id of the office, with its name for people in <see cref="IssuerName"/>.</summary>
    public string? Issuer { get; init; }

    public string? IssuerName { get; init; }

    /// <summary>press-release, fact-sheet, speech, …</summary>
    public string? ReleaseKind { get; init; }

    public required string Language { get; init; }

    /// <summary>ISO day, month or year in <see cref="Zone"/>.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>IANA id.</summary>
    public string? Zone { get; init; }

    /// <summary>When the change was seen: the capture's time.</summary>
    public required Instant SeenAt { get; init; }

    /// <summary>Why the item concerns the trade between the two countries: the words that say so.</summary>
    public IReadOnlyList<string> Relevance { get; init; } = [];

    /// <summary>Quoted sentences, most telling first, with the figures in them.</summary>
    public IReadOnlyList<QuotedSentence> Highlights { get; init; } = [];

    /// <summary>For edits: what became of what.</summary>
    public IReadOnlyList<SentenceChange> Changes { get; init; } = [];

    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>What arithmetic or other statements dispute in it.</summary>
    public IReadOnlyList<Dispute> Disputes { get; init; } = [];

    /// <summary>Its figures, the most telling first, each with who said it and what was said of the same quantity before.</summary>
    public IReadOnlyList<ToldFigure> Figures { get; init; } = [];

    /// <summary>Korean names in the title with their English ones.</summary>
    public IReadOnlyList<NamePair> TitleNames { get; init; } = [];

    /// <summary>Entity ids and names that the release speaks of: what a subscription's topics are looked for in.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>For grouping with what other offices say of the same event; <c>null</c> for source problems and in entries from before.</summary>
    public EventSignature? Event { get; init; }

    /// <summary>For source problems and recoveries: one line for people.</summary>
    public string? Problem { get; init; }

    /// <summary>SHA-256 of the snapshot's manifest as stored: the digest vouches for it.</summary>
    public string? Manifest { get; init; }

    /// <summary>Where the snapshot was fetched, as a W3C traceparent.</summary>
    public string? Trace { get; init; }
}

public enum PendingKind
{
    New,
    Edited,
    Reverted,
    Withdrawn,
    SourceProblem,
    SourceRecovered,
}

/// <param name="Text">The exact sentence of the reading at <see cref="Span"/>.</param>
/// <param name="Span">Its place in the snapshot's text.</param>
/// <param name="Figures">Figures inside it; their offsets count in the whole text.</param>
/// <param name="Speaker">Name of the person whose words the figures are; <c>null</c> where the text does not say or several speak.</param>
public sealed record QuotedSentence(string Text, TextSpan Span, IReadOnlyList<Figure> Figures, string? Speaker = null)
{
    /// <summary>Korean names in it with their English ones.</summary>
    public IReadOnlyList<NamePair> Names { get; init; } = [];
}

/// <summary>A sentence edited (both), added (only <see cref="After"/>) or removed (only <see cref="Before"/>).</summary>
/// <param name="BeforeSpan">Place in the previous snapshot's text.</param>
/// <param name="AfterSpan">Place in this snapshot's text.</param>
/// <param name="Summary">What differs in it, for people: "$13.2 billion → $13.3 billion"; <c>null</c> when no figure, date or name changed.</param>
/// <param name="Measures">What the changed figure measures: "U.S. goods deficit with Korea, 2016"; <c>null</c> where the text does not say
/// or several changed.</param>
public sealed record SentenceChange(
    string? Before, TextSpan? BeforeSpan, string? After, TextSpan? AfterSpan, string? Summary, string? Measures = null);

/// <summary>A sentence whose figures do not add up, or of which another release says otherwise.</summary>
/// <param name="Kind"><c>arithmetic</c>, or how another statement differs: <c>sameOffice</c>, <c>otherOffice</c>, <c>mirror</c>,
/// <c>tenfold</c>, <c>percentOrPoints</c>.</param>
/// <param name="Grade">As the check or the conflict is graded.</param>
/// <param name="Explanation">One line for people.</param>
/// <param name="Text">The exact sentence of this snapshot.</param>
/// <param name="Span">Its place in the snapshot's text.</param>
public sealed record Dispute(string Kind, string Grade, string Explanation, string Text, TextSpan Span);
