using System.Globalization;
using KorusMonitor.Digests.Wording;
using KorusMonitor.Ledger;
using KorusMonitor.Viewer.Index;
using KorusMonitor.Viewer.Pages;
using NodaTime;

namespace KorusMonitor.Viewer.Plot;

/// <summary>
/// A series over time: across, the period that a statement is about; up, its value. Every statement is a point that leads to its sentence;
/// an office has a shape and a colour; what is in conflict has a ring. Pure; the table below a plot says the same.
/// </summary>
internal static class LedgerPlot
{
    public const int Width = 900;
    public const int Height = 340;
    public const int Left = 92;
    public const int Right = 14;
    public const int Top = 14;
    public const int Bottom = 34;

    /// <summary>Offices with a look of their own; further ones share the last.</summary>
    public const int Looks = 5;

    private const int PointApart = 11;
    private const int MostBeside = 80;

    /// <param name="statements">Of the series.</param>
    /// <param name="mirror">The same flow as the partner counts it: drawn hollow, so that a gap is seen.</param>
    /// <param name="isDisputed">Whether another statement says otherwise.</param>
    /// <returns><c>null</c> when no statement has both a period and a value.</returns>
    public static PlotView? Of(
        IReadOnlyList<SeriesStatement> statements, IReadOnlyList<SeriesStatement> mirror, Func<Statement, bool> isDisputed)
    {
        var placed = statements.Select(one => (One: one, Year: YearOf(one.First.Quantity.Period), Value: ValueOf(one.First), Hollow: false))
            .Concat(mirror.Select(one => (One: one, Year: YearOf(one.First.Quantity.Period), Value: ValueOf(one.First), Hollow: true)))
            .Where(one => one is { Year: not null, Value: not null }).ToList();
        if (placed.All(one => one.Hollow))
        {
            return null;
        }

        var years = PlotScale.Years(placed.Select(one => one.Year!.Value), 12);
        var values = PlotScale.Of(placed.Select(one => one.Value!.Value), 5);
        var offices = placed.GroupBy(one => one.One.First.Issuer ?? string.Empty).OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToList();
        var points = new List<PlotPoint>();
        foreach (var (one, year, value, hollow) in placed.OrderBy(one => one.One.First.Places[0].PublishedOn, StringComparer.Ordinal))
        {
            var look = Math.Min(offices.IndexOf(one.First.Issuer ?? string.Empty), Looks - 1);
            var (x, y) = Free(points, X(years, year!.Value), Y(values, value!.Value));
            points.Add(new PlotPoint(x, y, look, hollow, isDisputed(one.First), Addresses.Place(one.First.Places[0]), Title(one.First)));
        }

        var unit = statements[0].First.Quantity.Unit;
        return new PlotView(
            points,
            [.. years.Marks().Select(year => new PlotMark(X(years, year), ((int)Math.Round(year)).ToString(CultureInfo.InvariantCulture)))],
            [.. values.Marks().Select(value => new PlotMark(Y(values, value), Amount(value, unit)))],
            [.. offices.Select((office, index) => (Office: office, Look: Math.Min(index, Looks - 1)))
                .Select(office => new PlotOffice(office.Office.Length == 0 ? "not named" : Words.Office(office.Office), office.Look)).Take(Looks)],
            statements.Count - placed.Count(one => !one.Hollow),
            placed.Exists(one => one.Hollow));
    }

    /// <summary>What would hide another point stands beside it, so that each can be pointed at.</summary>
    private static (double X, double Y) Free(List<PlotPoint> points, double x, double y)
    {
        for (var step = 0; step < MostBeside; step++)
        {
            var beside = x + (PointApart * ((step + 1) / 2) * (step % 2 == 0 ? 1 : -1));
            if (beside is >= Left and <= Width - Right
                && !points.Exists(point => Math.Abs(point.X - beside) < PointApart && Math.Abs(point.Y - y) < PointApart))
            {
                return (Math.Round(beside, 1), y);
            }
        }

        return (x, y);
    }

    private static string Title(Statement statement)
    {
        var place = statement.Places[0];
        var office = statement.Issuer is { } issuer ? Words.Office(issuer) : place.Source;
        var period = statement.Quantity.Period is { } about ? DateWords.Period(about) : "no period";
        return $"{period}: {Words.Worth(statement)}, {office}, {DateWords.Published(place.PublishedOn, place.Zone)}";
    }

    private static double X(PlotScale years, double year) => Math.Round(Left + (years.At(year) * (Width - Left - Right)), 1);

    private static double Y(PlotScale values, double value) => Math.Round(Height - Bottom - (values.At(value) * (Height - Top - Bottom)), 1);

    private static string Amount(double value, string unit) => Math.Abs(value) < 1e15 ? FigureWords.Amount((decimal)Math.Round(value, 6), unit)
        : value.ToString("G3", CultureInfo.InvariantCulture);

    private static double? ValueOf(Statement statement) => (double?)(statement.Value
        ?? (statement is { Low: { } low, High: { } high } ? low + ((high - low) / 2) : statement.Low ?? statement.High));

    /// <summary>The middle of a period in years; of an open one, the end that is said.</summary>
    internal static double? YearOf(string? period)
    {
        if (period is null)
        {
            return null;
        }

        var ends = period.Split('/').Where(end => end.Trim('.').Length > 0).Select(Span).ToList();
        return ends.Count == 0 || ends.Contains(null) ? null
            : (ends[0]!.Value.First + ends[^1]!.Value.End) / 2;
    }

    private static (double First, double End)? Span(string iso)
    {
        if (ReleaseIds.Parse(iso) is not { } day)
        {
            return null;
        }

        var end = iso.Length switch
        {
            < 6 => day.PlusYears(1),
            < 8 => day.PlusMonths(1),
            _ => day.PlusDays(1),
        };
        return (Year(day), Year(end));
    }

    private static double Year(LocalDate day) => day.Year + ((day.DayOfYear - 1) / (double)CalendarSystem.Iso.GetDaysInYear(day.Year));
}

/// <summary>A plot ready to draw, in units of its view box.</summary>
/// <param name="Years">Marks along the foot.</param>
/// <param name="Values">Marks along the side.</param>
/// <param name="Offices">Which look is whose.</param>
/// <param name="Left">Statements without a period or a value, which only the table has.</param>
/// <param name="WithMirror">Whether points of the partner's series are among them.</param>
public sealed record PlotView(
    IReadOnlyList<PlotPoint> Points, IReadOnlyList<PlotMark> Years, IReadOnlyList<PlotMark> Values, IReadOnlyList<PlotOffice> Offices, int Left,
    bool WithMirror);

/// <param name="Look">Shape and colour, from 0.</param>
/// <param name="Hollow">Of the partner's series.</param>
/// <param name="Disputed">Whether another statement says otherwise.</param>
/// <param name="Address">Of the sentence.</param>
/// <param name="Title">What the point says.</param>
public sealed record PlotPoint(double X, double Y, int Look, bool Hollow, bool Disputed, string? Address, string Title);

public sealed record PlotMark(double At, string Text);

public sealed record PlotOffice(string Name, int Look);
