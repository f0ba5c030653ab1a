using System.Text.Json.Serialization;
using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using NodaTime;

namespace KorusMonitor.Snapshots;

/// <summary>
/// <c>snapshots/&lt;source&gt;/&lt;release&gt;/&lt;n&gt;.json</c>: one snapshot of a release. Its existence is the commit of a change;
/// it is written once with If-None-Match and never altered.
/// </summary>
public sealed record SnapshotManifest
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string Source { get; init; }

    public required string Release { get; init; }

    /// <summary>Counted from 1 per release.</summary>
    public required int Number { get; init; }

    public required ChangeKind Change { get; init; }

    /// <summary>For <see cref="ChangeKind.Reverted"/>: the earlier snapshot whose meaning this one has again.</summary>
    public int? RevertsTo { get; init; }

    /// <summary>The release's address; links in digests lead here.</summary>
    public required string Url { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required string FinalUrl { get; init; }

    public required Instant CapturedAt { get; init; }

    public required int Status { get; init; }

    /// <summary>As received, in order.</summary>
    public required IReadOnlyList<HttpField> Headers { get; init; }

    /// <summary>Of the raw bytes, lower-case hex: the name under <c>content/</c>. A withdrawal repeats the last one that had content.</summary>
    public required string Sha256 { get; init; }

    public required long Length { get; init; }

    /// <summary>SHA-256 of the normalised meaning, see <see cref="Meaning"/>; compares only with the same <see cref="MeaningVersion"/>.</summary>
    public required string Meaning { get; init; }

    public required int MeaningVersion { get; init; }

    /// <summary>The files that it links to, in the page's order; <c>null</c> in snapshots from before they were kept.</summary>
    public IReadOnlyList<StoredAttachment>? Attachments { get; init; }

    /// <summary>What the listing said, to read the page again with the same hints.</summary>
    public string? ListedTitle { get; init; }

    public PublicationDate? Listed { get; init; }

    /// <summary>SHA-256 of the manifest before it in its release, as that is stored; <c>null</c> for the first, and where it was stored before
    /// there was a chain.</summary>
    public string? Previous { get; init; }

    /// <summary>The trace and span that fetched it, as a W3C traceparent; <c>null</c> when nobody traced.</summary>
    public string? Trace { get; init; }

    /// <summary>The web archive it was imported from; <c>null</c> when it was fetched here.</summary>
    public ArchiveOrigin? Archive { get; init; }

    /// <summary>SHA-256 of this manifest as it is stored; <c>null</c> until it was read from a store.</summary>
    [JsonIgnore]
    public string? StoredHash { get; init; }

    [JsonIgnore]
    public ReleaseKey Key => ReleaseKey.FromSafe(Source, Release);
}

/// <param name="File">Name of the archive.</param>
/// <param name="Record">Id of its record, with the angle brackets.</param>
/// <param name="Told">Whether the digest tells of it: an archive is no news unless somebody says so.</param>
public sealed record ArchiveOrigin(string File, string Record, bool Told);

public enum ChangeKind
{
    /// <summary>The first snapshot of a release.</summary>
    New,

    /// <summary>The meaning differs from the snapshot before.</summary>
    Edited,

    /// <summary>The meaning is that of an earlier snapshot again (A, B, A).</summary>
    Reverted,

    /// <summary>The site no longer has it.</summary>
    Withdrawn,

    /// <summary>Nothing changed: an attachment that could not be fetched before is there now.</summary>
    Completed,
}
