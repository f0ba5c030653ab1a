using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Digests.Attachments;

/// <param name="Source">Of the release, as <paramref name="Release"/>.</param>
/// <param name="Title">Of the release.</param>
/// <param name="Proof">Address of the sentence.</param>
public sealed record CalendarEntry(string Source, string Release, string Title, Deadline Deadline, string Proof)
{
    /// <summary>Computed from release, rule and day: the same deadline told again is the same entry in a reader's calendar.</summary>
    public string Uid =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Source}\n{Release}\n{Deadline.Rule}\n{Deadline.Due}")))[..32] + "@korusmonitor";
}

/// <summary>Deadlines as one calendar (RFC 5545), a whole day each.</summary>
public static class DeadlineCalendar
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <param name="entries">Those without a day are left out, and of two with one <see cref="CalendarEntry.Uid"/> the second.</param>
    /// <param name="stamp">When it was made.</param>
    public static string Write(IEnumerable<CalendarEntry> entries, Instant stamp)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var lines = new CalendarLines()
            .Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//KorusMonitor//Deadlines//EN")
            .Add("CALSCALE", "GREGORIAN").Add("METHOD", "PUBLISH")
            .AddText("X-WR-CALNAME", "KORUS Monitor deadlines");
        foreach (var entry in entries.DistinctBy(entry => entry.Uid))
        {
            if (DateWords.ParseDay(entry.Deadline.Due) is not { } due)
            {
                continue;
            }

            lines.Add("BEGIN", "VEVENT")
                .Add("UID", entry.Uid)
                .Add("DTSTAMP", Stamp.Format(stamp))
                .Add("DTSTART;VALUE=DATE", Day.Format(due))
                .Add("DTEND;VALUE=DATE", Day.Format(due.PlusDays(1)))
                .AddText("SUMMARY", DisplayText.Cut($"{entry.Deadline.Summary ?? "Deadline"}: {entry.Title}", 160))
                .AddText("DESCRIPTION", $"{DisplayText.OneLine(entry.Deadline.Explanation, 400)}\n{entry.Proof}")
                .Add("URL", entry.Proof)
                .Add("TRANSP", "TRANSPARENT")
                .Add("END", "VEVENT");
        }

        return lines.Add("END", "VCALENDAR").ToString();
    }

    /// <summary>What a digest tells of deadlines still to come.</summary>
    /// <returns><c>null</c> when there is none.</returns>
    internal static string? Write(DigestDocument document)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(document.Zone) ?? DateTimeZone.Utc;
        var today = document.OpenedAt.InZone(zone).Date;
        var links = new DigestLinks(document.ViewerAddress);
        var deadlines = document.Sections.SelectMany(section => section.Items).SelectMany(item => item.All())
            .Where(item => item.About.Release is not null)
            .SelectMany(item => item.About.Deadlines.Append(item.Deadline).OfType<Deadline>(), (item, deadline) => (item.About, Deadline: deadline))
            .Where(told => DateWords.ParseDay(told.Deadline.Due) >= today)
            .OrderBy(told => DateWords.ParseDay(told.Deadline.Due)).ThenBy(told => told.About.Title, StringComparer.Ordinal)
            .Select(told => new CalendarEntry(
                told.About.Source, told.About.Release!, told.About.Title, told.Deadline,
                links.Snapshot(told.About.Source, told.About.Release!, told.About.Snapshot ?? 1, told.Deadline.Sentence)))
            .ToList();
        return deadlines.Count == 0 ? null : Write(deadlines, document.OpenedAt);
    }
}
