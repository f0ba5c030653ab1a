using System.Globalization;
using System.Xml.Linq;
using KorusMonitor.Reading;
using KorusMonitor.Sources.Feeds;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Sources.KoreaKr;

/// <summary>
/// The portal's releases by way of the government's open-data interface (data.go.kr, agency 1371000), for whoever has a key. Windows of
/// three days, which is all that it allows, the newest first; items lead to the same pages, under the same keys, as the portal's own list.
/// </summary>
internal sealed class KoreaKrApi(string path, Uri address, string key, Site portal, string source)
{
    private const int Rows = 100;
    private const int WindowDays = 3;
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>Its real address.</summary>
    public const string Service = "https://apis.data.go.kr/1371000/pressReleaseService/pressReleaseList";

    public ListingRequest Window(LocalDate last) => Page(last.PlusDays(1 - WindowDays), last, 1);

    public Listing Parse(RawDocument page)
    {
        if (FeedListing.LooksLikePage(page) || FeedXml.Parse(page) is not { } root)
        {
            return new Listing([], 0, false) { Trouble = FeedListing.LooksLikePage(page) ? "a web page where XML was asked" : "what is no XML" };
        }

        if (Text(root, "resultCode") is not { } code)
        {
            return Refused(
                Text(root, "returnAuthMsg") ?? Text(root, "errMsg") ?? Text(root, "returnReasonCode")
                    ?? $"XML with the root '{root.Name.LocalName}'");
        }

        var number = code.TrimStart('0');
        return number switch
        {
            "" => Items(root, page.Url),
            "3" => new Listing([], 0, HasNext: true) { SaysNone = true, Next = Before(page.Url) },
            _ => Refused(Text(root, "resultMsg") ?? "no message", number),
        };
    }

    private Listing Items(XElement root, Uri? url)
    {
        var items = root.Descendants("NewsItem").ToList();
        var links = new LinkList();
        foreach (var item in items)
        {
            if (Release(item) is { } release
                && KoreaKrOffices.Takes(Text(item, "MinisterCode") ?? string.Empty, $"{Text(item, "Title")} {Text(item, "SubTitle1")}"))
            {
                links.Add(
                    new ReleaseLink(
                        new ReleaseKey(source, release.Id), portal.At(release.Path, release.Query),
                        RowText.Line(Text(item, "Title") ?? string.Empty), Posted(item)));
            }
        }

        return new Listing(links.Links, items.Count, HasNext: true)
        {
            SaysNone = items.Count == 0,
            Next = items.Count >= Rows ? Further(url) : Before(url),
        };
    }

    /// <summary>The item's own page, or the one that its number has.</summary>
    private static SiteRelease? Release(XElement item) =>
        Uri.TryCreate(Text(item, "OriginalUrl"), UriKind.Absolute, out var original) && KoreaKrAddress.Of(original) is { } own
            ? own
            : KoreaKrAddress.OfNumber(Text(item, "NewsItemId"));

    /// <summary>The day on which it was posted; an embargo (조간, 석간) ends later and is the papers' date, not the release's.</summary>
    private static PublicationDate? Posted(XElement item) =>
        ListedDates.OfText(Text(item, "ApproveDate") ?? Text(item, "ModifyDate") ?? string.Empty) is { } day
            ? new PublicationDate(day, DatePrecision.Day, KoreaKrBoard.Zone, "listing")
            : null;

    private ListingRequest? Further(Uri? page) => Asked(page) is { } asked ? Page(asked.From, asked.To, asked.Number + 1) : null;

    private ListingRequest? Before(Uri? page) => Asked(page) is { } asked ? Window(asked.From.PlusDays(-1)) : null;

    private ListingRequest Page(LocalDate from, LocalDate to, int number) => new(
        new UriBuilder(address)
        {
            Path = path,
            Query = string.Create(
                CultureInfo.InvariantCulture,
                $"startDate={Compact.Format(from)}&endDate={Compact.Format(to)}&pageNo={number}&numOfRows={Rows}"),
        }.Uri,
        SecretQuery: $"serviceKey={Encoded(key)}");

    private static (LocalDate From, LocalDate To, int Number)? Asked(Uri? page)
    {
        if (page is null)
        {
            return null;
        }

        var query = QueryText.Of(page);
        return Compact.Parse(query.GetValueOrDefault("startDate") ?? string.Empty) is { Success: true, Value: var from }
            && Compact.Parse(query.GetValueOrDefault("endDate") ?? string.Empty) is { Success: true, Value: var to }
            && int.TryParse(query.GetValueOrDefault("pageNo"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (from, to, number)
            : null;
    }

    /// <summary>The site hands out each key twice, plain and percent-encoded; encoding the second again is the usual mistake.</summary>
    private static string Encoded(string key) => key.Contains('%', StringComparison.Ordinal) ? key : Uri.EscapeDataString(key);

    private static Listing Refused(string message, string? code = null)
    {
        var line = RowText.Line(message) ?? "no message";
        return new Listing([], 0, false) { Trouble = $"{(code is null ? "an error" : $"error {code}")}: {(line.Length > 200 ? line[..200] : line)}" };
    }

    private static string? Text(XElement parent, string name) => parent.Descendants(name).FirstOrDefault()?.Value.Trim() is { Length: > 0 } text ? text : null;
}
