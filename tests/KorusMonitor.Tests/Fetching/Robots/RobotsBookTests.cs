using KorusMonitor.Fetching;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Fetching.Robots;

public sealed class RobotsBookTests
{
    private const string NoPrivate = "User-agent: *\nDisallow: /private";

    [Fact]
    public async Task A_forbidden_page_is_refused_and_not_asked_for()
    {
        await using var site = Site(call => call.AnswerAsync(200, NoPrivate));
        var page = await site.GetAsync("/private/x");
        (page.Outcome, page.Status, site.Server.Calls.Count).ShouldBe((FetchOutcome.Refused, 0, 0));
        page.Problem.ShouldBe($"robots.txt of 127.0.0.1:{site.Server.Port} forbids http://127.0.0.1:{site.Server.Port}/private/x");
        (await site.GetAsync("/public")).Outcome.ShouldBe(FetchOutcome.Fetched);
    }

    [Fact]
    public async Task A_group_for_our_product_token_is_obeyed()
    {
        await using var site = Site(call => call.AnswerAsync(200, "User-agent: *\nAllow: /\nUser-agent: korusmonitor\nDisallow: /"));
        (await site.GetAsync()).Outcome.ShouldBe(FetchOutcome.Refused);
    }

    [Fact]
    public async Task It_is_asked_for_once_a_day_even_by_many_at_once()
    {
        await using var site = Site(call => call.AnswerAsync(200, NoPrivate));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => site.GetAsync($"/{number}")));
        site.Server.RobotsCalls.Count.ShouldBe(1);
        site.Time.Advance(TimeSpan.FromHours(23));
        await site.GetAsync();
        site.Server.RobotsCalls.Count.ShouldBe(1);
        site.Time.Advance(TimeSpan.FromHours(2));
        await site.GetAsync();
        site.Server.RobotsCalls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(204)]
    public async Task Where_there_is_none_everything_is_open(int status)
    {
        await using var site = Site(call => call.AnswerAsync(status, "User-agent: *\nDisallow: /"));
        (await site.GetAsync()).Outcome.ShouldBe(FetchOutcome.Fetched);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(501)]
    public async Task Where_it_cannot_be_had_nothing_is_asked(int status)
    {
        await using var site = Site(call => call.AnswerAsync(status));
        var page = await site.GetAsync();
        (page.Outcome, site.Server.Calls.Count).ShouldBe((FetchOutcome.Refused, 0));
        page.Problem.ShouldNotBeNull().ShouldStartWith($"robots.txt of 127.0.0.1:{site.Server.Port} cannot be had: ");
        page.Problem.ShouldContain($"answered {status}");
    }

    [Fact]
    public async Task A_file_that_could_not_be_had_is_asked_for_again_after_a_while()
    {
        var status = 503;
        await using var site = Site(call => call.AnswerAsync(status, NoPrivate));
        (await site.GetAsync()).Outcome.ShouldBe(FetchOutcome.Refused);
        status = 200;
        (await site.GetAsync()).Outcome.ShouldBe(FetchOutcome.Refused);
        site.Time.Advance(TimeSpan.FromMinutes(6));
        (await site.GetAsync()).Outcome.ShouldBe(FetchOutcome.Fetched);
    }

    [Fact]
    public async Task A_file_that_was_had_before_serves_on_while_it_cannot_be_had()
    {
        var status = 200;
        await using var site = Site(call => call.AnswerAsync(status, NoPrivate));
        await site.GetAsync();
        status = 503;
        site.Time.Advance(TimeSpan.FromHours(25));
        (await site.GetAsync("/public")).Outcome.ShouldBe(FetchOutcome.Fetched);
        (await site.GetAsync("/private")).Outcome.ShouldBe(FetchOutcome.Refused);
    }

    [Fact]
    public async Task Redirects_inside_the_site_are_followed()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, call.Path == "/real.txt" ? NoPrivate : "x"))
        {
            Robots = call => call.RedirectAsync("/real.txt"),
        };
        (await site.GetAsync("/private")).Outcome.ShouldBe(FetchOutcome.Refused);
        (await site.GetAsync("/public")).Outcome.ShouldBe(FetchOutcome.Fetched);
    }

    [Fact]
    public async Task A_redirect_to_elsewhere_leaves_the_site_unread_and_says_where_to()
    {
        await using var other = new LoopbackServer(call => call.AnswerAsync(200, ""));
        await using var site = Site(call => call.RedirectAsync($"http://127.0.0.1:{other.Port}/robots.txt"));
        var page = await site.GetAsync();
        (page.Outcome, other.Connections).ShouldBe((FetchOutcome.Refused, 0));
        page.Problem.ShouldNotBeNull().ShouldContain("redirected outside the configured hosts to ");
    }

    [Fact]
    public async Task A_huge_file_is_read_as_far_as_the_standard_asks()
    {
        var huge = "User-agent: *\nDisallow: /a\n" + new string('#', 600 * 1024) + "\nDisallow: /b\n";
        await using var site = Site(call => call.AnswerAsync(200, huge));
        (await site.GetAsync("/a")).Outcome.ShouldBe(FetchOutcome.Refused);
        (await site.GetAsync("/b")).Outcome.ShouldBe(FetchOutcome.Fetched);
    }

    private static FetchDriver Site(Func<LoopbackCall, Task> robots) => new(call => call.AnswerAsync(200, "x")) { Robots = robots };
}
