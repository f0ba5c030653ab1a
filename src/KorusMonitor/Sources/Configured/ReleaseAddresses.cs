using System.Text.RegularExpressions;

namespace KorusMonitor.Sources.Configured;

/// <summary>Which addresses of a configured site are releases, and under what id.</summary>
internal sealed class ReleaseAddresses(string? pattern, Uri list, Uri? feed)
{
    /// <summary>Parameters that say where a link was found, and nothing of what it leads to.</summary>
    private static readonly string[] Noise =
    [
        "pageindex", "currentpage", "page", "call_from", "pwise", "rowpagec", "searchkeyword", "srchword", "fbclid", "gclid",
    ];

    private readonly Regex? release = pattern is null ? null : Compile(pattern);

    /// <exception cref="ArgumentException">It is no regular expression, or one that needs backtracking.</exception>
    public static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary><c>null</c> for what is no release: the list itself, and what the pattern does not fit.</summary>
    public string? IdOf(Uri address)
    {
        var path = QueryText.WithoutSession(address.AbsolutePath);
        var target = path + QueryOf(address);
        if (release is not null)
        {
            var match = release.Match(target);
            return !match.Success ? null : match.Groups["id"] is { Success: true, Length: > 0 } id ? Plain(id.Value) : Plain(match.Value);
        }

        var isList = path.TrimEnd('/').Equals(list.AbsolutePath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase) && QueryOf(address) == QueryOf(list);
        return path is "/" or "" || isList || path.Equals(feed?.AbsolutePath, StringComparison.OrdinalIgnoreCase) ? null : Plain(target);
    }

    /// <summary>The parameters that matter, in the order of their names, with their <c>?</c>; empty without any.</summary>
    public static string QueryOf(Uri address)
    {
        var kept = QueryText.Of(address)
            .Where(pair => !Noise.Contains(pair.Key, StringComparer.OrdinalIgnoreCase) && !pair.Key.StartsWith("utm_", StringComparison.OrdinalIgnoreCase))
            .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(pair => $"{pair.Key}={pair.Value}")
            .ToList();
        return kept.Count == 0 ? string.Empty : "?" + string.Join('&', kept);
    }

    /// <summary>A path as words: <c>/fact-sheets/2025/11/slug/</c> is <c>fact-sheets.2025.11.slug</c>.</summary>
    private static string Plain(string id)
    {
        var words = Uri.UnescapeDataString(id).Trim('/', '?', ' ').Replace('/', '.').Replace('?', '.').Replace('&', '.').Replace('=', '-');
        return words.Length == 0 ? "index" : words;
    }
}
