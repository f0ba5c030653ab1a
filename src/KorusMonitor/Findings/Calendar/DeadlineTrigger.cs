using KorusMonitor.Reading;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Findings.Calendar;

/// <summary>On which day a sentence says that something was done: the day it names, else the release's own.</summary>
internal sealed class DeadlineTrigger
{
    /// <summary>A release speaks of what was done that week; an older date in the sentence makes it history.</summary>
    private const int RecentDays = 7;

    /// <summary>Whose offices act by U.S. law, and whose day it then is.</summary>
    private static readonly string[] Washington = ["U.S.", "United States", "USTR", "Washington", "American", "미국", "미측", "미 측", "무역대표부"];

    private readonly PublicationDate? known;
    private readonly IReadOnlyList<CalendarDate> dates;

    public DeadlineTrigger(DocumentReading reading, IReadOnlyList<CalendarDate> dates)
    {
        known = reading.Published;
        this.dates = [.. dates.Where(date => !IsInName(reading.Text, date))];
        Published = PublishedDay(reading, dates);
        IsSeoul = (known?.Zone ?? (reading.Language == "ko" ? "Asia/Seoul" : null)) == "Asia/Seoul";
    }

    /// <summary>The publication's day, or the date that a letter has on a line of its own.</summary>
    public LocalDate? Published { get; }

    public bool IsSeoul { get; }

    /// <summary>IANA id of the zone that the days are days of.</summary>
    public string? Zone => known?.Zone;

    /// <returns>Whether the sentence tells of something done now; then with the day, <c>null</c> where nobody says it.</returns>
    public bool TryRead(ReadOnlySpan<char> text, TextSpan sentence, DeadlineRule rule, out LocalDate? day)
    {
        var stated = default(LocalDate?);
        day = null;
        foreach (var date in In(sentence))
        {
            if (LocalDatePattern.Iso.Parse(date.Value) is not { Success: true } parsed)
            {
                if (known is not null && IsBefore(date.Value, known))
                {
                    return false;
                }
            }
            else if (Published is null)
            {
                stated ??= parsed.Value;
            }
            else if (parsed.Value < Published.Value || rule.NeedsDay)
            {
                stated = parsed.Value;
                if (parsed.Value.PlusDays(RecentDays) < Published.Value)
                {
                    return false;
                }
            }
        }

        // What Washington did is told in Seoul a day later: the day of the Korean release is not the day of the act.
        var isTold = IsSeoul && (rule.Actor == "US" || (rule.Actor is null && DeadlineWords.HasAny(text, Washington)));
        day = stated ?? (isTold ? null : Published);
        return !rule.NeedsDay || stated is not null;
    }

    /// <summary>The dates of a sentence, in order.</summary>
    public IEnumerable<CalendarDate> In(TextSpan sentence)
    {
        var (low, high) = (0, dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = dates[middle].Start < sentence.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < dates.Count && sentence.Contains(dates[low].Start); low++)
        {
            yield return dates[low];
        }
    }

    /// <summary>"The Trade Act of 1974" is a name and tells no time.</summary>
    private static bool IsInName(string text, CalendarDate date)
    {
        if (date.Value.Length != 4 || date.Start < 0 || date.Start + date.Length > text.Length)
        {
            return false;
        }

        var before = text.AsSpan(0, date.Start).TrimEnd();
        var after = text.AsSpan(date.Start + date.Length).TrimStart("년 ");
        return before.EndsWith("Act of", StringComparison.OrdinalIgnoreCase) || after.StartsWith("무역법", StringComparison.Ordinal) || after.StartsWith("무역확장법", StringComparison.Ordinal);
    }

    private static bool IsBefore(string value, PublicationDate published)
    {
        var iso = published.ToIso();
        var length = Math.Min(value.Length, iso.Length);
        return value.Length > 0 && char.IsAsciiDigit(value[0]) && string.CompareOrdinal(value[..length], iso[..length]) < 0;
    }

    private static LocalDate? PublishedDay(DocumentReading reading, IReadOnlyList<CalendarDate> dates)
    {
        if (reading.Published is { } published)
        {
            return published.Precision == DatePrecision.Day ? published.Date : null;
        }

        foreach (var date in dates)
        {
            if (IsOwnLine(reading.Text, date) && LocalDatePattern.Iso.Parse(date.Value) is { Success: true } day)
            {
                return day.Value;
            }
        }

        return null;
    }

    private static bool IsOwnLine(string text, CalendarDate date)
    {
        var start = date.Start;
        while (start > 0 && text[start - 1] != '\n' && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var end = date.Start + date.Length;
        while (end < text.Length && text[end] != '\n' && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] == '\n');
    }
}
