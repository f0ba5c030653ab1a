namespace KorusMonitor.Sources;

/// <summary>Parameters of an address, tolerant of what the sites write: <c>&amp;&amp;currentPage</c>, any order, an entity left encoded.</summary>
internal static class QueryText
{
    private const string LeftEntity = "amp;";

    /// <summary><c>/list.do;jsessionid=ABC123</c> without its session.</summary>
    public static string WithoutSession(string path) => string.Join('/', path.Split('/').Select(segment => segment.Split(';')[0]));

    /// <summary>A number without leading zeros, so that one release has one key; <c>null</c> for what is none.</summary>
    public static string? Number(string? text) =>
        text is { Length: > 0 and <= 12 } && text.All(char.IsAsciiDigit) && text.TrimStart('0') is { Length: > 0 } number ? number : null;

    /// <summary>The first value of each name, still percent-encoded; names in any case.</summary>
    public static IReadOnlyDictionary<string, string> Of(Uri address)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var named = pair.StartsWith(LeftEntity, StringComparison.OrdinalIgnoreCase) ? pair[LeftEntity.Length..] : pair;
            var equals = named.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                values.TryAdd(named[..equals], named[(equals + 1)..]);
            }
        }

        return values;
    }
}
