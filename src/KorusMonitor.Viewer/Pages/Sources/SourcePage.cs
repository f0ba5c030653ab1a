using KorusMonitor.Stages.Collecting;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Index;
using KorusMonitor.Viewer.Store;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Pages.Sources;

/// <summary>What is watched, and how well it answers.</summary>
internal sealed class SourcePage(ViewerStore store, StoreIndex index, Answering answers, ViewerOptions options)
{
    public async Task ShowAsync(HttpContext context)
    {
        var states = (await store.SourcesAsync(context.RequestAborted)).ToDictionary(state => state.Source, StringComparer.Ordinal);
        using var connection = await index.OpenAsync(context.RequestAborted);
        var counts = index.Facets(connection).Sources.ToDictionary(facet => facet.Value, facet => facet.Count, StringComparer.Ordinal);
        var rows = states.Keys.Union(options.SourceTitles.Keys).Union(counts.Keys).Order(StringComparer.Ordinal)
            .Select(source => new SourceLine(
                source, options.TitleOf(source), states.GetValueOrDefault(source), counts.GetValueOrDefault(source)))
            .OrderBy(row => row.State is not { Problems.Count: > 0 }).ToList();
        await answers.PageAsync<SourceTable>(context, "Sources", rows);
    }
}

/// <param name="State"><c>null</c> for one that was never asked.</param>
/// <param name="Releases">Stored of it.</param>
public sealed record SourceLine(string Source, string Title, SourceState? State, int Releases);
