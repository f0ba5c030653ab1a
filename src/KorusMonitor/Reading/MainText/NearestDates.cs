using NodaTime;

namespace KorusMonitor.Reading.MainText;

/// <summary>What a date on a page is said to be, best first.</summary>
internal enum DateRank
{
    Publication,
    Plain,
    Change,
}

/// <summary>
/// Keeps, for each rank, the date that stands nearest to the headline: mastheads show today's date, and teasers have dates of their own.
/// </summary>
/// <param name="title">The headline's place in the order of the page's elements.</param>
internal sealed class NearestDates(int title)
{
    private readonly (int Distance, LocalDate Date)?[] nearest = new (int, LocalDate)?[3];

    public LocalDate? Best => nearest.FirstOrDefault(found => found is not null)?.Date;

    /// <summary>Whether nothing better than the day of a change is known.</summary>
    public bool IsChange => nearest[(int)DateRank.Publication] is null && nearest[(int)DateRank.Plain] is null && nearest[(int)DateRank.Change] is not null;

    public void Add(DateRank rank, int place, LocalDate date)
    {
        var distance = Math.Abs(place - title);
        if (nearest[(int)rank] is not { } known || distance < known.Distance)
        {
            nearest[(int)rank] = (distance, date);
        }
    }
}
