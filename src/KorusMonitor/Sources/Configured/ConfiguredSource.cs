using System.Globalization;
using AngleSharp.Dom;
using KorusMonitor.Reading;
using KorusMonitor.Sources.Feeds;

namespace KorusMonitor.Sources.Configured;

/// <summary>A source by configuration alone: a list or a feed, selectors where they help, and nothing else in code.</summary>
internal sealed class ConfiguredSource : ILocatingSource
{
    private const string Page = "{page}";
    private const string UsualRows = "article, .views-row, li, tbody tr, .card, .post, .item, dl";

    private readonly SourceOptions options;
    private readonly ReleaseAddresses addresses;
    private readonly BoardShape shape;
    private readonly string? list;
    private readonly string? feed;

    /// <param name="id">The source's id.</param>
    /// <param name="options">Checked by <see cref="ConfiguredRules"/>.</param>
    public ConfiguredSource(string id, SourceOptions options)
    {
        this.options = options;
        Id = id;
        list = PathOf(options.List);
        feed = PathOf(options.Feed);
        var own = new Uri((options.List ?? options.Feed)!.Replace(Page, "1", StringComparison.Ordinal));
        var real = new Uri(own.GetLeftPart(UriPartial.Authority));
        Site = new Site(
            options.BaseAddress is { } other ? new Uri(other.Trim()) : real,
            [.. options.Hosts.Prepend(own.Host).Select(host => host.ToLowerInvariant()).Distinct()]);
        Profile = ConfiguredProfile.Of(options);
        addresses = new ReleaseAddresses(options.Release, ListingPage(0), Feed?.Address);
        shape = new BoardShape
        {
            Rows = options.Rows ?? UsualRows,
            Locate = Locate,
            Zone = Profile.Zone,
            Title = options.RowTitle,
            Dates = options.RowDate,
            Takes = row => Takes(row.TextContent),
            TakesLoose = options.Rows is null && options.Release is not null && options.Only.Length == 0,
            DateOfUrl = address => SlugDates.Of(address, Profile.Zone),
        };
    }

    public string Id { get; }

    public string Title => options.Title ?? Id;

    public Uri BaseAddress => Site.BaseAddress;

    public IReadOnlyList<string> HostAliases => Site.Hosts;

    public ReadingProfile Profile { get; }

    public int StaleAfterDays => options.StaleAfterDays ?? 30;

    public Site Site { get; }

    public int FirstRunPages => options.FirstRunPages;

    /// <summary>Beside a list; a feed alone is the list.</summary>
    public ListingRequest? Feed => list is not null && feed is not null ? new ListingRequest(At(feed), options.FeedMethod) : null;

    public ListingRequest Ask(int index) => new(ListingPage(index), list is null ? options.FeedMethod : default);

    public Uri ListingPage(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return At((list ?? feed)!.Replace(Page, (options.FirstPage + (long)index).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    public Listing ParseListing(RawDocument page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (list is null || FeedListing.LooksLikeFeed(page))
        {
            return ParseFeed(page);
        }

        var listing = BoardListing.Parse(page.WithCharset(options.Charset), Site, ListingPage(0), shape);
        return listing with { HasNext = list.Contains(Page, StringComparison.Ordinal) && listing.Rows > 0 };
    }

    public Listing ParseFeed(RawDocument feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var listing = FeedListing.Parse(feed.WithCharset(options.Charset), Feed?.Address ?? ListingPage(0), Profile.Zone, ToRelease);
        return listing with { Links = [.. listing.Links.Where(link => Takes(link.Title ?? string.Empty))] };
    }

    public ReleaseKey? KeyOf(Uri address) => Site.Owns(address) && addresses.IdOf(address) is { } id ? new ReleaseKey(Id, id) : null;

    public string? SourceOf(Uri address) => KeyOf(address)?.Source;

    private BoardRelease? Locate(IElement anchor, Uri page) =>
        (options.RowLink is null || anchor.Matches(options.RowLink))
        && (Site.Resolve(anchor.GetAttribute("href"), page) ?? Site.Resolve(ScriptMoves.Target(anchor), page)) is { } address
            ? ToRelease(address)
            : null;

    private BoardRelease? ToRelease(Uri address) => KeyOf(address) is { } key
        ? new BoardRelease(key, Site.At(QueryText.WithoutSession(address.AbsolutePath), ReleaseAddresses.QueryOf(address)))
        : null;

    private bool Takes(string text) => options.Only.Length == 0 || options.Only.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private Uri At(string pathAndQuery)
    {
        var parts = pathAndQuery.Split('?', 2);
        return Site.At(parts[0], parts.Length > 1 ? "?" + parts[1] : string.Empty);
    }

    /// <summary>The braces of the page's number are to survive.</summary>
    private static string? PathOf(string? address)
    {
        if (address is null)
        {
            return null;
        }

        const string mark = "korus-page-number";
        return new Uri(address.Trim().Replace(Page, mark, StringComparison.Ordinal)).PathAndQuery.Replace(mark, Page, StringComparison.Ordinal);
    }
}
