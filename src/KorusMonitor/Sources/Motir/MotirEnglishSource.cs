using System.Globalization;
using KorusMonitor.Reading;

namespace KorusMonitor.Sources.Motir;

/// <summary>English press releases of Korea's ministry of trade, MOTIE until 2025-09-30 and MOTIR since.</summary>
internal sealed class MotirEnglishSource(Uri baseAddress, int staleAfterDays) : ILocatingSource
{
    public const string SourceId = "motir-en";
    public const string Zone = "Asia/Seoul";
    public const int DefaultStaleAfterDays = 21;

    private static readonly string[] Hosts = ["english.motir.go.kr", "english.motie.go.kr"];

    public string Id => SourceId;

    public string Title => "MOTIR press releases (English)";

    public Uri BaseAddress => Site.BaseAddress;

    public IReadOnlyList<string> HostAliases => Site.Hosts;

    public ReadingProfile Profile => MotirProfile.English;

    public int StaleAfterDays { get; } = staleAfterDays;

    public Site Site { get; } = new(baseAddress, Hosts);

    public Uri ListingPage(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return Site.At(MotirAddress.ListPath, $"?pageIndex={(index + 1L).ToString(CultureInfo.InvariantCulture)}&bbsCdN=2");
    }

    public Listing ParseListing(RawDocument page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return MotirListing.Parse(page, Site, ListingPage(0));
    }

    public ReleaseKey? KeyOf(Uri address) => MotirAddress.Of(address) is { } release ? new ReleaseKey(SourceId, release.Id) : null;

    public string? SourceOf(Uri address) => SourceId;
}
