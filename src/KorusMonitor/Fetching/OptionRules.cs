using KorusMonitor.Fetching.Robots;

namespace KorusMonitor.Fetching;

/// <summary>Refuses settings that nothing polite could run with, before anything is asked.</summary>
internal static class OptionRules
{
    /// <summary>In bytes: bodies are held in memory.</summary>
    public const long LargestBody = 1L << 30;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public static void Check(FetchingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Require(RobotsPolicy.ProductToken(options.UserAgent).Length > 0, "UserAgent", "must begin with a name of letters, - or _");
        Require(!options.UserAgent.Any(char.IsControl), "UserAgent", "must be one line");
        Require(options.Delay is null || InDay(options.Delay.Value), "Delay", "must be between 0 and 24 hours");
        Require(options.Timeout > TimeSpan.Zero && options.Timeout <= Longest, "Timeout", "must be more than 0 and at most 24 hours");
        Require(options.Retries is >= 0 and <= 100, "Retries", "must be between 0 and 100");
        Require(InDay(options.RetryDelay), "RetryDelay", "must be between 0 and 24 hours");
        Require(InDay(options.LongestRetryAfter), "LongestRetryAfter", "must be between 0 and 24 hours");
        Require(options.MaxBytes is > 0 and <= LargestBody, "MaxBytes", "must be between 1 and 1073741824");
        Require(options.MaxRedirects is >= 0 and <= 50, "MaxRedirects", "must be between 0 and 50");
    }

    private static bool InDay(TimeSpan span) => span >= TimeSpan.Zero && span <= Longest;

    private static void Require(bool holds, string name, string rule)
    {
        if (!holds)
        {
            throw new StatedFailureException($"Korus:Fetching:{name} {rule}.");
        }
    }
}
