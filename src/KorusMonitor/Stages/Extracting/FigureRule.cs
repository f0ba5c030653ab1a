using KorusMonitor.Digests;
using KorusMonitor.Findings;
using KorusMonitor.Findings.Entities;
using KorusMonitor.Ledger;
using NodaTime.Text;

namespace KorusMonitor.Stages.Extracting;

/// <summary>Which figures of a release a digest tells, who said them, and what was said of the same quantity before. Pure.</summary>
internal static class FigureRule
{
    private const int Most = 8;

    private static readonly string[] Terms = ["duration", "deadline"];

    /// <summary>Quantities to look up beside those that are compared anyway: an investment or a rate that was stated before.</summary>
    public static IEnumerable<Ledger.Quantity> Lookups(Extracted snapshot) =>
        Telling(snapshot.Findings).Where(figure => !Measures.IsTrade(figure.Measure!)).Select(QuantityOf)
            .Where(quantity => quantity.Period is not null || quantity.Reporter is not null)
            .Select(quantity => quantity with { Unit = string.Empty }).Distinct();

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="ledger">Statements of its quantities, its own among them.</param>
    public static IReadOnlyList<ToldFigure> Of(Extracted snapshot, IReadOnlyList<Ledger.Statement> ledger)
    {
        var merged = Timelines.Merge(ledger).ToLookup(statement => statement.Quantity);
        return [.. Telling(snapshot.Findings).Select(figure => new ToldFigure(
            figure, figure.Sentence.In(snapshot.Reading.Text), SaidBy(snapshot, figure), Before(snapshot, figure, merged[QuantityOf(figure)])))];
    }

    /// <summary>Measured ones, trade first, then the largest amounts, each value once; how long something takes is no figure of trade.</summary>
    private static IEnumerable<Figure> Telling(FindingsDocument findings) => findings.Figures
        .Where(figure => figure.Measure is not null && !Terms.Contains(figure.Measure) && (figure.Value ?? figure.Low ?? figure.High) is not null)
        .OrderByDescending(figure => Measures.IsTrade(figure.Measure!))
        .ThenByDescending(figure => figure.Reporter is not null || figure.Partner is not null)
        .ThenByDescending(figure => figure.Unit.Length == 3 && char.IsAsciiLetterUpper(figure.Unit[0]) ? Math.Abs(figure.Value ?? figure.High ?? 0) : 0)
        .ThenBy(figure => figure.Start)
        .DistinctBy(figure => (QuantityOf(figure), figure.Value, figure.Low, figure.High, IsChange(figure.Change)))
        .Take(Most);

    private static Ledger.Quantity QuantityOf(Figure figure) =>
        new(figure.Measure!, figure.Reporter, figure.Partner, Measures.CoverageOf(figure.Measure!), figure.Period, figure.Unit);

    /// <summary>
    /// The last one said earlier, by whom ever. A rate or an investment can be that of any product or deal, so there only a statement of the
    /// same value is known to speak of the same thing.
    /// </summary>
    private static EarlierStatement? Before(Extracted snapshot, Figure figure, IEnumerable<Ledger.Statement> statements)
    {
        var earlier =
            from statement in statements
            let same = statement.Value == figure.Value && statement.Low == figure.Low && statement.High == figure.High
            where statement.IsChange == IsChange(figure.Change) && (same || Measures.IsTrade(figure.Measure!))
            let place = statement.Places.LastOrDefault(place => IsEarlier(place, snapshot))
            where place is { Source: not null, Release: not null, Snapshot: not null }
            orderby place.PublishedOn ?? string.Empty descending, place.Source, place.Release, place.Snapshot descending, place.Span.Start
            select new EarlierStatement(
                statement.Text, Sayer(statement, place), place.PublishedOn, place.Zone, place.Source!, place.Release!, place.Snapshot!.Value, place.Sentence, same)
            {
                Value = statement.Value,
                Low = statement.Low,
                High = statement.High,
                Bound = statement.Bound,
                SameRelease = IsSameRelease(place, snapshot),
            };
        // The text that an edit replaced comes before all others.
        return earlier.OrderByDescending(statement => statement.SameRelease).FirstOrDefault();
    }

    /// <summary>Published before this release, or on the same day and seen before; of this release itself, an earlier edition.</summary>
    private static bool IsEarlier(Place place, Extracted snapshot)
    {
        if (IsSameRelease(place, snapshot))
        {
            return place.Snapshot < snapshot.Manifest.Number;
        }

        var order = string.CompareOrdinal(place.PublishedOn ?? "~", snapshot.Reading.Published?.ToIso() ?? "~");
        return order < 0 || (order == 0 && place.SeenAt < snapshot.Manifest.CapturedAt);
    }

    private static bool IsSameRelease(Place place, Extracted snapshot) =>
        place.Source == snapshot.Manifest.Source && place.Release == snapshot.Manifest.Release;

    private static string SaidBy(Extracted snapshot, Figure figure) =>
        Joined(
            snapshot.Findings.Entities.FirstOrDefault(entity => entity.Id == figure.Speaker && entity.Type == "person")?.Name,
            OfficeNames.Of(snapshot.Reading.Issuer, snapshot.Reading.Published?.Date) ?? snapshot.Manifest.Source);

    private static string Sayer(Ledger.Statement statement, Place place) =>
        Joined(
            statement.Speaker is { } speaker && Gazetteer.Default.Find(speaker) is { Type: "person" } person ? person.Name : null,
            OfficeNames.Of(statement.Issuer, place.PublishedOn is { } on && LocalDatePattern.Iso.Parse(on) is { Success: true } day ? day.Value : null)
                ?? place.Source!);

    private static string Joined(string? person, string office) => person is null ? office : $"{person}, {office}";

    private static bool IsChange(Change? change) => change is { From: null, To: null, Kind: "increased" or "decreased" };
}
