using KorusMonitor.Snapshots;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Index;
using KorusMonitor.Viewer.Store;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Pages.Releases;

/// <summary>Releases by filters and words, and one release with its versions.</summary>
internal sealed class ReleasePages(ViewerStore store, StoreIndex index, Answering answers, ViewerOptions options)
{
    private const int PerPage = 30;
    private const int EntitiesShown = 24;

    public async Task ListAsync(HttpContext context)
    {
        var filter = ReleaseFilter.Of(context.Request.Query);
        using var connection = await index.OpenAsync(context.RequestAborted);
        var model = new ReleaseListModel(
            filter,
            ReleaseQueries.Find(connection, filter, PerPage),
            filter.Entity is null ? null : EntityQueries.One(connection, filter.Entity),
            [.. index.Facets(connection).Sources.Select(facet => new Choice(facet.Value, options.TitleOf(facet.Value), facet.Count))],
            [.. index.Facets(connection).Kinds.Select(facet => new Choice(facet.Value, Words.Capital(Words.Plain(facet.Value)), facet.Count))],
            index.Facets(connection).Measures);
        await answers.PageAsync<ReleaseList>(
            context, filter.Q is null ? "Releases" : $"{filter.Q}: releases", model, Addresses.Releases(filter with { Before = null }));
    }

    public async Task OneAsync(HttpContext context)
    {
        var (source, release) = (context.Route("source"), context.Route("id"));
        var versions = await store.VersionsAsync(source, release, context.RequestAborted);
        if (versions.Count == 0)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        using var connection = await index.OpenAsync(context.RequestAborted);
        var row = ReleaseQueries.One(connection, source, release);
        var title = row?.Title ?? versions.Reverse().Select(version => version.ListedTitle).FirstOrDefault(title => title is not null) ?? release;
        var model = new ReleaseModel(
            title,
            options.TitleOf(source),
            row,
            versions,
            row is null ? [] : EntityQueries.Of(connection, row.Id, EntitiesShown),
            row is null ? [] : DeadlineQueries.Of(connection, row.Id));
        await answers.PageAsync<ReleaseVersions>(context, title, model);
    }
}

/// <param name="Filter">What was asked for.</param>
/// <param name="Entity">The entity asked for.</param>
/// <param name="Sources">To choose from.</param>
/// <param name="Kinds">To choose from.</param>
/// <param name="Measures">To choose from.</param>
public sealed record ReleaseListModel(
    ReleaseFilter Filter, ReleasePage Page, NameRow? Entity, IReadOnlyList<Choice> Sources, IReadOnlyList<Choice> Kinds, IReadOnlyList<string> Measures);

/// <param name="Count">Releases of it.</param>
public sealed record Choice(string Value, string Name, int Count);

/// <param name="Row">As the index has it; <c>null</c> while it is not in the index.</param>
/// <param name="Versions">Oldest first.</param>
public sealed record ReleaseModel(
    string Title, string SourceTitle, ReleaseRow? Row, IReadOnlyList<SnapshotManifest> Versions, IReadOnlyList<NameRow> Entities,
    IReadOnlyList<DeadlineRow> Deadlines);
