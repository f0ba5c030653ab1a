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

    ReadingProfile Profile { get; }

    /// <summary>A newest item older than this many days is a source problem: the list has gone stale.</summary>
    int StaleAfterDays { get; }

    /// <summary>The address of a listing page, counted from 0.</summary>
    Uri ListingPage(int index);

    /// <summary>Reads one listing page. Never throws for what a site sends: a page without rows gives <see cref="Listing.Rows"/> 0.</summary>
    Listing ParseListing(RawDocument page);
}

/// <param name="Links">Releases found, newest first as the page has them, each key once.</param>
/// <param name="Rows">Rows that looked like items, releases or not: zero means that the page says nothing that is understood.</param>
/// <param name="HasNext">Whether the page points to an older one.</param>
public sealed record Listing(IReadOnlyList<ReleaseLink> Links, int Rows, bool HasNext);

/// <param name="Key">May name another source than the one listing it: a fact sheet among press releases belongs to the fact sheets.</param>
/// <param name="Url">Absolute, at the base address, percent-encoded.</param>
/// <param name="Title">As listed; <c>null</c> when the row shows none.</param>
/// <param name="Listed">The row's date; from the URL with month precision when the row has none; <c>null</c> when neither says.</param>
public sealed record ReleaseLink(ReleaseKey Key, Uri Url, string? Title, PublicationDate? Listed);
