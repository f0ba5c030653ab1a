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

        if (text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 8 || !char.IsAsciiDigit(text[8]) || text.Length is 12 or 14))
        {
            return DateText.Day(
                int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture),
                int.Parse(text.AsSpan(4, 2), CultureInfo.InvariantCulture),
                int.Parse(text.AsSpan(6, 2), CultureInfo.InvariantCulture));
        }

        return DateText.Standing(text)?.Date;
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
