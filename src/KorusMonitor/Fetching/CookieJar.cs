using System.Collections.Concurrent;
using System.Net;

namespace KorusMonitor.Fetching;

/// <summary>
/// Cookies of this process, one container a host: a cookie for <c>.go.kr</c> never travels to another ministry. Bounded in number and
/// size; a cookie that is malformed or too large is not kept, and a gate that needs it then answers as if it had none.
/// </summary>
internal sealed class CookieJar
{
    private const int PerHost = 50;
    private const int MaxCookieBytes = 4096;

    private readonly ConcurrentDictionary<string, CookieContainer> containers = new(StringComparer.Ordinal);

    /// <summary>The <c>Cookie</c> header for an address; empty when there is none.</summary>
    public string HeaderFor(Uri address) =>
        containers.TryGetValue(Site.Name(address.IdnHost), out var container) ? container.GetCookieHeader(address) : string.Empty;

    public void Keep(Uri address, IEnumerable<string> setCookies)
    {
        var container = containers.GetOrAdd(Site.Name(address.IdnHost), _ => new CookieContainer(PerHost, PerHost, MaxCookieBytes));
        foreach (var header in setCookies)
        {
            try
            {
                container.SetCookies(address, header);
            }
            catch (CookieException)
            {
                // One bad cookie does not spoil the answer that it came with.
            }
        }
    }
}
