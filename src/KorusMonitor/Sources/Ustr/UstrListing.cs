using AngleSharp.Dom;
using KorusMonitor.Reading;

namespace KorusMonitor.Sources.Ustr;

/// <summary>
/// Listings of all eras: rows of the 2021 view, the year lists before, and links to releases that stand in neither, so that a page with
/// another markup still gives what it links to.
/// </summary>
internal static class UstrListing
{
    private const string RowSelector = ".views-row, ul.listing li";
    private static readonly string[] NoTitle = ["visually-hidden", "sr-only", "element-invisible"];
    private static readonly string[] Prose = ["views-field-body", "views-field-title", "field--name-body"];

    public static Listing Parse(RawDocument page, Site site, Uri listing)
    {
        var address = Site.PageAddress(page.Url, listing);
        var document = ListingPages.Parse(page);
        var links = new LinkList();
        var (known, rows) = ListingPages.EachRow(document, RowSelector, IsAround, row => AddRow(row, site, address, links));

        rows += AddLoose(document, known, site, address, links);
        return new Listing(links.Links, rows, HasNext(document, address));
    }

    private static bool AddRow(IElement row, Site site, Uri page, LinkList links)
    {
        var anchors = row.QuerySelectorAll("a[href]").ToList();
        if (anchors.Count == 0)
        {
            return false;
        }

        var title = anchors.Find(anchor => IsTitle(anchor, row));
        var releases = (title is null ? anchors : [title])
            .Select(anchor => (Anchor: anchor, Release: Locate(anchor, site, page)))
            .Where(found => found.Release is not null)
            .ToList();
        var keys = releases.Select(found => found.Release!.Key).Distinct().Count();
        foreach (var (anchor, release) in releases)
        {
            // Two releases in one row: its date cannot be both theirs.
            var date = keys == 1 ? ListedDates.In(row, UstrAddress.Zone, Prose, anchor) : null;
            links.Add(ToLink(anchor, release!, date, site));
        }

        return true;
    }

    private static int AddLoose(IDocument document, IReadOnlySet<IElement> rows, Site site, Uri page, LinkList links)
    {
        var loose = document.QuerySelectorAll("a[href]")
            .Where(anchor => !IsAround(anchor) && !anchor.GetAncestors().OfType<IElement>().Any(rows.Contains))
            .Select(anchor => (Anchor: anchor, Release: Locate(anchor, site, page), Item: anchor.Closest("li, tr, p, dd, article")))
            .Where(found => found.Release is { IsNode: false })
            .ToList();
        var alone = loose.Where(found => found.Item is not null)
            .GroupBy(found => found.Item!)
            .Where(group => group.Select(found => found.Release!.Key).Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => ListedDates.In(group.Key, UstrAddress.Zone, Prose, group.First().Anchor));
        foreach (var (anchor, release, item) in loose)
        {
            links.Add(ToLink(anchor, release!, item is null ? null : alone.GetValueOrDefault(item), site));
        }

        return loose.Count;
    }

    private static ReleaseLink ToLink(IElement anchor, UstrAddress release, PublicationDate? date, Site site) =>
        new(release.Key, site.At(release.Path), RowText.Title(anchor, NoTitle), date ?? release.UrlMonth);

    private static UstrAddress? Locate(IElement anchor, Site site, Uri page) =>
        Site.Resolve(anchor.GetAttribute("href"), page) is { } address && site.Owns(address) ? UstrAddress.Of(address) : null;

    private static bool IsTitle(IElement anchor, IElement row) =>
        anchor.Closest(".views-field-title, h2, h3, h4") is { } title && row.Contains(title);

    /// <summary>Navigation, header and footer stand around a listing.</summary>
    private static bool IsAround(IElement element) => element.Closest("nav, header, footer, aside, .pager, .breadcrumb") is not null;

    private static bool HasNext(IDocument document, Uri page)
    {
        var current = PageNumber(page);
        return document.QuerySelectorAll(".pager a[href], .pager__items a[href], .item-list a[href], a[rel~=next]")
            .Any(anchor => Site.Resolve(anchor.GetAttribute("href"), page) is { } target
                && target.Query.Length > 0
                && PageNumber(target) > current);
    }

    /// <summary>Zero-based; a view with several pagers writes <c>page=0,2</c>, of which the last counts.</summary>
    private static int PageNumber(Uri address) =>
        QueryText.Of(address).GetValueOrDefault("page") is { } value
        && int.TryParse(
            Uri.UnescapeDataString(value).Split(',')[^1], System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
