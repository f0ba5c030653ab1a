using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KorusMonitor.Reading;

namespace KorusMonitor.Sources;

/// <summary>
/// Lists of boards as Korean ministries and content systems have them: rows with a link, a date and counters, and a pager. Links to
/// releases that stand outside the rows count too, so that a page with another markup still gives what it links to.
/// </summary>
internal static partial class BoardListing
{
    private const string Around = "nav, header, footer, aside, .paging, .pagination, .pager, .prevnext, .breadcrumb";

    public static Listing Parse(RawDocument page, Site site, Uri listing, BoardShape shape)
    {
        var address = Site.PageAddress(page.Url, listing);
        var document = ListingPages.Parse(page);
        var links = new LinkList();
        var (known, rows) = ListingPages.EachRow(document, shape.Rows, IsAround, row => AddRow(row, address, shape, links));
        foreach (var anchor in document.QuerySelectorAll("a")
            .Where(anchor => !IsAround(anchor) && !anchor.GetAncestors().OfType<IElement>().Any(known.Contains)))
        {
            if (!known.Contains(anchor) && shape.TakesLoose && shape.Locate(anchor, address) is { } release)
            {
                rows++;
                links.Add(ToLink(anchor, release, ListedDates.In(anchor, shape.Zone, shape.Prose, null), shape));
            }
        }

        return new Listing(links.Links, rows, HasNext(document, site, address, shape));
    }

    private static bool AddRow(IElement row, Uri page, BoardShape shape, LinkList links)
    {
        var anchors = row.LocalName == "a" ? [row] : row.QuerySelectorAll("a").ToList();
        var releases = anchors.Select(anchor => (Anchor: anchor, Release: shape.Locate(anchor, page))).Where(found => found.Release is not null).ToList();
        if (releases.Count > 0 && shape.Takes(row))
        {
            // Two releases in one row: its date cannot be both theirs.
            var keys = releases.Select(found => found.Release!.Key).Distinct().Count();
            foreach (var (anchor, release) in releases)
            {
                links.Add(ToLink(anchor, release!, keys == 1 ? DateOf(row, anchor, shape) : null, shape));
            }
        }

        return anchors.Count > 0;
    }

    private static ReleaseLink ToLink(IElement anchor, BoardRelease release, PublicationDate? date, BoardShape shape) =>
        new(release.Key, release.Url, RowText.Title(TitleOf(anchor, shape) ?? anchor, shape.NoTitle), date ?? shape.DateOfUrl(release.Url));

    /// <summary>Where the whole row is a link its date stands inside; else the link is the title, which may name another date.</summary>
    private static PublicationDate? DateOf(IElement row, IElement anchor, BoardShape shape)
    {
        var title = TitleOf(anchor, shape) ?? (row == anchor || shape.Dates is null || anchor.QuerySelector(shape.Dates) is null ? anchor : null);
        var own = shape.Dates is null
            ? null
            : row.QuerySelectorAll(shape.Dates).Select(element => ListedDates.In(element, shape.Zone, shape.Prose, null))
                .FirstOrDefault(found => found is not null);
        return own ?? ListedDates.In(row, shape.Zone, shape.Prose, title == row ? null : title);
    }

    private static IElement? TitleOf(IElement anchor, BoardShape shape) => shape.Title is null ? null : anchor.QuerySelector(shape.Title);

    private static bool IsAround(IElement element) => element.Closest(Around) is not null;

    private static bool HasNext(IDocument document, Site site, Uri page, BoardShape shape)
    {
        var current = PageNumber(page, shape) ?? shape.FirstPage;
        return document.QuerySelectorAll("a[rel~=next]").Any(anchor => Site.Resolve(anchor.GetAttribute("href"), page) is { } next && next != page)
            || document.QuerySelectorAll("a").Any(anchor => NumberOf(anchor, site, page, shape) > current);
    }

    private static int? NumberOf(IElement anchor, Site site, Uri page, BoardShape shape)
    {
        // A release's own link repeats the page number it was listed on.
        if (shape.Locate(anchor, page) is not null)
        {
            return null;
        }

        var href = anchor.GetAttribute("href");
        if (Site.Resolve(href, page) is { } target && site.Owns(target) && target.Fragment.Length == 0 && PageNumber(target, shape) is { } number)
        {
            return number;
        }

        var script = href is not null && href.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? href : anchor.GetAttribute("onclick");
        return script is { Length: < 500 } && anchor.Closest(".paging, .pagination, .pager, .paginate, [class*='paging']") is not null
            && ScriptPage().Match(script) is { Success: true } call
            ? Number(call.Groups["page"].Value)
            : null;
    }

    private static int? PageNumber(Uri address, BoardShape shape)
    {
        var query = QueryText.Of(address);
        return shape.PageParameters.Select(name => Number(query.GetValueOrDefault(name))).FirstOrDefault(number => number is not null);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("""^\s{0,9}(?:javascript:)?[\w.]{1,60}\(\s{0,9}['"]?(?<page>[0-9]{1,6})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ScriptPage();
}

/// <summary>A release that a board links to.</summary>
internal sealed record BoardRelease(ReleaseKey Key, Uri Url);

/// <summary>How a board's list is to be read.</summary>
internal sealed record BoardShape
{
    /// <summary>Selector of what looks like a row, in any era.</summary>
    public required string Rows { get; init; }

    /// <summary>The release behind a link of the page; <c>null</c> for any other link.</summary>
    public required Func<IElement, Uri, BoardRelease?> Locate { get; init; }

    /// <summary>IANA id.</summary>
    public required string Zone { get; init; }

    /// <summary>Selector of the title inside of a link that is more than its title.</summary>
    public string? Title { get; init; }

    /// <summary>Selector of the row's date, where the row shows others beside it.</summary>
    public string? Dates { get; init; }

    /// <summary>Classes that are no part of a title.</summary>
    public IReadOnlyCollection<string> NoTitle { get; init; } = ["notice", "new", "ico", "icon", "blind", "sr-only", "hit", "count", "date"];

    /// <summary>Classes whose text is prose, in which dates are only mentioned.</summary>
    public IReadOnlyCollection<string> Prose { get; init; } = [];

    /// <summary>Which rows are this source's, on a list of many offices.</summary>
    public Func<IElement, bool> Takes { get; init; } = _ => true;

    /// <summary>Whether links outside of the rows count.</summary>
    public bool TakesLoose { get; init; } = true;

    /// <summary>What an address says of the date, when its row says nothing.</summary>
    public Func<Uri, PublicationDate?> DateOfUrl { get; init; } = _ => null;

    public IReadOnlyList<string> PageParameters { get; init; } = ["pageIndex", "currentPage", "page"];

    public int FirstPage { get; init; } = 1;
}
