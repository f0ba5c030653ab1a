using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Storage;

namespace KorusMonitor.Ledger;

/// <summary>
/// <c>ledger/goods-deficit/us-kr-goods/2016/2017-07-12~ustr-press-releases~special-session~000001.json</c>: periods sort by time, and so do
/// the statements of one, by the day they were published. Intervals are written with <c>--</c>, as ISO 8601 has it for names.
/// </summary>
internal static class LedgerNames
{
    private const int LongestSegment = 180;
    private const string Undated = "undated";

    public static string Of(Quantity quantity, FiledSnapshot snapshot, string? publishedOn)
    {
        var key = snapshot.Key is { } release ? $"{release.Source}~{release.Id}" : ReleaseKey.SafeSegment(snapshot.File ?? "file");
        var leaf = string.Create(CultureInfo.InvariantCulture, $"{Segment(publishedOn ?? Undated)}~{key}~{snapshot.Number ?? 1:D6}");
        return $"{PrefixOf(quantity.Measure, quantity.Flow, quantity.Period)}{Fitted(leaf)}.json";
    }

    public static string PrefixOf(string measure) => $"{BlobLayout.Ledger}{Segment(measure)}/";

    public static string PrefixOf(string measure, string flow) => $"{PrefixOf(measure)}{flow}/";

    public static string PrefixOf(string measure, string flow, string? period) => $"{PrefixOf(measure, flow)}{PeriodSegment(period)}/";

    /// <summary>The parts of a name, or <c>null</c> for what somebody else put there.</summary>
    public static (string Measure, string Flow, string Period)? Parse(string name)
    {
        var parts = name.Split('/');
        return parts.Length == 5 && parts[4].EndsWith(".json", StringComparison.Ordinal) ? (parts[1], parts[2], parts[3]) : null;
    }

    /// <summary>Of each source the names next to an entry's place among them, on either side, the entry's own included.</summary>
    /// <param name="names">Of one prefix, in any order.</param>
    /// <param name="prefix">What they all begin with.</param>
    /// <param name="entry">A name of this or of another prefix.</param>
    /// <param name="most">Names on either side.</param>
    public static IEnumerable<string> Near(IEnumerable<string> names, string prefix, string entry, int most)
    {
        var place = prefix + entry[(entry.LastIndexOf('/') + 1)..];
        return names.GroupBy(name => name.Split('~') is [_, var source, ..] ? source : string.Empty, StringComparer.Ordinal)
            .SelectMany(group =>
            {
                var sorted = group.Order(StringComparer.Ordinal).ToList();
                var at = sorted.BinarySearch(place, StringComparer.Ordinal);
                var first = Math.Max(0, (at < 0 ? ~at : at) - most);
                return sorted.Skip(first).Take((2 * most) + 1);
            });
    }

    /// <summary>Sorts behind everything below a prefix.</summary>
    public static string Behind(string prefix) => prefix + "~~~~";

    public static string PeriodSegment(string? period) =>
        period is null ? Undated : Segment(period.Replace("/", "--", StringComparison.Ordinal));

    private static string Segment(string part) => ReleaseKey.SafeSegment(part.Length == 0 ? Undated : part);

    private static string Fitted(string leaf) => leaf.Length <= LongestSegment
        ? leaf
        : $"{leaf[..(LongestSegment - 17)]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(leaf)))[..16]}";
}
