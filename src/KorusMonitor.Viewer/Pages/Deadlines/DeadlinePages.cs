using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Index;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Viewer.Pages.Deadlines;

/// <summary>Deadlines as a calendar, a month a page, and as one that calendar programs subscribe to.</summary>
internal sealed class DeadlinePages(StoreIndex index, Answering answers, ViewerOptions options)
{
    private const int MostOfMonth = 300;
    private const int AheadShown = 30;
    private const int MostInCalendar = 500;
    private static readonly YearMonthPattern Month = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");

    public async Task ShowAsync(HttpContext context)
    {
        var today = options.Today();
        var asked = context.Query("month") is { } said && Month.Parse(said) is { Success: true, Value: var month } && month.Year is > 1 and < 9998
            ? month : today.ToYearMonth();
        using var connection = await index.OpenAsync(context.RequestAborted);
        var (first, next) = (asked.OnDayOfMonth(1), asked.PlusMonths(1).OnDayOfMonth(1));
        var due = DeadlineQueries.Between(connection, Iso(first), Iso(next), MostOfMonth);
        var model = new DeadlinesModel(
            today,
            Month.Format(asked),
            Month.Format(asked.PlusMonths(-1)),
            Month.Format(asked.PlusMonths(1)),
            due,
            DeadlineQueries.Between(connection, Iso(today), null, AheadShown),
            DeadlineQueries.Past(connection, Iso(today), AheadShown));
        await answers.PageAsync<DeadlineCalendar>(context, "Deadlines", model);
    }

    public async Task CalendarAsync(HttpContext context)
    {
        using var connection = await index.OpenAsync(context.RequestAborted);
        var due = DeadlineQueries.Between(connection, Iso(options.Today().PlusMonths(-3)), null, MostInCalendar);
        context.Response.ContentType = "text/calendar; charset=utf-8";
        await context.Response.WriteAsync(CalendarFile.Of(due, options.PublicAddress(context), options.Time.GetUtcNow()), context.RequestAborted);
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}

/// <param name="Today">On the readers' clocks.</param>
/// <param name="Month">The month shown, <c>uuuu-MM</c>.</param>
/// <param name="Due">In that month.</param>
/// <param name="Ahead">From today on, whatever the month.</param>
/// <param name="Past">Before today, the latest first.</param>
public sealed record DeadlinesModel(
    LocalDate Today,
    string Month,
    string Previous,
    string Next,
    IReadOnlyList<DeadlineRow> Due,
    IReadOnlyList<DeadlineRow> Ahead,
    IReadOnlyList<DeadlineRow> Past);
