namespace KorusMonitor.Archive.Wacz;

/// <summary>
/// An address as the key that web archives sort by: the host's labels reversed, then the path, all in lower case, the query's parts in
/// order: <c>https://www.Ustr.gov/A?c&amp;b</c> is <c>gov,ustr)/a?b&amp;c</c>.
/// </summary>
internal static class Surt
{
    public static string Of(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return address.ToLowerInvariant();
        }

        var labels = WithoutWww(uri.IdnHost.ToLowerInvariant()).Split('.');
        Array.Reverse(labels);
        var port = uri.IsDefaultPort ? string.Empty : FormattableString.Invariant($":{uri.Port}");
        var path = uri.AbsolutePath.ToLowerInvariant();
        var query = uri.Query.Length > 1 ? "?" + string.Join('&', uri.Query[1..].ToLowerInvariant().Split('&').Order(StringComparer.Ordinal)) : string.Empty;
        return $"{string.Join(',', labels)}{port}){(path.Length > 1 ? path.TrimEnd('/') : path)}{query}";
    }

    /// <summary><c>www.</c>, <c>www2.</c> … name the same site.</summary>
    private static string WithoutWww(string host)
    {
        if (!host.StartsWith("www", StringComparison.Ordinal))
        {
            return host;
        }

        var rest = host[3..].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return rest.StartsWith('.') && rest.Length > 1 ? rest[1..] : host;
    }
}
