using System.Text.Json.Serialization;
using NodaTime;

namespace KorusMonitor.Reading;

/// <summary>
/// A snapshot as text. <see cref="Text"/> never changes for the same bytes and the same <see cref="Version"/>: every finding points into it
/// with UTF-16 offsets. For web pages the first block of the text is the title; a plain text file's text is the file, unchanged.
/// </summary>
public sealed record DocumentReading
{
    /// <summary>Raised whenever the same bytes would give another text, so that old offsets stay explained.</summary>
    public const int CurrentVersion = 2;

    public int Version { get; init; } = CurrentVersion;

    /// <summary><c>html</c>, <c>text</c>, <c>pdf</c> …</summary>
    public required string Format { get; init; }

    /// <summary>How the text was found: a layout's name (<c>ustr-2021</c>), <c>generic</c> or <c>text</c>.</summary>
    public required string Layout { get; init; }

    public string? Title { get; init; }

    /// <summary>Where the document lives: the address it was captured from, or else the one that a text file gives in its first line.</summary>
    public string? Url { get; init; }

    public PublicationDate? Published { get; init; }

    /// <summary>Entity id of the publishing office, for example <c>org:ustr</c>; <c>null</c> when the document does not say.</summary>
    public string? Issuer { get; init; }

    /// <summary>Entity id of the site that repeats the release, when that is not the issuer's own; else <c>null</c>.</summary>
    public string? RepostedBy { get; init; }

    /// <summary>
    /// <c>press-release</c>, <c>fact-sheet</c>, <c>speech</c>, <c>statement</c>, <c>readout</c>,
    /// <c>letter</c>, <c>report</c>, <c>notice</c>, <c>news</c> or <c>document</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>ISO 639: <c>en</c>, <c>ko</c>, or <c>und</c> where the text does not tell.</summary>
    public required string Language { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Where each page of a paged document begins in the text, in order; empty for what has no pages.</summary>
    public IReadOnlyList<PageMark> Pages { get; init; } = [];

    /// <summary>Which parts of the text come from attachments, in order; empty for a reading of one document.</summary>
    public IReadOnlyList<AttachedText> Attached { get; init; } = [];

    /// <summary>What could not be read of the document, one line each: a page that is a picture, letters that a font does not name.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The page's selectors found nothing and the generic extractor had to serve: said as layout drift.</summary>
    public bool LayoutDrift { get; init; }

    /// <summary>Whether the page held a body at all; an empty one is a source problem and never content.</summary>
    public bool HasBody { get; init; } = true;
}

/// <summary>A part of the text; blocks are in order and do not overlap.</summary>
public sealed record Block(BlockKind Kind, int Start, int Length)
{
    [JsonIgnore]
    public TextSpan Span => new(Start, Length);
}

public enum BlockKind
{
    Title,
    Heading,
    Paragraph,
    ListItem,
    Quote,
    TableRow,
}

/// <param name="Number">As counted in the file, from 1.</param>
/// <param name="Start">Offset of its first character; a page without text begins where the next one does.</param>
public sealed record PageMark(int Number, int Start);

/// <summary>A part of the text that is an attachment's.</summary>
/// <param name="Attachment">Its place among the attachments, from 0.</param>
/// <param name="Name">As the page shows it.</param>
/// <param name="Url">Absolute.</param>
/// <param name="Format"><c>pdf</c>, <c>hwpx</c> …</param>
/// <param name="Start">Offset in the whole text.</param>
/// <param name="Length">Up to its last character.</param>
/// <param name="Pages">Where its pages begin in the whole text; empty where the format has none.</param>
public sealed record AttachedText(int Attachment, string Name, string Url, string Format, int Start, int Length, IReadOnlyList<PageMark> Pages);

/// <param name="Name">As the page shows it.</param>
/// <param name="Url">Absolute.</param>
public sealed record Attachment(string Name, string Url);

/// <param name="Date">First day of the month or year when the precision is coarser than a day.</param>
/// <param name="Precision">How much of the date the source said.</param>
/// <param name="Zone">IANA id of the zone the date is meant in.</param>
/// <param name="Basis">How it was inferred: <c>time-element</c>, <c>page-text</c>, <c>meta</c>, <c>letterhead</c>, <c>url-day</c>,
/// <c>url-month</c>, <c>listing</c>, <c>given</c>,
/// <c>modified</c> (the page says only when it was last changed).</param>
public sealed record PublicationDate(LocalDate Date, DatePrecision Precision, string Zone, string Basis)
{
    /// <summary>ISO 8601, as precise as it is known: <c>2017-07-12</c>, <c>2025-08</c> or <c>2025</c>.</summary>
    public string ToIso() => Precision switch
    {
        DatePrecision.Day => $"{Date.Year:0000}-{Date.Month:00}-{Date.Day:00}",
        DatePrecision.Month => $"{Date.Year:0000}-{Date.Month:00}",
        _ => $"{Date.Year:0000}",
    };
}

public enum DatePrecision
{
    Day,
    Month,
    Year,
}
