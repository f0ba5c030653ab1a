using KorusMonitor.Fetching;
using NodaTime;

namespace KorusMonitor.Archive.Captures;

/// <summary>What somebody else's archive holds of one address at one moment.</summary>
/// <param name="Url">As it was asked for.</param>
/// <param name="CapturedAt">The record's date.</param>
/// <param name="Status">HTTP status; 200 for a resource that was stored without its answer.</param>
/// <param name="Headers">Without those that told how the body travelled.</param>
/// <param name="Body">SHA-256 of the decoded body in the spool; <c>null</c> for an answer without one.</param>
/// <param name="RecordId">Where it stands in the archive.</param>
/// <param name="IsWithdrawal">The archive is one of ours and says that a second look found nothing either.</param>
public sealed record ArchivedCapture(
    Uri Url, Instant CapturedAt, int Status, IReadOnlyList<HttpField> Headers, string? Body, string RecordId, bool IsWithdrawal = false);
