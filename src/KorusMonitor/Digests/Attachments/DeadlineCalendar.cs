using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Digests.Attachments;

/// <summary>
/// The deadlines still to come as one calendar (RFC 5545), a whole day each. The UID is computed from release, rule and day: the same
/// deadline in a later digest is the same entry in a reader's calendar.
/// </summary>
internal static class DeadlineCalendar
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <returns><c>null</c> when there is none to come.</returns>
    public static string? Write(DigestDocument document)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(document.Zone) ?? DateTimeZone.Utc;
        var today = document.OpenedAt.InZone(zone).Date;
        var deadlines = document.Sections.SelectMany(section => section.Items).SelectMany(item => item.All())
            .Where(item => item.About.Release is not null)
            .SelectMany(item => item.About.Deadlines.Append(item.Deadline).OfType<Deadline>(), (item, deadline) => (item.About, Deadline: deadline, Due: DateWords.ParseDay(deadline.Due)))
            .Where(told => told.Due >= today)
            .DistinctBy(told => Uid(told.About, told.Deadline))
            .OrderBy(told => told.Due).ThenBy(told => told.About.Title, StringComparer.Ordinal)
            .ToList();
        if (deadlines.Count == 0)
        {
            return null;
        }

        var links = new DigestLinks(document.ViewerAddress);
        var lines = new CalendarLines()
            .Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//KorusMonitor//Digest//EN").Add("CALSCALE", "GREGORIAN").Add("METHOD", "PUBLISH")
            .AddText("X-WR-CALNAME", "KORUS Monitor deadlines");
        foreach (var (about, deadline, due) in deadlines)
        {
            var proof = links.Snapshot(about.Source, about.Release!, about.Snapshot ?? 1, deadline.Sentence);
            lines.Add("BEGIN", "VEVENT")
                .Add("UID", Uid(about, deadline))
                .Add("DTSTAMP", Stamp.Format(document.OpenedAt))
                .Add("DTSTART;VALUE=DATE", Day.Format(due!.Value))
                .Add("DTEND;VALUE=DATE", Day.Format(due.Value.PlusDays(1)))
                .AddText("SUMMARY", DisplayText.Cut($"{deadline.Summary ?? "Deadline"}: {about.Title}", 160))
                .AddText("DESCRIPTION", $"{DisplayText.OneLine(deadline.Explanation, 400)}\n{proof}")
                .Add("URL", proof)
                .Add("TRANSP", "TRANSPARENT")
                .Add("END", "VEVENT");
        }

        return lines.Add("END", "VCALENDAR").ToString();
    }

    private static string Uid(PendingItem about, Deadline deadline) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{about.Source}\n{about.Release}\n{deadline.Rule}\n{deadline.Due}")))[..32] + "@korusmonitor";
}
