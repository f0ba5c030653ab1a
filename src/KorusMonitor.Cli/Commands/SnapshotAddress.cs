using System.Globalization;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>source/release</c> or <c>source/release/n</c>, as <c>korus snapshots list</c> prints them.</summary>
internal sealed record SnapshotAddress(ReleaseKey Key, int? Number)
{
    public static SnapshotAddress Parse(string text)
    {
        var parts = text.Trim('/').Split('/');
        if (parts.Length is not (2 or 3) || parts.Any(string.IsNullOrWhiteSpace))
        {
            throw new WrongUsageException($"'{text}' is not SOURCE/RELEASE or SOURCE/RELEASE/NUMBER");
        }

        if (parts.Length == 2)
        {
            return new SnapshotAddress(ReleaseKey.FromSafe(parts[0], parts[1]), null);
        }

        return int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new SnapshotAddress(ReleaseKey.FromSafe(parts[0], parts[1]), number)
            : throw new WrongUsageException($"'{parts[2]}' is not a snapshot number");
    }
}
