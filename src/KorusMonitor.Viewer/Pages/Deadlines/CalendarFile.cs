using KorusMonitor.Digests.Attachments;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Index;
using NodaTime;
using Calendar = KorusMonitor.Digests.Attachments.DeadlineCalendar;

namespace KorusMonitor.Viewer.Pages.Deadlines;

/// <summary>The deadlines of the index as a calendar file, as mails attach it.</summary>
internal static class CalendarFile
{
    public static string Of(IEnumerable<DeadlineRow> deadlines, string viewer, DateTimeOffset now)
    {
        var entries = deadlines.Select(row => new CalendarEntry(
            row.Release.Source,
            row.Release.Release,
            Html.Harmless(row.Release.Title ?? string.Empty),
            row.Deadline with
            {
                Summary = row.Deadline.Summary is { } summary ? Html.Harmless(summary) : null,
                Explanation = Html.Harmless(row.Deadline.Explanation),
            },
            viewer.TrimEnd('/') + Addresses.Place(row.Release.Source, row.Release.Release, row.Number, row.Deadline.Sentence)));
        return Calendar.Write(entries, Instant.FromDateTimeOffset(now));
    }
}
