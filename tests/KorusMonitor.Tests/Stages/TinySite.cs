using System.Text;
using KorusMonitor.Fetching;
using NodaTime;

namespace KorusMonitor.Tests.Stages;

/// <summary>A site of a few pages in USTR's present markup, answering without a network.</summary>
internal sealed class TinySite(TimeProvider time) : IFetcher
{
    public static readonly Uri Base = new("https://ustr.gov/");
    private const string Section = "/about/policy-offices/press-office/press-releases";
    private readonly List<Page> pages = [];

    public int RowsPerPage { get; set; } = 3;

    public List<string> Asked { get; } = [];

    public HashSet<string> Gone { get; } = [];

    /// <summary>Answers for addresses that contain a word, instead of the page.</summary>
    public Dictionary<string, Func<FetchRequest, FetchResult>> Instead { get; } = [];

    public IReadOnlyList<string> Slugs => [.. pages.Select(page => page.Slug)];

    /// <summary>Publishes a release; the newest is listed first.</summary>
    public TinySite Publish(string slug, string date, string body)
    {
        pages.Insert(0, new Page(slug, date, body));
        return this;
    }

    public TinySite Edit(string slug, string from, string to)
    {
        var at = pages.FindIndex(page => page.Slug == slug);
        pages[at] = pages[at] with { Body = pages[at].Body.Replace(from, to, StringComparison.Ordinal) };
        return this;
    }

    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        Asked.Add(request.Address.PathAndQuery);
        return Task.FromResult(Fetch(request));
    }

    /// <summary>Answers without noting that it was asked.</summary>
    public FetchResult Fetch(FetchRequest request)
    {
        var path = request.Address.PathAndQuery;
        var instead = Instead.FirstOrDefault(entry => path.Contains(entry.Key, StringComparison.Ordinal)).Value;
        return instead is not null ? instead(request) : Answer(request, path);
    }

    /// <summary>The page that is there, whatever stands in <see cref="Instead"/>.</summary>
    public FetchResult Whole(FetchRequest request) => Answer(request, request.Address.PathAndQuery);

    public FetchResult Html(FetchRequest request, string html) => new(
        FetchOutcome.Fetched, request.Address, request.Address, 200, [new HttpField("Content-Type", "text/html; charset=utf-8")],
        Encoding.UTF8.GetBytes(html), Instant.FromDateTimeOffset(time.GetUtcNow()), null);

    /// <summary>A file at an address that contains a word, from now on.</summary>
    public TinySite Serve(string word, byte[] bytes, string contentType = "application/octet-stream", string? etag = null)
    {
        Instead[word] = request => etag is not null && request.Validators?.ETag == etag
            ? new FetchResult(FetchOutcome.NotModified, request.Address, request.Address, 304, [], default, Instant.FromDateTimeOffset(time.GetUtcNow()), null)
            : new FetchResult(
                FetchOutcome.Fetched, request.Address, request.Address, 200,
                [new HttpField("Content-Type", contentType), .. etag is null ? Array.Empty<HttpField>() : [new HttpField("ETag", etag)]],
                bytes, Instant.FromDateTimeOffset(time.GetUtcNow()), null);
        return this;
    }

    public FetchResult Status(FetchRequest request, int status) => new(
        status is 404 or 410 ? FetchOutcome.Missing : FetchOutcome.Failed, request.Address, request.Address, status, [], default,
        Instant.FromDateTimeOffset(time.GetUtcNow()), status is 404 or 410 ? null : $"status {status}");

    private FetchResult Answer(FetchRequest request, string path)
    {
        if (path.StartsWith(Section + "/", StringComparison.Ordinal))
        {
            var page = pages.Find(candidate => path == PathOf(candidate));
            return page is null || Gone.Contains(page.Slug) ? Status(request, 404) : Html(request, Article(page));
        }

        var index = path.Contains("?page=", StringComparison.Ordinal) ? int.Parse(path.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        return path.StartsWith(Section, StringComparison.Ordinal) ? Html(request, Listing(index)) : Html(request, Listing(int.MaxValue / 100));
    }

    private string Listing(int index)
    {
        var rows = pages.Where(page => !Gone.Contains(page.Slug)).Skip(index * RowsPerPage).Take(RowsPerPage).Select(page =>
            $"""
             <div class="views-row"><time datetime="{page.Date}T16:00:00Z">{page.Date}</time>
             <div class="views-field-title"><a href="{PathOf(page)}">About {page.Slug}</a></div></div>
             """);
        var next = (index + 1) * RowsPerPage < pages.Count - Gone.Count
            ? $"<nav class=\"pager\"><ul><li class=\"pager__item--next\"><a href=\"?page={index + 1}\" rel=\"next\">Next</a></li></ul></nav>" : string.Empty;
        return $"<html><body><main><div class=\"view-content\">{string.Concat(rows)}</div>{next}</main></body></html>";
    }

    private static string PathOf(Page page)
    {
        var month = DateTime.Parse(page.Date, System.Globalization.CultureInfo.InvariantCulture).ToString("yyyy/MMMM", System.Globalization.CultureInfo.InvariantCulture);
        return $"{Section}/{month.ToLowerInvariant()}/{page.Slug}";
    }

    private static string Article(Page page) =>
        $"""
         <html><head><title>About {page.Slug}</title></head><body><main>
         <h1><span class="field field--name-title">About {page.Slug}</span></h1>
         <div class="field field--name-field-date"><time datetime="{page.Date}T16:00:00Z">{page.Date}</time></div>
         <div class="field field--name-body"><p>{page.Body}</p><p>###</p></div></main></body></html>
         """;

    private sealed record Page(string Slug, string Date, string Body);
}
