using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using KorusMonitor.Findings.Calendar.Holidays;
using KorusMonitor.Reading;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Findings.Calendar;

/// <summary>
/// Terms that a notice sets itself: "comments are due no later than August 18, 2025", "written submissions within 30 days of publication",
/// "effective 7 days after the date of this notice". Only with a day to count from that the text leaves no doubt about.
/// </summary>
internal static partial class DeadlineTerms
{
    private const int Most = 20;
    private const int LongestTerm = 3650;
    private const int LongestHour = 60;

    private static readonly string[] Narrated = ["were due", "was due", "had until", "were received", "had been", "were submitted",
        "expired", "extended from", "closed on", "was extended", "have received", "has received"];

    /// <summary>What must be done by the day: a sentence without any of these only tells of one.</summary>
    private static readonly string[] Demands =
        ["due", "must be received", "must be submitted", "must be filed", "should be received", "should be submitted", "should be filed",
            "deadline", "submit", "may submit", "accept", "accepts",
            "will accept", "no later than", "not later than", "on or before", "제출"];

    private static readonly string[] Until = ["by", "no later than", "not later than", "on or before", "until", "through", "deadline is",
        "submissions is", "comments is", "requests is", "due on", "due", "midnight on"];

    private static readonly SearchValues<string> Anchors = SearchValues.Create(
        ["comment", "submission", "request", "testimony", "effective", "take effect", "takes effect", "의견"],
            StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Numbers = ["ten", "fourteen", "fifteen", "twenty", "thirty", "forty-five", "sixty", "ninety"];
    private static readonly int[] Values = [10, 14, 15, 20, 30, 45, 60, 90];

    public static IEnumerable<Deadline> Find(DocumentReading reading, IReadOnlyList<TextSpan> sentences, DeadlineTrigger trigger) =>
        sentences.Select(sentence => Of(reading, sentence, trigger)).OfType<Deadline>()
            .DistinctBy(deadline => (deadline.Rule, deadline.Due)).Take(Most);

    private static Deadline? Of(DocumentReading reading, TextSpan sentence, DeadlineTrigger trigger)
    {
        if (!reading.Text.AsSpan(sentence.Start, sentence.Length).ContainsAny(Anchors))
        {
            return null;
        }

        var text = sentence.In(reading.Text);
        if (DeadlineWords.HasAny(text, Narrated))
        {
            return null;
        }

        return Relative(reading, text, sentence, trigger) ?? Stated(text, sentence, trigger);
    }

    /// <summary>So many days from a day.</summary>
    private static Deadline? Relative(DocumentReading reading, string text, TextSpan sentence, DeadlineTrigger trigger)
    {
        var match = Term().Match(text);
        if (!match.Success || (!IsSubmission(text) && !IsEffect(text))
            || NumberOf(match.Groups["n"].Value) is not (> 0 and <= LongestTerm and var days)
            || From(reading, text, match, sentence, trigger) is not { } from)
        {
            return null;
        }

        var isBusiness = match.Groups["business"].Success;
        var country = trigger.IsSeoul ? BusinessCalendar.Korea : BusinessCalendar.UnitedStates;
        var due = isBusiness ? country.AddBusinessDays(from, days) : from.PlusDays(days);
        var rule = IsSubmission(text) ? "stated-comments" : "stated-effect";
        var words = string.Create(CultureInfo.InvariantCulture,
            $"{days} {(isBusiness ? "business days" : "days")} after {DeadlineFinder.Day(from)} as stated = {DeadlineFinder.Day(due)}");
        return ToDeadline(rule, from, due, sentence, words, trigger);
    }

    /// <summary>By a day that the text names.</summary>
    private static Deadline? Stated(string text, TextSpan sentence, DeadlineTrigger trigger)
    {
        if (!IsSubmission(text) || !DeadlineWords.HasAny(text, Demands))
        {
            return null;
        }

        foreach (var date in trigger.In(sentence))
        {
            var start = date.Start - sentence.Start;
            var isEnd = EndsWithAny(BeforeHour(text.AsSpan(0, start).TrimEnd()), Until) || text.AsSpan(Math.Min(text.Length, start + date.Length))
                .TrimStart().StartsWith("까지", StringComparison.Ordinal);
            if (isEnd && LocalDatePattern.Iso.Parse(date.Value) is { Success: true } due && !(due.Value < trigger.Published))
            {
                return ToDeadline("stated-comments", trigger.Published, due.Value, sentence,
                    $"due {DeadlineFinder.Day(due.Value)}, as stated", trigger);
            }
        }

        return null;
    }

    /// <summary>"no later than 11:59 p.m. Eastern Time on": the hour of the day stands between the word and the day.</summary>
    private static ReadOnlySpan<char> BeforeHour(ReadOnlySpan<char> text)
    {
        var near = text[Math.Max(0, text.Length - LongestHour)..];
        foreach (var hour in Hour().EnumerateMatches(near))
        {
            return text[..(text.Length - near.Length + hour.Index)].TrimEnd();
        }

        return text;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    private static Deadline ToDeadline(string rule, LocalDate? from, LocalDate due, TextSpan sentence, string words,
        DeadlineTrigger trigger) =>
        new(rule, from is { } day ? DeadlineFinder.Day(day) : null, DeadlineFinder.Day(due), sentence,
            BusinessCalendar.Remark(due) is { } remark ? $"{words} ({remark})" : words)
        {
            Summary = rule == "stated-comments" ? "The notice itself says until when it takes comments or requests."
                : "The notice itself says from when it has effect.",
            Zone = trigger.Zone,
        };

    /// <summary>The day that the term counts from: one named behind it, or this document's own.</summary>
    private static LocalDate? From(DocumentReading reading, string text, Match match, TextSpan sentence, DeadlineTrigger trigger)
    {
        var end = sentence.Start + match.Index + match.Length;
        var named = trigger.In(sentence).FirstOrDefault(date => date.Start >= end && date.Start <= end + 60);
        if (named is not null)
        {
            return LocalDatePattern.Iso.Parse(named.Value) is { Success: true } day ? day.Value : null;
        }

        // Published elsewhere, later: only the notice itself knows on which day.
        var elsewhere = text.Contains("Federal Register", StringComparison.OrdinalIgnoreCase)
            || text.Contains("관보", StringComparison.Ordinal);
        return match.Groups["own"].Success && (!elsewhere || reading.Kind == "notice") ? trigger.Published : null;
    }

    private static bool IsSubmission(string text) =>
        DeadlineWords.HasAny(text, ["comment", "comments", "submission", "submissions", "exclusion requests", "requests for exclusion",
            "requests to appear", "request to appear", "testimony", "의견"]);

    private static bool IsEffect(string text) => DeadlineWords.HasAny(text, ["effective", "take effect", "takes effect"]);

    private static int NumberOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var at = Array.FindIndex(Numbers, word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? 0 : Values[at];
    }

    [GeneratedRegex(
        @"\b(?<n>[0-9]{1,4}|ten|fourteen|fifteen|twenty|thirty|forty-five|sixty|ninety)(?: \([0-9]{1,3}\))?[ -]"
        + @"(?:calendar |(?<business>business |working ))?days? "
        + @"(?:of|after|from|following) (?:the )?(?<own>(?:date of )?(?:its |this |the )?"
        + @"(?:publication|notice|order|release|announcement|today)|date of (?:this|the) (?:notice|order|publication))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Term();

    [GeneratedRegex(
        @"\b(?:[0-9]{1,2}(?::[0-9]{2})?\s?[ap]\.?m\.?|midnight|noon)(?:\s?\(?(?:E[SD]?T|KST|(?:U\.S\. )?Eastern (?:Standard |Daylight )?Time"
        + @"|Korea Standard Time)\)?)*,?(?: on)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Hour();
}
