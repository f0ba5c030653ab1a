using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Index;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Pages.Feeds;

/// <summary>Any list of releases as Atom or RSS: a topic is a filter. And a page that names useful ones.</summary>
internal sealed class FeedPages(StoreIndex index, Answering answers, ViewerOptions options)
{
    private const int EntriesShown = 50;
    private const int TopicsShown = 12;

    public Task AtomAsync(HttpContext context) => FeedAsync(context, "application/atom+xml", FeedFile.Atom);

    public Task RssAsync(HttpContext context) => FeedAsync(context, "application/rss+xml", FeedFile.Rss);

    public async Task ListAsync(HttpContext context)
    {
        using var connection = await index.OpenAsync(context.RequestAborted);
        var facets = index.Facets(connection);
        List<FeedTopic> topics =
        [
            new("All releases", new ReleaseFilter()),
            new("Silent edits", new ReleaseFilter { Change = "edited" }),
            new("Withdrawals", new ReleaseFilter { Change = "withdrawn" }),
            new("In Korean", new ReleaseFilter { Language = "ko" }),
            .. facets.Sources.Select(source => new FeedTopic(options.TitleOf(source.Value), new ReleaseFilter { Source = source.Value })),
            .. EntityQueries.Find(connection, "agreement", null, 0, TopicsShown)
                .Select(agreement => new FeedTopic(agreement.Name, new ReleaseFilter { Entity = agreement.Entity })),
            .. LedgerQueries.Find(connection, null, 0, TopicsShown).Select(series => series.Measure).Distinct()
                .Select(measure => new FeedTopic("Figures: " + Words.Plain(measure), new ReleaseFilter { Measure = measure })),
        ];
        await answers.PageAsync<FeedList>(context, "Feeds", topics);
    }

    private async Task FeedAsync(HttpContext context, string type, Func<FeedView, string> write)
    {
        var filter = ReleaseFilter.Of(context.Request.Query) with { Before = null };
        using var connection = await index.OpenAsync(context.RequestAborted);
        var page = ReleaseQueries.Find(connection, filter, EntriesShown);
        var feed = new FeedView(
            filter.IsEmpty ? "KORUS Monitor: releases" : $"KORUS Monitor: {Topic(filter)}",
            options.PublicAddress(context),
            context.Request.Path.ToUriComponent() + filter.ToQuery(),
            Addresses.Releases(filter),
            page.Rows);
        context.Response.ContentType = type + "; charset=utf-8";
        await context.Response.WriteAsync(write(feed), context.RequestAborted);
    }

    private string Topic(ReleaseFilter filter) => string.Join(", ", new[]
    {
        filter.Q, filter.Source is { } source ? options.TitleOf(source) : null, filter.Kind, filter.Change, filter.Language, filter.Entity, filter.Measure,
        filter.Issuer, filter.From is { } from ? "from " + from : null, filter.To is { } to ? "to " + to : null,
    }.OfType<string>());
}

/// <summary>A feed worth naming.</summary>
public sealed record FeedTopic(string Name, ReleaseFilter Filter)
{
    public string Atom => "/releases.atom" + Filter.ToQuery();

    public string Rss => "/releases.rss" + Filter.ToQuery();

    public string Json => "/releases.json" + Filter.ToQuery();
}

/// <param name="Viewer">Where the viewer answers.</param>
/// <param name="Self">Path of the feed.</param>
/// <param name="Page">Path of the page with the same list.</param>
internal sealed record FeedView(string Title, string Viewer, string Self, string Page, IReadOnlyList<ReleaseRow> Rows);
