using System.Globalization;

namespace KorusMonitor.Stages.Verifying;

/// <summary>The snapshot in the name of a ledger entry.</summary>
internal static class LedgerLeaf
{
    /// <summary><c>ledger/measure/flow/period/2017-07-12~source~release~000001.json</c>.</summary>
    /// <returns><c>null</c> for a name that was too long and ends in a hash instead, and for what somebody else put there.</returns>
    public static (ReleaseKey Key, int Number)? Parse(string name)
    {
        var leaf = name[(name.LastIndexOf('/') + 1)..];
        var parts = leaf.EndsWith(".json", StringComparison.Ordinal) ? leaf[..^5].Split('~') : [];
        return parts.Length >= 4 && parts[^1].Length == 6 && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (ReleaseKey.FromSafe(parts[1], string.Join('~', parts[2..^1])), number)
            : null;
    }
}
