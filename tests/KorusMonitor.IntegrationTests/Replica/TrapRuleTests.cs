using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Replica;

public sealed class TrapRuleTests
{
    [Theory]
    [InlineData(1, 1, null, "xxxxxx")]
    [InlineData(2, 3, null, "xx.xx.")]
    [InlineData(1, 2, 2, "x.x...")]
    [InlineData(1, 1, 2, "xx....")]
    [InlineData(0, 1, null, "......")]
    [InlineData(5, 2, 3, "xxx...")]
    public void Hits_fall_as_the_options_say(int hits, int outOf, int? times, string pattern)
    {
        var options = new TrapOptions { Hits = hits, OutOf = outOf, Times = times };
        string.Concat(Enumerable.Range(0, pattern.Length).Select(seen => Traps.IsHit(options, seen) ? 'x' : '.')).ShouldBe(pattern);
    }

    [Fact]
    public void A_trap_for_a_number_of_visits_waits_until_it_can_be_seen()
    {
        var traps = new Traps();
        traps.On(Trap.BlockLogin, "/a", new TrapOptions { Times = 1 });
        traps.On(Trap.CookieRedirect);
        traps.On(Trap.ConnectionReset, options: new TrapOptions { OutOf = 3 });

        bool Seen(bool passesGate) => traps.Raise("/a", "", passesGate).Has(Trap.BlockLogin);

        Seen(passesGate: true).ShouldBeFalse("the connection is reset");
        Seen(passesGate: false).ShouldBeFalse("it is sent back for a cookie");
        Seen(passesGate: true).ShouldBeTrue();
        Enumerable.Range(0, 6).Count(_ => Seen(passesGate: true)).ShouldBe(0);
    }

    [Theory]
    [InlineData(null, "/a", "", true)]
    [InlineData(null, "/robots.txt", "", false)]
    [InlineData("/robots.txt", "/robots.txt", "", true)]
    [InlineData("/a", "/a", "?page=1", true)]
    [InlineData("/a", "/a/b", "", false)]
    [InlineData("/a/*", "/a/b/c", "", true)]
    [InlineData("/a?page=1", "/a", "?page=1", true)]
    [InlineData("/a?page=1", "/a", "?page=2", false)]
    public void A_trap_hits_the_paths_that_it_is_set_for(string? pattern, string path, string query, bool isHit)
    {
        var traps = new Traps();
        traps.On(Trap.Gone, pattern);
        traps.Raise(path, query).Has(Trap.Gone).ShouldBe(isHit);
    }
}
