using KorusMonitor.Fetching;
using KorusMonitor.Reading;

namespace KorusMonitor.Sources;

/// <summary>A board or list that an office publishes on: where its pages are, how a listing is parsed, how a release is known.</summary>
public interface ISource
{
    /// <summary>For example <c>ustr-press-releases</c>.</summary>
    string Id { get; }

    /// <summary>For people: "USTR press releases".</summary>
    string Title { get; }

    /// <summary>Where the site answers; overridden by <c>Korus:Sources:&lt;id&gt;:BaseAddress</c>.</summary>
    Uri BaseAddress { get; }

    /// <summary>Other names of the same site (<c>www.ustr.gov</c>): links to them are asked for at <see cref="BaseAddress"/>.</summary>
    IReadOnlyList<string> HostAliases { get; }

    /// <summary>Sites that are asked beside the base address, such as an interface that lists what the site has.</summary>
    IReadOnlyList<Uri> OtherAddresses => [];

    ReadingProfile Profile { get; }

    /// <summary>A newest item older than this many days is a source problem: the list has gone stale.</summary>
    int StaleAfterDays { get; }

    /// <summary>The address of a listing page, counted from 0.</summary>
    Uri ListingPage(int index);

    /// <summary>How the page is asked for; most are simply opened.</summary>
    ListingRequest Ask(int index) => new(ListingPage(index));

    /// <summary>
    /// So many pages at most are followed before the source was had once: a list that goes back for decades is not read to its end.
    /// Later runs follow it to what is known, however far that is.
    /// </summary>
    int FirstRunPages => int.MaxValue;

    /// <summary>A feed beside the list, asked in each run: what only one of the two shows is found all the same. <c>null</c> without one.</summary>
    ListingRequest? Feed => null;

    /// <summary>Reads the feed, as <see cref="ParseListing"/> reads a page.</summary>
    Listing ParseFeed(RawDocument feed) => ParseListing(feed);

    /// <summary>Reads one listing page. Never throws for what a site sends: a page without rows gives <see cref="Listing.Rows"/> 0.</summary>
    Listing ParseListing(RawDocument page);
}

/// <param name="Links">Releases found, newest first as the page has them, each key once.</param>
/// <param name="Rows">Rows that looked like items, releases or not: zero means that the page says nothing that is understood.</param>
/// <param name="HasNext">Whether the page points to an older one.</param>
public sealed record Listing(IReadOnlyList<ReleaseLink> Links, int Rows, bool HasNext)
{
    /// <summary>The older page, where its address does not follow from counting.</summary>
    public ListingRequest? Next { get; init; }

    /// <summary>The page is understood and says that there is nothing: no rows are no trouble then.</summary>
    public bool SaysNone { get; init; }

    /// <summary>
    /// What the page is instead of a list, in words that follow "answered":
    /// <c>error 30, the key is not registered</c>; <c>null</c> for a list.
    /// </summary>
    public string? Trouble { get; init; }
}

/// <summary>How a list or feed is asked for.</summary>
/// <param name="Address">At the source's base address.</param>
/// <param name="Method">Some feeds answer only to POST.</param>
/// <param name="SecretQuery">A key that the address needs and nobody may read, see <see cref="FetchRequest.SecretQuery"/>.</param>
public sealed record ListingRequest(Uri Address, FetchMethod Method = FetchMethod.Get, string? SecretQuery = null)
{
    /// <summary>The key is not printed with it.</summary>
    public override string ToString() => Address.AbsoluteUri;
}

/// <param name="Key">May name another source than the one listing it: a fact sheet among press releases belongs to the fact sheets.</param>
/// <param name="Url">Absolute, at the base address, percent-encoded.</param>
/// <param name="Title">As listed; <c>null</c> when the row shows none.</param>
/// <param name="Listed">The row's date; from the URL with month precision when the row has none; <c>null</c> when neither says.</param>
public sealed record ReleaseLink(ReleaseKey Key, Uri Url, string? Title, PublicationDate? Listed);
