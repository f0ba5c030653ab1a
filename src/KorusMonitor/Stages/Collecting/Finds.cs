using KorusMonitor.Reading;
using KorusMonitor.Sources;
using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>What one run finds on the pages of a source's list and in its feed, each release once.</summary>
/// <param name="watches">What is known already.</param>
/// <param name="today">In the office's zone: nothing is published after tomorrow.</param>
/// <param name="horizon">Releases listed before this day were left out at the first run and stay so; <c>null</c> without one.</param>
internal sealed class Finds(WatchList watches, LocalDate today, LocalDate? horizon)
{
    private readonly HashSet<ReleaseKey> met = [];
    private readonly HashSet<ReleaseKey> news = [];

    /// <summary>Not known before this run, newest first.</summary>
    public List<ReleaseLink> Unknown { get; } = [];

    /// <summary>Items dated in the future, whose dates are not used.</summary>
    public List<ReleaseLink> OfTheFuture { get; } = [];

    public int Count => Unknown.Count;

    /// <returns>What the page has to say of this run.</returns>
    public async Task<PageFinds> TakeAsync(Listing page, CancellationToken cancellationToken)
    {
        var days = new List<LocalDate>();
        var (isNew, taken) = (false, 0);
        foreach (var listed in page.Links)
        {
            var link = Dated(listed);
            if (link.Listed is { Precision: DatePrecision.Day, Date: var day })
            {
                days.Add(day);
                if (day < horizon)
                {
                    continue;
                }
            }

            taken++;
            if (met.Add(link.Key) && !await watches.KnowsAsync(link.Key, cancellationToken))
            {
                Unknown.Add(link);
                news.Add(link.Key);
            }

            isNew |= news.Contains(link.Key);
        }

        days.Sort();
        return new PageFinds(isNew, taken > 0, days.Count == 0 ? null : days[^1], days.Count == 0 ? null : days[days.Count / 2]);
    }

    /// <summary>A day's grace: a release may be listed under its morning paper, and clocks differ.</summary>
    private ReleaseLink Dated(ReleaseLink link)
    {
        if (link.Listed is not { } date || date.Date <= today.PlusDays(1))
        {
            return link;
        }

        OfTheFuture.Add(link);
        return link with { Listed = null };
    }
}

/// <param name="IsNew">Whether something on it was not known before this run.</param>
/// <param name="HasAny">Whether anything on it is to be watched.</param>
/// <param name="Newest">Latest day shown.</param>
/// <param name="Middle">The middle one of its days: pinned rows, old or new, do not move it.</param>
internal sealed record PageFinds(bool IsNew, bool HasAny, LocalDate? Newest, LocalDate? Middle);
