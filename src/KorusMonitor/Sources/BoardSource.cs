using AngleSharp.Dom;
using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using KorusMonitor.Sources.Feeds;

namespace KorusMonitor.Sources;

/// <summary>A board whose list pages are counted and whose releases are numbered: all of a ministry's site that is particular is data.</summary>
internal sealed class BoardSource : ILocatingSource
{
    private readonly BoardDefinition board;
    private readonly BoardShape shape;

    public BoardSource(BoardDefinition board, Uri baseAddress, int staleAfterDays)
    {
        this.board = board;
        Site = new Site(baseAddress, board.Hosts);
        StaleAfterDays = staleAfterDays;
        shape = new BoardShape
        {
            Rows = board.Rows,
            Locate = Locate,
            Zone = board.Profile.Zone,
            Title = board.RowTitle,
            Dates = board.RowDates,
            Prose = board.RowProse,
            Takes = board.Takes,
        };
    }

    public string Id => board.Id;

    public string Title => board.Title;

    public Uri BaseAddress => Site.BaseAddress;

    public IReadOnlyList<string> HostAliases => Site.Hosts;

    public ReadingProfile Profile => board.Profile;

    public int StaleAfterDays { get; }

    public Site Site { get; }

    public int FirstRunPages => board.FirstRunPages;

    public ListingRequest? Feed => board.Feed is { } feed ? new ListingRequest(At(feed), board.FeedMethod) : null;

    public Uri ListingPage(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return At(board.List(index + 1L));
    }

    public Listing ParseListing(RawDocument page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return BoardListing.Parse(page, Site, ListingPage(0), shape);
    }

    public Listing ParseFeed(RawDocument feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return FeedListing.Parse(
            feed, Feed?.Address ?? ListingPage(0), board.Profile.Zone,
            address => Site.Owns(address) ? ToRelease(board.OfAddress(address)) : null);
    }

    public ReleaseKey? KeyOf(Uri address) => board.OfAddress(address) is { } release ? new ReleaseKey(Id, release.Id) : null;

    public string? SourceOf(Uri address) => KeyOf(address) is null && !board.Owns(address) ? null : Id;

    private BoardRelease? Locate(IElement anchor, Uri page)
    {
        var href = anchor.GetAttribute("href");
        return ToRelease(OfScript(href, page)
            ?? (Site.Resolve(href, page) is { } address && Site.Owns(address) ? board.OfAddress(address) : null)
            ?? OfScript(anchor.GetAttribute("onclick"), page));
    }

    private SiteRelease? OfScript(string? script, Uri page) => script is { Length: > 0 and <= 500 } ? board.OfScript(script, page) : null;

    private BoardRelease? ToRelease(SiteRelease? release) =>
        release is null ? null : new BoardRelease(new ReleaseKey(Id, release.Id), Site.At(release.Path, release.Query));

    private Uri At(string pathAndQuery)
    {
        var parts = pathAndQuery.Split('?', 2);
        return Site.At(parts[0], parts.Length > 1 ? "?" + parts[1] : string.Empty);
    }
}

/// <summary>A release at its site.</summary>
/// <param name="Id">The site's own id with its board, as part of the key.</param>
/// <param name="Path">Percent-encoded, without session.</param>
/// <param name="Query">With its <c>?</c> or empty; always the same one for a release.</param>
internal sealed record SiteRelease(string Id, string Path, string Query = "");

/// <summary>A board of a ministry.</summary>
internal sealed record BoardDefinition
{
    /// <summary>The source's id: <c>motir-ko</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The site, first, and other names that it has or had.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    public required ReadingProfile Profile { get; init; }

    public required int StaleAfterDays { get; init; }

    public int FirstRunPages { get; init; } = int.MaxValue;

    /// <summary>Path and query of a list page, counted from 1.</summary>
    public required Func<long, string> List { get; init; }

    /// <summary>Path and query of the feed.</summary>
    public string? Feed { get; init; }

    public FetchMethod FeedMethod { get; init; }

    /// <summary>The release at an address of the site.</summary>
    public required Func<Uri, SiteRelease?> OfAddress { get; init; }

    /// <summary>The release that a link's script opens, on a page of the board.</summary>
    public Func<string, Uri, SiteRelease?> OfScript { get; init; } = (_, _) => null;

    /// <summary>Whether an address that is no release's lies on this board, on a site with several.</summary>
    public Func<Uri, bool> Owns { get; init; } = _ => true;

    public required string Rows { get; init; }

    public string? RowTitle { get; init; }

    public string? RowDates { get; init; }

    public IReadOnlyCollection<string> RowProse { get; init; } = [];

    public Func<IElement, bool> Takes { get; init; } = _ => true;
}
