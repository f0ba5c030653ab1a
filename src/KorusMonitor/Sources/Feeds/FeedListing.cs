using System.Xml.Linq;
using KorusMonitor.Reading;
using NodaTime;

namespace KorusMonitor.Sources.Feeds;

/// <summary>RSS 2.0, RSS 1.0 and Atom, whatever the namespaces: titles, links and dates of their entries.</summary>
internal static class FeedListing
{
    private const int MostEntries = 5000;

    /// <param name="page">The feed as fetched.</param>
    /// <param name="listing">Its address, for relative links.</param>
    /// <param name="zone">IANA id: the day of an instant, and of a date without zone.</param>
    /// <param name="locate">The release at an entry's address; <c>null</c> for what is none.</param>
    public static Listing Parse(RawDocument page, Uri listing, string zone, Func<Uri, BoardRelease?> locate)
    {
        var address = Site.PageAddress(page.Url, listing);
        if (LooksLikePage(page) || FeedXml.Parse(page) is not { } root)
        {
            return new Listing([], 0, false) { Trouble = LooksLikePage(page) ? "a web page where a feed was asked" : "what is no XML where a feed was asked" };
        }

        if (root.Name.LocalName is not ("rss" or "RDF" or "feed"))
        {
            return new Listing([], 0, false) { Trouble = $"XML that is no feed (its root is '{Shown(root.Name.LocalName)}')" };
        }

        var links = new LinkList();
        var rows = 0;
        foreach (var entry in root.Descendants().Where(element => element.Name.LocalName is "item" or "entry").Take(MostEntries))
        {
            rows++;
            var candidates = Addresses(entry).Select(link => Site.Resolve(link, address)).OfType<Uri>();
            if (candidates.Select(locate).FirstOrDefault(found => found is not null) is { } release)
            {
                links.Add(new ReleaseLink(release.Key, release.Url, Title(entry), Date(entry, zone)));
            }
        }

        return new Listing(links.Links, rows, HasNext: false);
    }

    /// <summary>The first bytes of a page that came in the place of a feed.</summary>
    public static bool LooksLikePage(RawDocument page)
    {
        var head = System.Text.Encoding.Latin1.GetString(page.Bytes.Span[..Math.Min(page.Bytes.Length, 1024)]);
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the bytes begin as XML that is no web page.</summary>
    public static bool LooksLikeFeed(RawDocument page)
    {
        var head = System.Text.Encoding.Latin1.GetString(page.Bytes.Span[..Math.Min(page.Bytes.Length, 4096)]);
        return !LooksLikePage(page)
            && (head.Contains("<rss", StringComparison.OrdinalIgnoreCase) || head.Contains("<feed", StringComparison.Ordinal)
                || head.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Atom may give several links, of which the one without relation or the alternate is meant; a permanent guid will do as well.</summary>
    private static IEnumerable<string> Addresses(XElement entry)
    {
        foreach (var link in Children(entry, "link"))
        {
            if (link.Attribute("href") is { } href)
            {
                if (link.Attribute("rel")?.Value is null or "alternate")
                {
                    yield return href.Value;
                }
            }
            else if (link.Value.Trim() is { Length: > 0 } text)
            {
                yield return text;
            }
        }

        foreach (var guid in Children(entry, "guid").Concat(Children(entry, "id")))
        {
            yield return guid.Value.Trim();
        }
    }

    private static string? Title(XElement entry) =>
        Children(entry, "title").FirstOrDefault() is { } title ? RowText.Line(ReadableTitle(title.Value)) : null;

    /// <summary>Feeds encode their titles once or twice.</summary>
    private static string ReadableTitle(string title) =>
        title.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(title) : title;

    private static PublicationDate? Date(XElement entry, string zone)
    {
        foreach (var name in new[] { "pubDate", "published", "date", "issued", "updated" })
        {
            foreach (var text in Children(entry, name).Select(element => element.Value.Trim()))
            {
                if ((ListedDates.OfMail(text, zone) ?? ListedDates.OfDatetime(text, zone) ?? ListedDates.OfText(text)) is { } day)
                {
                    return new PublicationDate(day, DatePrecision.Day, zone, "listing");
                }
            }
        }

        return null;
    }

    private static IEnumerable<XElement> Children(XElement entry, string name) => entry.Elements().Where(element => element.Name.LocalName == name);

    private static string Shown(string name) => name.Length > 40 ? name[..40] : name;
}
