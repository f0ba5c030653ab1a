using System.Globalization;

namespace KorusMonitor.Storage;

/// <summary>
/// Where everything stands in a store. What is not under <c>content/</c> or <c>snapshots/</c> can be rebuilt from them, except receipts,
/// which record what the world outside accepted.
/// </summary>
public static class BlobLayout
{
    public const string Pending = "pending/";
    public const string Snapshots = "snapshots/";

    /// <summary>Raw bytes, once.</summary>
    public static string Content(string sha256) => $"content/{sha256}";

    public static string ReleaseSnapshots(ReleaseKey key) => $"{Snapshots}{key}/";

    /// <summary>Numbers are padded, so that names sort by number.</summary>
    public static string Snapshot(ReleaseKey key, int number) => $"{Snapshots}{key}/{Padded(number)}.json";

    public static string Findings(ReleaseKey key, int number) => $"findings/{key}/{Padded(number)}.json";

    public static string PendingRelease(ReleaseKey key, int number) => $"{Pending}{key}/{Padded(number)}.json";

    /// <summary>Health and cursor of a source.</summary>
    public static string Source(string source) => $"sources/{source}.json";

    public static string Digest(string slot) => $"digests/{slot}.json";

    public static string Receipt(string slot, string recipientHash) => $"receipts/{slot}/{recipientHash}.json";

    private static string Padded(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
