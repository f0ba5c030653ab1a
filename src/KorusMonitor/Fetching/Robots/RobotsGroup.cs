namespace KorusMonitor.Fetching.Robots;

/// <summary>The rules that one crawler, or every other one, finds in all groups addressed to it.</summary>
internal sealed class RobotsGroup
{
    private readonly List<Rule> rules = [];

    public TimeSpan? CrawlDelay { get; set; }

    public void Add(bool allows, RobotsPattern pattern)
    {
        if (!pattern.IsEmpty)
        {
            rules.Add(new Rule(allows, pattern, allows ? pattern.Directory() : null));
        }
    }

    /// <summary>The lengths of the longest rules that match; -1 where none does.</summary>
    public (int Allow, int Disallow) Match(ReadOnlySpan<byte> path)
    {
        var (allow, disallow) = (-1, -1);
        foreach (var rule in rules)
        {
            if (rule.Allows)
            {
                allow = Math.Max(allow, rule.Length(path));
            }
            else
            {
                disallow = Math.Max(disallow, rule.Length(path));
            }
        }

        return (allow, disallow);
    }

    private readonly record struct Rule(bool Allows, RobotsPattern Pattern, RobotsPattern? Directory)
    {
        public int Length(ReadOnlySpan<byte> path) =>
            Pattern.Matches(path) ? Pattern.Length
            : Directory is { } directory && directory.Matches(path) ? directory.Length
            : -1;
    }
}
