using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Fetching.Robots;

namespace KorusMonitor.Tests.Fetching.Robots;

public sealed class RobotsPolicyTests
{
    public static TheoryData<string> Names => [.. RobotsDecisions.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Decides_as_the_published_matcher_does(string name)
    {
        var (_, agent, file, open, closed) = RobotsDecisions.All.Single(row => row.Name == name);
        var policy = Policy(file, agent);
        open.Where(path => !policy.Allows(path)).ShouldBeEmpty("open");
        closed.Where(policy.Allows).ShouldBeEmpty("closed");
    }

    [Theory]
    [InlineData("KorusMonitor/0.1 (+https://example.org)", "KorusMonitor")]
    [InlineData("Korus-Monitor_x 2", "Korus-Monitor_x")]
    [InlineData("2Korus", "")]
    [InlineData("코루스", "")]
    [InlineData("", "")]
    public void The_product_token_is_the_agents_leading_name(string agent, string token) => RobotsPolicy.ProductToken(agent).ShouldBe(token);

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 9\nUser-agent: KorusMonitor\nCrawl-delay: 3", 3.0)]
    [InlineData("User-agent: *\nCrawl-delay: 9\nUser-agent: KorusMonitor\nDisallow: /x", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: 1e300", null)]
    [InlineData("Crawl-delay: 4", null)]
    public void A_crawl_delay_is_read_from_the_groups_that_count(string file, double? seconds) =>
        (Policy(file, "KorusMonitor").CrawlDelay?.TotalSeconds).ShouldBe(seconds);

    [Fact]
    public void A_pattern_matches_exactly_when_trying_every_way_finds_one()
    {
        var patterns = Gen.Elements('a', 'b', '*', '/', '$').ListOf().Select(list => "/" + string.Concat(list));
        var paths = Gen.Elements('a', 'b', '/', '$').ListOf().Select(list => "/" + string.Concat(list));
        Prop.ForAll(patterns.ToArbitrary(), paths.ToArbitrary(), (pattern, path) =>
            RobotsPattern.From(Encoding.ASCII.GetBytes(pattern)).Matches(Encoding.ASCII.GetBytes(path)) == EveryWay(pattern, path))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void Any_bytes_give_a_decision() =>
        Prop.ForAll<byte[], string>((body, path) => RobotsPolicy.Parse(body, "KorusMonitor").Allows("/" + path) || true).QuickCheckThrowOnFailure();

    [Fact]
    public void Files_made_to_be_slow_are_decided_at_once()
    {
        var stars = string.Concat(Enumerable.Repeat("*a", 8_000));
        var near = new string('a', 2_000) + "b" + new string('a', 2_000);
        var hostile = "User-agent: *\n"
            + string.Concat(Enumerable.Repeat($"Disallow: /{stars}$\n", 15))
            + string.Concat(Enumerable.Repeat($"Disallow: /*{near}\n", 60));
        var watch = Stopwatch.StartNew();
        Policy(hostile, "KorusMonitor").Allows("/" + new string('a', 7_900)).ShouldBeTrue();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static RobotsPolicy Policy(string file, string agent) => RobotsPolicy.Parse(Encoding.UTF8.GetBytes(file), agent);

    /// <summary>The ends of all prefixes of the path that the pattern so far can match, octet by octet.</summary>
    private static bool EveryWay(string pattern, string path)
    {
        var ends = new HashSet<int> { 0 };
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '$' && at == pattern.Length - 1)
            {
                return ends.Contains(path.Length);
            }

            var (next, before) = (pattern[at], ends);
            ends = Enumerable.Range(0, path.Length + 1)
                .Where(end => next == '*' ? before.Any(start => start <= end) : end > 0 && path[end - 1] == next && before.Contains(end - 1))
                .ToHashSet();
        }

        return ends.Count > 0;
    }
}
