namespace KorusMonitor.Viewer.Store;

/// <summary>A file that a snapshot's manifest lists under <c>attachments</c>; manifests from before files were kept list none.</summary>
/// <param name="Name">As the page shows it.</param>
/// <param name="Url">Where it was.</param>
/// <param name="State">stored, failed or refused.</param>
/// <param name="Format">What its bytes are: pdf, hwpx, …</param>
/// <param name="Sha256">Of its bytes; <c>null</c> when they are not in the store.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Trouble">Why it is not there, or what is odd about it.</param>
public sealed record SnapshotFile(
    string? Name, string? Url, string? State = null, string? Format = null, string? Sha256 = null, long Length = 0, string? Trouble = null);

/// <summary>That part of a manifest.</summary>
internal sealed record SnapshotFiles(IReadOnlyList<SnapshotFile>? Attachments = null);
