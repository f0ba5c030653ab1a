using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KorusMonitor.Reading;

namespace KorusMonitor.Sources.Motir;

/// <summary>
/// Lists of both eras: <c>div.board-list li</c> whose links are script calls, <c>dd.w100</c> with relative links, and links to releases
/// that stand in neither.
/// </summary>
internal static partial class MotirListing
{
    private const string RowSelector = ".board-list li, .board-list tbody tr, dd.w100";
    private const string OldBoard = "/en/pc/pressreleases/bbs/bbsList.do";

    private static readonly string[] NoTitle = ["notice", "new", "ico", "blind", "sr-only", "cont", "info", "date", "hit", "count"];
    private static readonly string[] Prose = ["title", "cont"];

    public static Listing Parse(RawDocument page, Site site, Uri listing)
    {
        var address = Site.PageAddress(page.Url, listing);
        var document = ListingPages.Parse(page);
        var links = new LinkList();
        var (known, rows) = ListingPages.EachRow(document, RowSelector, IsAround, row => AddRow(row, site, address, links));

        foreach (var anchor in document.QuerySelectorAll("a")
            .Where(anchor => !IsAround(anchor) && !anchor.GetAncestors().OfType<IElement>().Any(known.Contains)))
        {
            if (Locate(anchor, site, address) is { } release)
            {
                rows++;
                links.Add(ToLink(anchor, release, ListedDates.In(anchor, MotirEnglishSource.Zone, Prose, null), site));
            }
        }

        return new Listing(links.Links, rows, HasNext(document, site, address));
    }

    private static bool AddRow(IElement row, Site site, Uri page, LinkList links)
    {
        var anchors = row.QuerySelectorAll("a").ToList();
        var releases = anchors.Select(anchor => (Anchor: anchor, Release: Locate(anchor, site, page))).Where(found => found.Release is not null).ToList();
        var keys = releases.Select(found => found.Release!.Id).Distinct().Count();
        foreach (var (anchor, release) in releases)
        {
            links.Add(ToLink(anchor, release!, keys == 1 ? DateOf(row, anchor) : null, site));
        }

        return anchors.Count > 0;
    }

    private static ReleaseLink ToLink(IElement anchor, MotirAddress release, PublicationDate? date, Site site) =>
        new(
            new ReleaseKey(MotirEnglishSource.SourceId, release.Id),
            site.At(release.Path, release.Query),
            RowText.Title(anchor.QuerySelector(".title, h3, .board-link i") ?? anchor, NoTitle),
            date);

    /// <summary>A title cell's date stands in the cells after it, up to the next title.</summary>
    private static PublicationDate? DateOf(IElement row, IElement anchor)
    {
        // In the old list the link is the title; in the new one it is the whole row.
        var title = anchor.QuerySelector(".title") ?? (anchor.QuerySelector(".date") is null ? anchor : null);
        if (ListedDates.In(row, MotirEnglishSource.Zone, Prose, title) is { } own)
        {
            return own;
        }

        for (var cell = row.NextElementSibling; row.LocalName == "dd" && cell is not null && !cell.ClassList.Contains("w100"); cell = cell.NextElementSibling)
        {
            if (ListedDates.In(cell, MotirEnglishSource.Zone, Prose, null) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static MotirAddress? Locate(IElement anchor, Site site, Uri page)
    {
        var href = anchor.GetAttribute("href");
        if (MotirAddress.OfScript(href, page) is { } called)
        {
            return called;
        }

        // The old list's links are relative to its own folder, wherever the page was found.
        var isOldLink = href?.TrimStart().StartsWith("bbsView.do", StringComparison.OrdinalIgnoreCase) ?? false;
        var from = isOldLink && !page.AbsolutePath.Contains("/bbs/", StringComparison.OrdinalIgnoreCase) ? site.At(OldBoard) : page;
        return Site.Resolve(href, from) is { } address && site.Owns(address) && MotirAddress.Of(address) is { } linked
            ? linked
            : MotirAddress.OfScript(anchor.GetAttribute("onclick"), page);
    }

    private static bool IsAround(IElement element) =>
        element.Closest("nav, header, footer, aside, .paging, .pagination, .prevnext, .breadcrumb") is not null;

    private static bool HasNext(IDocument document, Site site, Uri page)
    {
        var current = PageNumber(page) ?? 1;
        return document.QuerySelectorAll("a[href]").Any(anchor => NumberOf(anchor, site, page) > current);
    }

    private static int? NumberOf(IElement anchor, Site site, Uri page)
    {
        // A release's own link repeats the page number it was listed on.
        if (Locate(anchor, site, page) is not null)
        {
            return null;
        }

        var href = anchor.GetAttribute("href")!;
        if (href.Length < 500 && anchor.Closest(".paging, .pagination") is not null && ScriptPage().Match(href) is { Success: true } call)
        {
            return Number(call.Groups["page"].Value);
        }

        return Site.Resolve(href, page) is { } target && site.Owns(target) ? PageNumber(target) : null;
    }

    private static int? PageNumber(Uri address)
    {
        var query = QueryText.Of(address);
        return Number(query.GetValueOrDefault("pageIndex") ?? query.GetValueOrDefault("currentPage"));
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("""^\s{0,9}javascript:[\w.]{1,60}\(\s{0,9}['"]?(?<page>[0-9]{1,6})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ScriptPage();
}
