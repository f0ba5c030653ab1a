using System.Globalization;
using KorusMonitor.Reading;

namespace KorusMonitor.Sources.Ustr;

/// <summary>A list of USTR's press office at ustr.gov. Its pages are counted from 0 by <c>?page=N</c>.</summary>
internal sealed class UstrSource(UstrBoard board, Uri baseAddress, int staleAfterDays) : ILocatingSource
{
    private static readonly string[] Hosts = ["ustr.gov", "www.ustr.gov"];

    public string Id => board.Id;

    public string Title => board.Title;

    public Uri BaseAddress => Site.BaseAddress;

    public IReadOnlyList<string> HostAliases => Site.Hosts;

    public ReadingProfile Profile { get; } = UstrProfile.For(board);

    public int StaleAfterDays { get; } = staleAfterDays;

    public Site Site { get; } = new(baseAddress, Hosts);

    public Uri ListingPage(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return Site.At(
            $"/about/policy-offices/press-office/{board.Section}",
            index == 0 ? string.Empty : $"?page={index.ToString(CultureInfo.InvariantCulture)}");
    }

    public Listing ParseListing(RawDocument page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return UstrListing.Parse(page, Site, ListingPage(0));
    }

    public ReleaseKey? KeyOf(Uri address) => UstrAddress.Of(address)?.Key;

    public string? SourceOf(Uri address) => UstrAddress.Of(address)?.Key.Source ?? UstrAddress.SourceOf(address);
}
