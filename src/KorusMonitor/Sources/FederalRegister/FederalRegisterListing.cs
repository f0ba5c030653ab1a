using System.Text.Json;
using KorusMonitor.Reading;
using NodaTime.Text;

namespace KorusMonitor.Sources.FederalRegister;

/// <summary>One page of the interface's answer. Never throws for what a site sends.</summary>
internal static class FederalRegisterListing
{
    private const int LongestAnswer = 16 * 1024 * 1024;

    /// <param name="page">JSON as fetched.</param>
    /// <param name="locate">The release by its number and its page.</param>
    public static Listing Parse(RawDocument page, Func<string, Uri, BoardRelease?> locate)
    {
        if (page.Bytes.Length > LongestAnswer)
        {
            return Refused("more than can be read");
        }

        try
        {
            using var answer = JsonDocument.Parse(page.Bytes, new JsonDocumentOptions { MaxDepth = 32 });
            return Read(answer.RootElement, locate);
        }
        catch (JsonException)
        {
            return Refused(Feeds.FeedListing.LooksLikePage(page) ? "a web page where JSON was asked" : "what is no JSON");
        }
    }

    private static Listing Read(JsonElement answer, Func<string, Uri, BoardRelease?> locate)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return Refused("JSON that is no list of documents");
        }

        // Without a hit there are no results at all, not an empty list of them.
        if (!answer.TryGetProperty("results", out var results) || results.ValueKind != JsonValueKind.Array)
        {
            return answer.TryGetProperty("count", out var count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var none) && none == 0
                ? new Listing([], 0, false) { SaysNone = true }
                : Refused(answer.TryGetProperty("errors", out var errors) ? $"an error: {Shown(errors.ToString())}" : "JSON that is no list of documents");
        }

        var links = new LinkList();
        var rows = 0;
        foreach (var result in results.EnumerateArray().Where(result => result.ValueKind == JsonValueKind.Object))
        {
            rows++;
            if (KoreaRule.Concerns(Text(result, "title"), Text(result, "abstract"), Text(result, "excerpts"), IsOfUstr(result))
                && Text(result, "document_number") is { } number
                && Uri.TryCreate(Text(result, "html_url"), UriKind.Absolute, out var address)
                && locate(number, address) is { } release)
            {
                links.Add(new ReleaseLink(release.Key, release.Url, RowText.Line(Text(result, "title") ?? string.Empty), Published(result)));
            }
        }

        return new Listing(links.Links, rows, Text(answer, "next_page_url") is not null) { SaysNone = rows == 0 };
    }

    private static PublicationDate? Published(JsonElement result) =>
        LocalDatePattern.Iso.Parse(Text(result, "publication_date") ?? string.Empty) is { Success: true, Value: var day }
            ? new PublicationDate(day, DatePrecision.Day, FederalRegisterProfile.Zone, "listing")
            : null;

    private static bool IsOfUstr(JsonElement result) =>
        result.TryGetProperty("agencies", out var agencies) && agencies.ValueKind == JsonValueKind.Array
        && agencies.EnumerateArray()
            .Any(agency => agency.ValueKind == JsonValueKind.Object && Text(agency, "slug") == "trade-representative-office-of-united-states");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Listing Refused(string trouble) => new([], 0, false) { Trouble = trouble };

    private static string Shown(string text) => RowText.Line(text) is { } line ? line.Length > 200 ? line[..200] : line : string.Empty;
}
