using System.Globalization;
using KorusMonitor.Findings.Calendar.Holidays;
using KorusMonitor.Reading;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Findings.Calendar;

/// <summary>
/// Finds what a release of an office sets off by a rule, each rule once: in the first sentence that does it; and the terms that a notice
/// sets itself. A sentence that reports, permits or supposes sets nothing off.
/// </summary>
internal static class DeadlineFinder
{
    public static IReadOnlyList<Deadline> Find(DocumentReading reading, IReadOnlyList<TextSpan> sentences,
        IReadOnlyList<CalendarDate> dates)
    {
        if (reading.Kind == "news")
        {
            return [];
        }

        var rules = DeadlineRules.Default;
        var trigger = new DeadlineTrigger(reading, dates);
        var deadlines = new List<Deadline>();
        foreach (var rule in rules.CanApply(reading.Text) ? rules.Rules : [])
        {
            foreach (var pattern in rule.Patterns)
            {
                if (First(rules, rule, pattern, reading.Text, sentences, trigger) is { } deadline)
                {
                    deadlines.Add(deadline);
                    break;
                }
            }
        }

        deadlines.AddRange(DeadlineTerms.Find(reading, sentences, trigger));
        return deadlines;
    }

    private static Deadline? First(
        DeadlineRules rules, DeadlineRule rule, DeadlinePattern pattern, string text, IReadOnlyList<TextSpan> sentences,
            DeadlineTrigger trigger)
    {
        if ((pattern.Document.Count > 0 && !DeadlineWords.HasAny(text, pattern.Document)) || !DeadlineWords.HasAny(text, pattern.Subject)
            || !DeadlineWords.HasAll(text, pattern.All))
        {
            return null;
        }

        foreach (var sentence in sentences)
        {
            var words = text.AsSpan(sentence.Start, sentence.Length);
            if (DeadlineWords.HasAll(words, pattern.All) && DeadlineWords.HasAny(words, pattern.Subject)
                && DeadlineWords.HasAny(words, pattern.Trigger)
                && !DeadlineWords.HasAny(words, pattern.Excludes) && !DeadlineWords.HasAny(words, rules.Excludes[pattern.Language])
                && trigger.TryRead(words, sentence, rule, out var day))
            {
                return ToDeadline(rule, day, sentence, trigger);
            }
        }

        return null;
    }

    private static Deadline ToDeadline(DeadlineRule rule, LocalDate? day, TextSpan sentence, DeadlineTrigger trigger)
    {
        // Only the law of the two countries is known; by U.S. law the holidays are those of Washington.
        var country = rule.Actor == "KR" || (rule.Actor is null && trigger.IsSeoul) ? BusinessCalendar.Korea
            : BusinessCalendar.UnitedStates;
        var due = day is not { } from ? default(LocalDate?)
            : rule.Months > 0 ? from.PlusMonths(rule.Months)
            : rule.Calendar == DayCount.Business ? country.AddBusinessDays(from, rule.Days)
            : from.PlusDays(rule.Days);
        var term = rule.Months > 0 ? $"{rule.Months.ToString(CultureInfo.InvariantCulture)} months"
            : $"{rule.Days.ToString(CultureInfo.InvariantCulture)} {(rule.Calendar == DayCount.Business ? "business days" : "days")}";
        var explanation = due is null
            ? $"{term} after the event by {rule.Basis} ({rule.Instrument}); "
                + $"{(trigger.Published is null ? "the document has no date" : "the text does not name the day")}"
            : $"{term} after {Day(day!.Value)} by {rule.Basis} = {Day(due.Value)} "
                + $"({string.Join("; ", new[] { rule.Instrument, BusinessCalendar.Remark(due.Value) }.OfType<string>())})";
        return new Deadline(rule.Id, day is null ? null : Day(day.Value), due is null ? null : Day(due.Value), sentence, explanation)
        {
            Article = rule.Article,
            Summary = rule.Summary,
            Zone = rule.Actor == "US" ? "America/New_York" : trigger.Zone,
            Horizon = rule.Horizon,
        };
    }

    internal static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
