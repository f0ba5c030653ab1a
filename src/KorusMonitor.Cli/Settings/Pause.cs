using System.Globalization;

namespace KorusMonitor.Cli.Settings;

/// <summary>A length of time as people type it: <c>45s</c>, <c>30m</c>, <c>2h</c>.</summary>
internal static class Pause
{
    /// <summary>A timer takes no longer one.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <exception cref="WrongUsageException">It is no such length.</exception>
    public static TimeSpan Parse(string text) =>
        TryParse(text) ?? throw new WrongUsageException($"'{text}' is no length of time: expected a number with s, m or h, for example 30m");

    /// <returns><c>null</c> for what is no length, is zero, or is longer than a month.</returns>
    public static TimeSpan? TryParse(string text)
    {
        if (text.Length < 2 || !uint.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var seconds = text[^1] switch { 's' => 1L, 'm' => 60L, 'h' => 3600L, _ => 0L } * number;
        return seconds > 0 && seconds <= Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }
}
