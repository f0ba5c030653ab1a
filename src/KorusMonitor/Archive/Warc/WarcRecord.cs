using KorusMonitor.Fetching;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Archive.Warc;

/// <summary>One record of a WARC file: named fields and a block, as ISO 28500 has them.</summary>
/// <param name="Fields">In order, without <c>Content-Length</c>: the block has it.</param>
/// <param name="Block">The bytes after the header.</param>
public sealed record WarcRecord(IReadOnlyList<HttpField> Fields, ReadOnlyMemory<byte> Block)
{
    /// <summary><c>response</c>, <c>revisit</c>, …; empty when the record does not say.</summary>
    public string Type => Field(WarcFields.Type) ?? string.Empty;

    /// <summary>Without the angle brackets that version 1.0 puts around it.</summary>
    public string? TargetUri => Field(WarcFields.TargetUri)?.Trim('<', '>');

    /// <summary><c>null</c> when it is absent or no time.</summary>
    public Instant? Date => Field(WarcFields.Date) is { } text ? ParseDate(text) : null;

    /// <summary>The first field of this name, compared without case.</summary>
    public string? Field(string name) => Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>ISO 8601 in UTC, with any number of digits of a second; <c>null</c> for what is no such time.</summary>
    public static Instant? ParseDate(string text) => InstantPattern.ExtendedIso.Parse(text.Trim()) is { Success: true } date ? date.Value : null;
}

/// <summary>Names of fields.</summary>
public static class WarcFields
{
    public const string Type = "WARC-Type";
    public const string RecordId = "WARC-Record-ID";
    public const string Date = "WARC-Date";
    public const string TargetUri = "WARC-Target-URI";
    public const string ContentType = "Content-Type";
    public const string ContentLength = "Content-Length";
    public const string BlockDigest = "WARC-Block-Digest";
    public const string PayloadDigest = "WARC-Payload-Digest";
    public const string ConcurrentTo = "WARC-Concurrent-To";
    public const string RefersTo = "WARC-Refers-To";
    public const string RefersToTargetUri = "WARC-Refers-To-Target-URI";
    public const string RefersToDate = "WARC-Refers-To-Date";
    public const string Profile = "WARC-Profile";
    public const string Truncated = "WARC-Truncated";
    public const string InfoId = "WARC-Warcinfo-ID";
    public const string FileName = "WARC-Filename";
    public const string PayloadType = "WARC-Identified-Payload-Type";
    public const string SegmentNumber = "WARC-Segment-Number";

    /// <summary>A field of our own: the answer is the one that a release was found to be withdrawn by, which took more than one look.</summary>
    public const string Withdrawn = "Korus-Withdrawn";
}
