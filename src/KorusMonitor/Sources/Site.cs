namespace KorusMonitor.Sources;

/// <summary>The addresses of one site: where it is asked, and the other names that its links use.</summary>
/// <param name="baseAddress">Scheme, host and port; no path.</param>
/// <param name="hosts">Public host names, in lower case.</param>
internal sealed class Site(Uri baseAddress, IReadOnlyList<string> hosts)
{
    private const int LongestLink = 2048;

    public Uri BaseAddress { get; } = baseAddress;

    public IReadOnlyList<string> Hosts { get; } = hosts;

    /// <summary>
    /// A public name counts on any port (links carry <c>:443</c> and both schemes); the base address counts with its port, because
    /// two replicas are neighbours on one host.
    /// </summary>
    public bool Owns(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && (Hosts.Contains(address.Host.TrimEnd('.'), StringComparer.OrdinalIgnoreCase)
            || (address.Host.Equals(BaseAddress.Host, StringComparison.OrdinalIgnoreCase) && address.Port == BaseAddress.Port));

    /// <summary>A link's address as the page means it; <c>null</c> for scripts, mail and what is no address at all.</summary>
    public static Uri? Resolve(string? href, Uri page)
    {
        if (href is null || href.Length > LongestLink)
        {
            return null;
        }

        // Browsers drop line ends and tabs inside a link.
        var link = string.Concat(href.Where(letter => letter is not ('\t' or '\n' or '\r'))).Trim();
        if (link.StartsWith("//", StringComparison.Ordinal))
        {
            link = page.Scheme + ":" + link;
        }

        return Uri.TryCreate(page, link, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;
    }

    /// <param name="path">Absolute and percent-encoded.</param>
    /// <param name="query">With its <c>?</c>, or empty.</param>
    public Uri At(string path, string query = "") =>
        new UriBuilder(BaseAddress) { Path = path, Query = query }.Uri;

    /// <summary>Address of the page in hand, to resolve its links: what was asked for when the capture does not say.</summary>
    public static Uri PageAddress(Uri? given, Uri listing) =>
        given is { IsAbsoluteUri: true } && (given.Scheme == Uri.UriSchemeHttps || given.Scheme == Uri.UriSchemeHttp) ? given : listing;
}
