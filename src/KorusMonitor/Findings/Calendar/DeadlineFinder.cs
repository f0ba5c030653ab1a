using System.Globalization;
using KorusMonitor.Reading;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Findings.Calendar;

/// <summary>Finds what a release of an office sets off by a rule, each rule once: in the first sentence that does it.</summary>
internal static class DeadlineFinder
{
    /// <summary>A release speaks of what was done that week; an older date in the sentence makes it history.</summary>
    private const int RecentDays = 7;

    public static IReadOnlyList<Deadline> Find(DocumentReading reading, IReadOnlyList<TextSpan> sentences, IReadOnlyList<CalendarDate> dates)
    {
        if (reading.Kind == "news")
        {
            return [];
        }

        var published = PublishedDay(reading, dates);
        var deadlines = new List<Deadline>();
        foreach (var rule in DeadlineRule.All)
        {
            if (!HasAny(reading.Text, rule.Agreement) || !HasAny(reading.Text, rule.Subject))
            {
                continue;
            }

            foreach (var sentence in sentences)
            {
                if (Fires(rule, reading.Text.AsSpan(sentence.Start, sentence.Length))
                    && TryTrigger(reading.Published, published, sentence, dates, out var trigger))
                {
                    deadlines.Add(ToDeadline(rule, trigger, sentence));
                    break;
                }
            }
        }

        return deadlines;
    }

    private static bool Fires(DeadlineRule rule, ReadOnlySpan<char> sentence)
    {
        foreach (var word in rule.Body)
        {
            if (!HasWord(sentence, word))
            {
                return false;
            }
        }

        return HasAny(sentence, rule.Subject) && HasAny(sentence, rule.Requests) && !HasAny(sentence, rule.Excludes);
    }

    /// <summary>The day of the request: the sentence's own recent one, else the publication's. False when the sentence is about the past.</summary>
    private static bool TryTrigger(
        PublicationDate? known, LocalDate? published, TextSpan sentence, IReadOnlyList<CalendarDate> dates, out LocalDate? trigger)
    {
        trigger = published;
        for (var i = FirstFrom(dates, sentence.Start); i < dates.Count && sentence.Contains(dates[i].Start); i++)
        {
            var date = dates[i];
            var day = LocalDatePattern.Iso.Parse(date.Value);
            if (!day.Success)
            {
                if (known is not null && IsBefore(date.Value, known))
                {
                    return false;
                }
            }
            else if (published is null)
            {
                trigger ??= day.Value;
            }
            else if (day.Value < published.Value)
            {
                trigger = day.Value;
                if (day.Value.PlusDays(RecentDays) < published.Value)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static int FirstFrom(IReadOnlyList<CalendarDate> dates, int start)
    {
        var (low, high) = (0, dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = dates[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsBefore(string value, PublicationDate published)
    {
        var iso = published.ToIso();
        var length = Math.Min(value.Length, iso.Length);
        return char.IsAsciiDigit(value[0]) && string.CompareOrdinal(value[..length], iso[..length]) < 0;
    }

    /// <summary>The publication's day, or the date that a letter has on a line of its own.</summary>
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

    private static Deadline ToDeadline(DeadlineRule rule, LocalDate? trigger, TextSpan sentence)
    {
        var due = trigger?.PlusDays(rule.Days);
        var explanation = trigger is null
            ? string.Create(CultureInfo.InvariantCulture, $"{rule.Days} days after the request by {rule.Basis}; the document has no date")
            : string.Create(CultureInfo.InvariantCulture, $"{rule.Days} days after {Day(trigger.Value)} by {rule.Basis} = {Day(due!.Value)}");
        return new Deadline(rule.Id, trigger is null ? null : Day(trigger.Value), due is null ? null : Day(due.Value), sentence, explanation);
    }

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (HasWord(text, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> text, string word)
    {
        while (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }

            text = text[end..];
        }

        return false;
    }
}
