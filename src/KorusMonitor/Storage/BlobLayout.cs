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

    /// <summary>Statements of quantities: <c>ledger/&lt;measure&gt;/&lt;flow&gt;/&lt;period&gt;/…</c>.</summary>
    public const string Ledger = "ledger/";

    /// <summary>What was extracted, by time, see <c>SnapshotJournal</c>.</summary>
    public const string Journal = "journal/";

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

    /// <summary>Mails of a slot that a run is just handing over to a server that would deliver a repetition.</summary>
    public static string SendingOf(string slot) => $"sending/{slot}/";

    public static string Sending(string slot, string recipientHash) => $"{SendingOf(slot)}{recipientHash}.json";

    /// <summary>What is known of a release between two fetches.</summary>
    public static string Watch(ReleaseKey key) => $"watch/{key}.json";

    /// <summary>Prefix of a source's fetches to come; what follows sorts by time.</summary>
    public static string DueOf(string source) => $"due/{source}/";

    /// <param name="key">The release to fetch.</param>
    /// <param name="moment">Twelve digits, <c>yyyyMMddHHmm</c> in UTC, or <see cref="DueFirst"/> for a release never fetched.</param>
    public static string Due(ReleaseKey key, string moment) => $"{DueAt(key.Source, moment)}{key.Id}.json";

    /// <summary>A source's fetches of one minute, in a folder of their own: what is due now is read without what is due later.</summary>
    public static string DueAt(string source, string moment) => $"{DueOf(source)}{moment}/";

    /// <summary>The moment in the name of a due entry.</summary>
    public static string MomentOfDue(string name)
    {
        var end = name.LastIndexOf('/');
        return name[(name.LastIndexOf('/', end - 1) + 1)..end];
    }

    /// <summary>Sorts before every moment.</summary>
    public const string DueFirst = "000000000000";

    /// <summary>Snapshots that wait to be extracted: written before the manifest, deleted after the pending item.</summary>
    public const string Todo = "todo/";

    /// <summary>Snapshots that the entity service is still to be asked about.</summary>
    public const string Enrich = "enrich/";

    public static string EnrichFor(ReleaseKey key, int number) => $"{Enrich}{key}/{Padded(number)}.json";

    /// <summary>Text records that the entity service was asked for on a UTC day.</summary>
    public static string LanguageUse(string day) => $"language/{day}.json";

    public static string TodoFor(ReleaseKey key, int number) => $"{Todo}{key}/{Padded(number)}.json";

    /// <summary>Which slot took a pending item; outlives the item, so that it can never be taken twice.</summary>
    public static string Claim(string pendingName) => $"claims/{pendingName[Pending.Length..]}";

    /// <summary>Slots that were begun and are not finished.</summary>
    public const string Outbox = "outbox/";

    public static string OutboxOf(string slot) => $"{Outbox}{slot}.json";

    public static string PendingHealth(string source, string kind, string moment) => $"{Pending}health/{source}/{kind}-{moment}.json";

    /// <summary>The release and number in the name of a snapshot, findings or todo blob.</summary>
    /// <returns><c>null</c> when the name is not of that shape.</returns>
    public static (ReleaseKey Key, int Number)? Parse(string name)
    {
        var parts = name.Split('/');
        return parts.Length == 4
            && parts[3].EndsWith(".json", StringComparison.Ordinal)
            && int.TryParse(parts[3].AsSpan(0, parts[3].Length - 5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (ReleaseKey.FromSafe(parts[1], parts[2]), number)
            : null;
    }

    private static string Padded(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
