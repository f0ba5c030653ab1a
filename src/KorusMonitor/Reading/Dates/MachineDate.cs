using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Reading.Dates;

/// <summary>Dates written for machines: <c>datetime</c> attributes, meta elements, JSON-LD.</summary>
internal static class MachineDate
{
    /// <summary>
    /// The day in <paramref name="zone"/> when the value is an instant; without a zone, the day where the writer stood: as written.
    /// A value without an offset is a local time already.
    /// </summary>
    public static LocalDate? Parse(string? value, DateTimeZone? zone)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 64)
        {
            return null;
        }

        if (WithOffset(text) is { } moment)
        {
            var date = zone is null ? moment.Date : moment.InZone(zone).Date;
            return DateText.Day(date.Year, date.Month, date.Day);
        }

        if (text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0
            && (text.Length == 8 || !char.IsAsciiDigit(text[8]) || text.Length is 12 or 14))
        {
            return DateText.Day(
                int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture),
                int.Parse(text.AsSpan(4, 2), CultureInfo.InvariantCulture),
                int.Parse(text.AsSpan(6, 2), CultureInfo.InvariantCulture));
        }

        return OfEpoch(text) ?? OfClock(text) ?? DateText.Standing(text)?.Date;
    }

    /// <summary>Whether the value is an hour in UTC, as servers write it: the writer's own day may be another.</summary>
    public static bool IsUniversal(string value)
    {
        var text = value.Trim();
        return text.Length > 10
            && (text.EndsWith('Z') || text.EndsWith("+00:00", StringComparison.Ordinal)
                || text.EndsWith("+0000", StringComparison.Ordinal) || text.EndsWith("GMT", StringComparison.Ordinal));
    }

    /// <summary>Seconds or milliseconds since 1970.</summary>
    private static LocalDate? OfEpoch(string text)
    {
        if (text.Length is not (10 or 13) || text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return null;
        }

        var number = long.Parse(text, CultureInfo.InvariantCulture);
        var date = (text.Length == 10 ? Instant.FromUnixTimeSeconds(number) : Instant.FromUnixTimeMilliseconds(number)).InUtc().Date;
        return DateText.Day(date.Year, date.Month, date.Day);
    }

    /// <summary>As C's clock writes it, the year last: <c>Thu Jun 06 00:17:50 UTC 2013</c>.</summary>
    private static LocalDate? OfClock(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is 5 or 6 && parts[3].Contains(':') && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && DateText.MonthNumber(parts[1]) is > 0 and var month
            ? DateText.Day(year, month, day)
            : null;
    }

    private static OffsetDateTime? WithOffset(string text)
    {
        var parsed = OffsetDateTimePattern.ExtendedIso.Parse(text);
        if (parsed.Success)
        {
            return parsed.Value;
        }

        // What ISO 8601 also allows and pages also write: "+0900", a space for the T, no seconds.
        var hasZone = text.EndsWith('Z') || (text.Length > 16 && text.AsSpan(16).IndexOfAny('+', '-') >= 0);
        return hasZone && char.IsAsciiDigit(text[0])
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var moment)
            ? OffsetDateTime.FromDateTimeOffset(moment)
            : null;
    }
}
