using System.Globalization;
using System.Text.Json;
using KorusMonitor.Replica.Boards;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;
using NodaTime;

namespace KorusMonitor.Replica.FederalRegister;

/// <summary>www.federalregister.gov: the JSON interface and the documents' pages.</summary>
internal sealed class RegisterPages(ReplicaWorld world) : BoardPages(world, ReplicaOffice.FederalRegister)
{
    private const string Kind = "notices";

    public static string View(LocalDate date, string number, string slug) =>
        string.Create(CultureInfo.InvariantCulture, $"/documents/{date.Year:0000}/{date.Month:00}/{date.Day:00}/{number}/{slug}");

    protected override Page? Show(PageRequest request, WorldView view) => request.Path switch
    {
        "/api/v1/documents.json" => Page.Text(Documents(request, view), "application/json; charset=utf-8", view.LastChange),
        _ when request.Path.StartsWith("/documents/20", StringComparison.Ordinal) && view.At(Office, request.Path) is not null =>
            ViewOf(request, view, request.Path, release => Document(release, request.Traps), () => Page.Html(BlockPages.Error(404), status: 404)),
        _ => null,
    };

    protected override string FileType(ReplicaAttachment file) => "application/pdf";

    /// <summary>Where nothing is found the answer has a count and no results at all.</summary>
    private string Documents(PageRequest request, WorldView view)
    {
        var rows = Math.Clamp(request.Number("per_page", 20), 1, 1000);
        var page = Cut(request, view, Kind, rows, "page");
        if (page.Rows.Count == 0)
        {
            return "{\"count\":0}";
        }

        var answer = new Dictionary<string, object?>
        {
            ["count"] = page.Total,
            ["total_pages"] = page.Last,
            ["results"] = page.Rows.Select(release => new Dictionary<string, object?>
            {
                ["document_number"] = release.Id,
                ["type"] = "Notice",
                ["title"] = release.Title,
                ["abstract"] = release.Summary,
                ["publication_date"] = Day(release, page, request),
                ["html_url"] = $"https://www.federalregister.gov{release.Path}",
                ["pdf_url"] = release.Attachments is [var file, ..] ? $"https://www.govinfo.gov{file.Path}" : null,
                ["agencies"] = (release.Byline ?? "").Split(';', StringSplitOptions.TrimEntries)
                    .Select(slug => new Dictionary<string, object?> { ["slug"] = slug }),
            }),
        };
        if (page.Number < page.Last)
        {
            answer["next_page_url"] = string.Create(
                CultureInfo.InvariantCulture, $"https://www.federalregister.gov/api/v1/documents.json?page={page.Number + 1}");
        }

        return JsonSerializer.Serialize(answer);
    }

    private static string Document(ReplicaRelease release, RaisedTraps traps)
    {
        var agencies = string.Join(", ", (release.Byline ?? "").Split(';', StringSplitOptions.TrimEntries).Select(Agency));
        return $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{(traps.Has(Trap.NoiseToken) ? $"<meta name=\"csrf-token\" content=\"{traps.Visit * 2654435761L:x}\">" : "")}<title>Federal Register :: {Html.Encode(release.Title)}</title></head>
            <body><nav><a href="/">Federal Register</a></nav>{(traps.Alternate(Trap.NoiseBanner) ? "<div class=\"banner\">The site has a new look.</div>" : "")}
            <div class="main-title-bar"><h1>{Html.Encode(release.Title)}</h1></div>
            <div class="metadata"><div class="agencies">A Notice by the {agencies}</div><div class="publication-date">on <time datetime="{release.IsoDate}">{release.Date.ToString("MM/dd/uuuu", CultureInfo.InvariantCulture)}</time></div>
            {string.Concat(release.Attachments.Select(file => $"<a href=\"{Html.Encode(file.Path)}\">{Html.Encode(file.Name)}</a>"))}</div>
            <div id="fulltext_content_area"><span class="printed-page-wrapper">Start Printed Page {56000 + (release.Id.Length * 7)}</span>{Html.Body(release.Body)}</div></body></html>

            """;
    }

    private static string Agency(string slug) => slug switch
    {
        "trade-representative-office-of-united-states" => "<a href=\"/agencies/ustr\">Trade Representative, Office of United States</a>",
        "international-trade-administration" => "<a href=\"/agencies/ita\">International Trade Administration</a>",
        "industry-and-security-bureau" => "<a href=\"/agencies/bis\">Industry and Security Bureau</a>",
        _ => "<a href=\"/agencies/commerce\">Commerce Department</a>",
    };
}
