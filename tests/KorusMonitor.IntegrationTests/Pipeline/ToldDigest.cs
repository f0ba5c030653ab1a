using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KorusMonitor.IntegrationTests.Mail;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>What a store's newest digest and its mail tell: each release as <c>source/release</c>.</summary>
internal static partial class ToldDigest
{
    /// <summary>New and older releases of the digest, those under another of the same event too.</summary>
    public static IReadOnlyList<string> Releases(string folder)
    {
        var newest = Directory.GetFiles(Path.Combine(folder, "digests"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        return [.. JsonNode.Parse(File.ReadAllText(newest))!["sections"]!.AsArray()
            .Where(section => section!["kind"]!.GetValue<string>() != "needsAttention")
            .SelectMany(section => section!["items"]!.AsArray())
            .SelectMany(item => item!["others"]!.AsArray().Prepend(item))
            .Select(item => $"{item!["about"]!["source"]}/{item["about"]!["release"]}")];
    }

    /// <summary>What the mail has room for.</summary>
    public static (IReadOnlyList<string> Shown, int More) Mail(string folder)
    {
        var newest = Directory.GetFiles(folder, "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        var text = MimeReader.Read(File.ReadAllText(newest)).Text;
        return (
            [.. Snapshot().Matches(text).Select(match => match.Groups[1].Value)],
            More().Match(text) is { Success: true } more ? int.Parse(more.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
    }

    [GeneratedRegex(@"Whole text, snapshot \d+:\s+\S+/snapshots/(\S+)/\d+\s", RegexOptions.CultureInvariant)]
    private static partial Regex Snapshot();

    [GeneratedRegex(@"and (\d+) more in the whole digest", RegexOptions.CultureInvariant)]
    private static partial Regex More();
}
