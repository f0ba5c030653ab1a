using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Index;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Viewer.Pages.Feeds;

/// <summary>Releases as Atom (RFC 4287) and as RSS 2.0. An entry's id names the release and its snapshot, so that an edit is news. Pure.</summary>
internal static class FeedFile
{
    private static readonly XNamespace AtomSpace = "http://www.w3.org/2005/Atom";

    public static string Atom(FeedView feed)
    {
        var updated = feed.Rows.Select(row => row.LastSeen).DefaultIfEmpty("1970-01-01T00:00:00Z").Max(StringComparer.Ordinal);
        return Written(new XElement(
            AtomSpace + "feed",
            new XElement(AtomSpace + "id", Absolute(feed, feed.Self)),
            new XElement(AtomSpace + "title", Clean(feed.Title)),
            new XElement(AtomSpace + "updated", updated),
            Link("self", Absolute(feed, feed.Self)),
            Link("alternate", Absolute(feed, feed.Page)),
            feed.Rows.Select(row => new XElement(
                AtomSpace + "entry",
                new XElement(AtomSpace + "id", Id(row)),
                new XElement(AtomSpace + "title", Clean(row.Title)),
                new XElement(AtomSpace + "updated", row.LastSeen),
                new XElement(AtomSpace + "published", row.FirstSeen),
                new XElement(AtomSpace + "author", new XElement(AtomSpace + "name", Office(row))),
                Link("alternate", Absolute(feed, Address(row))),
                new XElement(AtomSpace + "category", new XAttribute("term", Clean(row.Kind))),
                new XElement(AtomSpace + "summary", Summary(row))))));
    }

    public static string Rss(FeedView feed) => Written(new XElement(
        "rss",
        new XAttribute("version", "2.0"),
        new XAttribute(XNamespace.Xmlns + "atom", AtomSpace),
        new XElement(
            "channel",
            new XElement("title", Clean(feed.Title)),
            new XElement("link", Absolute(feed, feed.Page)),
            new XElement("description", Clean(feed.Title)),
            new XElement(
                AtomSpace + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml"),
                new XAttribute("href", Absolute(feed, feed.Self))),
            feed.Rows.Select(row => new XElement(
                "item",
                new XElement("title", Clean(row.Title)),
                new XElement("link", Absolute(feed, Address(row))),
                new XElement("guid", new XAttribute("isPermaLink", "false"), Id(row)),
                new XElement("pubDate", Rfc822(row.LastSeen)),
                new XElement("category", Clean(row.Kind)),
                new XElement("description", Summary(row)))))));

    private static string Address(ReleaseRow row) => Addresses.Snapshot(row.Source, row.Release, row.Number);

    private static string Id(ReleaseRow row) =>
        FormattableString.Invariant($"tag:korusmonitor,2026:{Uri.EscapeDataString(row.Source)}/{Uri.EscapeDataString(row.Release)}/{row.Number}");

    private static string Office(ReleaseRow row) => Clean(row.Issuer is { } issuer ? Words.Office(issuer) : row.Source);

    private static string Summary(ReleaseRow row)
    {
        var change = row.Change == "new" ? string.Empty : Words.Capital(Words.Change(row.Change)) + ". ";
        var found = row.Excerpt is { } excerpt ? excerpt.Before + excerpt.Found + excerpt.After : row.Lead ?? string.Empty;
        return Clean(change + found);
    }

    private static XElement Link(string rel, string address) =>
        new(AtomSpace + "link", new XAttribute("rel", rel), new XAttribute("href", address));

    private static string Absolute(FeedView feed, string path) => feed.Viewer.TrimEnd('/') + path;

    private static string Rfc822(string iso) => InstantPattern.ExtendedIso.Parse(iso) is { Success: true, Value: var moment }
        ? moment.ToDateTimeUtc().ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture) : string.Empty;

    /// <summary>Without what XML cannot say and without what turns the direction of writing.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Html.Harmless(text).EnumerateRunes())
        {
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }

    private static string Written(XElement root) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting) + "\n";
}
