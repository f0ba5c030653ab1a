using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Index;
using KorusMonitor.Viewer.Store;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Viewer.Pages.Today;

/// <summary>The first page: what the next digest would say, what was told and published last, what falls due, how the sources are.</summary>
internal sealed class TodayPage(IBlobStore store, ViewerStore reader, StoreIndex index, Answering answers, ViewerOptions options)
{
    private const int DigestsShown = 5;
    private const int ReleasesShown = 8;
    private const int DeadlinesShown = 6;
    private readonly NextDigest next = new(store, options);

    public async Task ShowAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var sources = await reader.SourcesAsync(cancel);
        var today = options.Today();
        using var connection = await index.OpenAsync(cancel);
        var model = new TodayModel(
            today,
            await next.ComposeAsync(sources, cancel),
            await reader.DigestsAsync(null, DigestsShown, cancel),
            ReleaseQueries.Find(connection, new ReleaseFilter(), ReleasesShown).Rows,
            DeadlineQueries.Between(connection, LocalDatePattern.Iso.Format(today), null, DeadlinesShown),
            [.. sources.Where(source => source.Problems.Count > 0)],
            sources.Count,
            (int)connection.Number("SELECT count(*) FROM releases"));
        await answers.PageAsync<Today>(context, "Today", model, Addresses.Releases(new ReleaseFilter()));
    }
}

/// <param name="Day">Today on the readers' clocks.</param>
/// <param name="Latest">Published last.</param>
/// <param name="Due">Deadlines that come next.</param>
/// <param name="Troubled">Sources that need a person.</param>
/// <param name="Sources">How many there are.</param>
/// <param name="Releases">How many are stored.</param>
public sealed record TodayModel(
    LocalDate Day,
    NextDigestModel Next,
    IReadOnlyList<DigestLine> Digests,
    IReadOnlyList<ReleaseRow> Latest,
    IReadOnlyList<DeadlineRow> Due,
    IReadOnlyList<SourceState> Troubled,
    int Sources,
    int Releases);
