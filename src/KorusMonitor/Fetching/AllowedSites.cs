using System.Collections.Frozen;
using System.Net;

namespace KorusMonitor.Fetching;

/// <summary>
/// The sites that may be asked: the origins (scheme, host, port) of the configured base addresses and of their aliases, and nothing else.
/// </summary>
public sealed class AllowedSites
{
    private readonly FrozenSet<Site> sites;

    /// <param name="baseAddresses">Absolute http or https addresses; their paths do not matter.</param>
    /// <exception cref="StatedFailureException">One of them is no such address.</exception>
    public AllowedSites(IEnumerable<Uri> baseAddresses)
    {
        ArgumentNullException.ThrowIfNull(baseAddresses);
        sites = baseAddresses
            .Select(address => Site.Of(address) ?? throw new StatedFailureException(
                $"The base address '{address}' is not an absolute http or https address without credentials."))
            .ToFrozenSet();
    }

    /// <summary>Whether the address lies on one of the sites, whatever its spelling (case, trailing dot, number forms of an IP address).</summary>
    public bool Contains(Uri address) => Canonical(address) is not null;

    /// <summary>The address as it is asked for: host without the root's dot, no fragment; <c>null</c> when it is outside.</summary>
    internal Uri? Canonical(Uri address)
    {
        if (Site.Of(address) is not { } site || !sites.Contains(site))
        {
            return null;
        }

        return address.Fragment.Length == 0 && !address.IdnHost.EndsWith('.')
            ? address
            : new UriBuilder(address) { Host = site.Host, Fragment = string.Empty }.Uri;
    }

    /// <summary>
    /// Whether a connection may go to <paramref name="resolved"/>: to public addresses, and to others only where a base address names that
    /// very address, or <c>localhost</c>, with that port. A public name that resolves to a private address is not followed there.
    /// </summary>
    internal bool MayConnect(string host, int port, IPAddress resolved)
    {
        if (PublicAddresses.Contains(resolved))
        {
            return true;
        }

        var name = Site.Name(host);
        return sites.Any(site => site.Port == port && site.Host == name && Names(site.Host, resolved));
    }

    private static bool Names(string host, IPAddress resolved) =>
        host == "localhost" ? IPAddress.IsLoopback(resolved)
        : IPAddress.TryParse(host, out var literal) && literal.Equals(resolved);
}
