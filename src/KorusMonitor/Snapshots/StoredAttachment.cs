namespace KorusMonitor.Snapshots;

/// <summary>A file that a release links to, as it was when the snapshot was taken.</summary>
public sealed record StoredAttachment
{
    /// <summary>As the page shows it.</summary>
    public required string Name { get; init; }

    /// <summary>Absolute.</summary>
    public required string Url { get; init; }

    public required AttachmentState State { get; init; }

    /// <summary>
    /// What its bytes are, whatever the server or its name calls them: <c>pdf</c>, <c>hwpx</c>, <c>image</c> …; <c>null</c> without bytes.
    /// </summary>
    public string? Format { get; init; }

    /// <summary>Of its bytes, lower-case hex: the name under <c>content/</c>; <c>null</c> without bytes.</summary>
    public string? Sha256 { get; init; }

    public long Length { get; init; }

    /// <summary>
    /// SHA-256 of the first bytes that said the same: a file that is written anew for every download keeps it, and so no edit is seen. <c>null</c>
    /// without bytes.
    /// </summary>
    public string? Identity { get; init; }

    /// <summary>Why it could not be fetched or read, or what is odd about it; one line for people.</summary>
    public string? Trouble { get; init; }
}

public enum AttachmentState
{
    /// <summary>Its bytes are in the store.</summary>
    Stored,

    /// <summary>It could not be fetched; it is asked for again, and comes as <see cref="ChangeKind.Completed"/>.</summary>
    Failed,

    /// <summary>It is not asked for: it lies outside the configured hosts, robots.txt forbids it, or the release has too many.</summary>
    Refused,
}
