using KorusMonitor.Digests.Mail;
using KorusMonitor.Fetching;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using NodaTime;

namespace KorusMonitor.Stages.Tracing;

/// <summary>The way from what was told to the bytes that prove it.</summary>
/// <param name="Told">The lines of digests that tell of the snapshot; empty when none does.</param>
/// <param name="Sentences">The sentences asked for or quoted, with what was found in them.</param>
/// <param name="Release">What the document says of itself.</param>
/// <param name="Snapshot">Which version of the release it is.</param>
/// <param name="Fetch">How it was had.</param>
/// <param name="Bytes">What was had.</param>
public sealed record WhyReport(
    IReadOnlyList<ToldLine> Told, IReadOnlyList<TracedSentence> Sentences, TracedRelease Release, TracedSnapshot Snapshot, TracedFetch Fetch, TracedBytes Bytes);

/// <param name="Slot">Of the digest.</param>
/// <param name="Line">Its place in the digest, counted from 1.</param>
/// <param name="Kind">new, edited, deadline, …</param>
/// <param name="Reasons">Why it stands where it stands.</param>
/// <param name="Relevance">Why it concerns the trade between the two countries.</param>
/// <param name="Receipts">Who took the mail.</param>
public sealed record ToldLine(
    string Slot, Instant OpenedAt, int Line, string Kind, string Title, IReadOnlyList<string> Reasons, IReadOnlyList<string> Relevance, IReadOnlyList<MailReceipt> Receipts);

/// <param name="Text">As it stands in the snapshot's text.</param>
/// <param name="Before">For a change: the sentence of the snapshot before.</param>
public sealed record TracedSentence(
    string Text, int Start, int Length, string? Before, IReadOnlyList<Figure> Figures, IReadOnlyList<TracedMention> Entities, IReadOnlyList<Deadline> Deadlines);

public sealed record TracedMention(string Id, string Text, int Start, int Length);

/// <param name="DateBasis">How the date was inferred.</param>
/// <param name="Layout">How the text was found in the page.</param>
public sealed record TracedRelease(string Source, string Id, string? Title, string? Issuer, string Kind, string? PublishedOn, string? DateBasis, string Layout);

/// <param name="Manifest">Name of its manifest in the store.</param>
/// <param name="ManifestSha256">Of the manifest as stored.</param>
/// <param name="Previous">SHA-256 of the manifest before it, as it states.</param>
/// <param name="IsChained">Whether that is the manifest that is stored; <c>null</c> for the first, and for one from before there was a chain.</param>
/// <param name="Versions">How many snapshots the release has.</param>
public sealed record TracedSnapshot(
    int Number, int Versions, ChangeKind Change, int? RevertsTo, Instant CapturedAt, string Manifest, string ManifestSha256, string? Previous, bool? IsChained);

/// <param name="Archive">The web archive it comes from, when it was imported.</param>
public sealed record TracedFetch(
    string Url, string FinalUrl, int Status, Instant At, IReadOnlyList<HttpField> Headers, string? Trace, ArchiveOrigin? Archive);

/// <param name="IsProved">Whether the stored bytes have the hash that the manifest states; the work stops with a stated failure where they are gone.</param>
public sealed record TracedBytes(string Name, string Sha256, long Length, bool IsProved);
