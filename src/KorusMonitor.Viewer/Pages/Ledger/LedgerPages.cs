using KorusMonitor.Ledger;
using KorusMonitor.Ledger.Conflicts;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Index;
using KorusMonitor.Viewer.Plot;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Pages.Ledger;

/// <summary>Quantities, and what was said of one over time.</summary>
internal sealed class LedgerPages(StoreIndex index, Answering answers)
{
    private const int SeriesPerPage = 60;
    private const int StatementsShown = 100;
    private const int ConflictsShown = 30;

    public async Task ListAsync(HttpContext context)
    {
        var (measure, skip) = (context.Query("measure"), context.Skip());
        using var connection = await index.OpenAsync(context.RequestAborted);
        var series = LedgerQueries.Find(connection, measure, skip, SeriesPerPage + 1);
        await answers.PageAsync<SeriesList>(context, "Ledger", new SeriesListModel(
            measure, index.Facets(connection).Measures, [.. series.Take(SeriesPerPage)], skip, series.Count > SeriesPerPage ? skip + SeriesPerPage : null));
    }

    public async Task SeriesAsync(HttpContext context)
    {
        using var connection = await index.OpenAsync(context.RequestAborted);
        if (LedgerQueries.One(connection, context.Route("measure"), context.Route("flow"), context.Route("unit")) is not { } series)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        var before = context.QueryNumber("before");
        var (statements, next) = LedgerQueries.Statements(connection, series, before, StatementsShown);
        var mirror = LedgerQueries.MirrorOf(connection, series);
        var others = mirror is null ? [] : LedgerQueries.Statements(connection, mirror, before, StatementsShown).Statements;
        var conflicts = ConflictFinder.Find(statements.Concat(others).Select(one => one.First));
        var disputed = conflicts.SelectMany(conflict => new[] { conflict.Earlier, conflict.Later })
            .SelectMany(statement => statement.Places.Select(place => (place.Address, place.Span))).ToHashSet();
        var lines = statements.Select(one => new LedgerLine(one.First, one.Times, one.Last, IsDisputed(one.First)))
            .OrderByDescending(line => LedgerPlot.YearOf(line.Statement.Quantity.Period) ?? double.MinValue)
            .ThenByDescending(line => line.Statement.Places[0].PublishedOn, StringComparer.Ordinal).ToList();
        var title = Words.Series(series.Measure, series.Reporter, series.Partner);
        await answers.PageAsync<SeriesPage>(
            context,
            title,
            new SeriesModel(title, series, mirror, lines, [.. conflicts.Take(ConflictsShown)], LedgerPlot.Of(statements, others, IsDisputed), before, next),
            Addresses.Releases(new ReleaseFilter { Measure = series.Measure }));

        bool IsDisputed(Statement statement) => disputed.Contains((statement.Places[0].Address, statement.Places[0].Span));
    }
}

/// <param name="Measures">To choose from.</param>
/// <param name="Next">For <c>skip</c> of the next page; <c>null</c> on the last.</param>
public sealed record SeriesListModel(string? Measure, IReadOnlyList<string> Measures, IReadOnlyList<SeriesRow> Series, int Skip, int? Next);

/// <param name="Mirror">The same flow as the partner counts it.</param>
/// <param name="Lines">What was said, the latest period first.</param>
/// <param name="Conflicts">Among these statements and those of the mirror, the largest first.</param>
/// <param name="Next">For <c>before</c> of the next page: what was said last before that.</param>
public sealed record SeriesModel(
    string Title,
    SeriesRow Series,
    SeriesRow? Mirror,
    IReadOnlyList<LedgerLine> Lines,
    IReadOnlyList<Conflict> Conflicts,
    [property: System.Text.Json.Serialization.JsonIgnore] PlotView? Plot,
    long? Before,
    long? Next);

/// <summary>A statement in the table.</summary>
/// <param name="Statement">As it was said first.</param>
/// <param name="Times">How often.</param>
/// <param name="Last">Where last; <c>null</c> when once.</param>
/// <param name="Disputed">Whether another statement says otherwise.</param>
public sealed record LedgerLine(Statement Statement, int Times, Place? Last, bool Disputed);
