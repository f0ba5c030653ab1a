using KorusMonitor.Reading;
using NodaTime;

namespace KorusMonitor.Sources.KoreaKr;

/// <summary>The portal with its list read by way of the open-data interface; releases are the portal's, pages and keys the same.</summary>
internal sealed class KoreaKrSource : ILocatingSource
{
    private const int FirstRunWindows = 20;
    private readonly BoardSource board;
    private readonly KoreaKrApi api;
    private readonly TimeProvider time;

    public KoreaKrSource(BoardSource board, Uri service, string key, TimeProvider time)
    {
        this.board = board;
        this.time = time;
        Service = new Uri(service.GetLeftPart(UriPartial.Authority));
        api = new KoreaKrApi(
            service.AbsolutePath.Length > 1 ? service.AbsolutePath : new Uri(KoreaKrApi.Service).AbsolutePath,
            Service, key, board.Site, board.Id);
    }

    public Uri Service { get; }

    public string Id => board.Id;

    public string Title => board.Title;

    public Uri BaseAddress => board.BaseAddress;

    public IReadOnlyList<string> HostAliases => board.HostAliases;

    public IReadOnlyList<Uri> OtherAddresses => [Service];

    public ReadingProfile Profile => board.Profile;

    public int StaleAfterDays => board.StaleAfterDays;

    public Site Site => board.Site;

    public int FirstRunPages => FirstRunWindows;

    /// <summary>The window that ends today; those before it are counted back without regard to how many pages each takes.</summary>
    public Uri ListingPage(int index) => Ask(index).Address;

    public ListingRequest Ask(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[KoreaKrBoard.Zone]).Date;
        return api.Window(today.PlusDays(-3 * index));
    }

    public Listing ParseListing(RawDocument page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return api.Parse(page);
    }

    public ReleaseKey? KeyOf(Uri address) => board.KeyOf(address);

    public string? SourceOf(Uri address) => board.SourceOf(address);
}
