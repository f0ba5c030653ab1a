using System.Globalization;

namespace KorusMonitor.Fetching;

/// <summary>What an HTTP status means to a reader of public pages.</summary>
internal static class StatusRules
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>The problem that a status is by itself; <c>null</c> for one that answers the question.</summary>
    public static (Verdict Verdict, string? Problem) Judge(int status, bool conditional) => status switch
    {
        // Nothing to read: a press page that turns into 204 is broken, and a range was never asked for.
        204 or 205 or 206 => (Verdict.Final, $"answered {status}, which carries no whole page"),
        >= 200 and < 300 => (Verdict.Answered, null),
        304 => conditional ? (Verdict.Answered, null) : (Verdict.Final, "answered 304 (not modified) to a request that was not conditional"),
        301 or 302 or 303 or 307 or 308 or 404 or 410 => (Verdict.Answered, null),
        401 or 403 or 407 or 451 => (Verdict.Final, $"answered {status}: the site does not let us read this page"),
        408 or 425 or 429 or 500 or 502 or 503 or 504 or (>= 520 and <= 527) => (Verdict.Passing, $"answered {status}"),
        _ => (Verdict.Final, $"answered {status}"),
    };

    /// <summary><c>Retry-After</c> in seconds or as an HTTP date; never negative; <c>null</c> when absent or unreadable.</summary>
    public static TimeSpan? RetryAfter(string? value, DateTimeOffset now)
    {
        value = value?.Trim();
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        if (value.All(char.IsAsciiDigit))
        {
            return long.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds < Longest.TotalSeconds
                ? TimeSpan.FromSeconds(seconds)
                : Longest;
        }

        if (!DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return null;
        }

        return date <= now ? TimeSpan.Zero : date - now;
    }
}
