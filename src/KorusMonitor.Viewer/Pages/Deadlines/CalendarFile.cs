using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Index;

namespace KorusMonitor.Viewer.Pages.Deadlines;

/// <summary>Deadlines as iCalendar (RFC 5545), each an event of a whole day. Pure.</summary>
internal static class CalendarFile
{
    private const int LongestLine = 75;

    public static string Of(IEnumerable<DeadlineRow> deadlines, string viewer, DateTimeOffset now)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//KorusMonitor//Deadlines//EN");
        Line(file, "X-WR-CALNAME:KORUS deadlines");
        foreach (var row in deadlines)
        {
            var due = ReleaseIds.Parse(row.Deadline.Due);
            if (due is not { } day)
            {
                continue;
            }

            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
                $"{row.Release.Source}/{row.Release.Release}/{row.Deadline.Rule}/{row.Deadline.Due}")))[..32];
            Line(file, "BEGIN:VEVENT");
            Line(file, $"UID:{id}@korusmonitor");
            Line(file, $"DTSTAMP:{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(file, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day.Year:0000}{day.Month:00}{day.Day:00}"));
            Line(file, $"SUMMARY:{Escaped(row.Deadline.Summary ?? Words.Plain(row.Deadline.Rule))}");
            Line(file, $"DESCRIPTION:{Escaped($"{row.Deadline.Explanation}\n{row.Release.Title}")}");
            Line(file, $"URL:{viewer.TrimEnd('/')}{Addresses.Place(row.Release.Source, row.Release.Release, row.Number, row.Deadline.Sentence)}");
            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    /// <summary>Text of a release becomes text of one property: no line break of its own ends it.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in Html.Harmless(text))
        {
            escaped.Append(letter switch
            {
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                '\n' => "\\n",
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' => " ",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Folded at 75 octets, never within a character.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
