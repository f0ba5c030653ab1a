using System.Text;
using KorusMonitor.Fetching;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Fetching;

public sealed class PoliteFetcherTests
{
    [Fact]
    public async Task A_page_is_fetched_with_bytes_headers_and_time()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, [0xB0, 0xA1, 0x0A], "ETag: \"a\"", "Last-Modified: Sun, 15 Mar 2026 00:00:00 GMT"));
        var page = await site.GetAsync();
        (page.Outcome, page.Status, page.Problem).ShouldBe((FetchOutcome.Fetched, 200, null));
        page.Body.ToArray().ShouldBe([0xB0, 0xA1, 0x0A]);
        page.Validators.ShouldBe(new Validators("\"a\"", "Sun, 15 Mar 2026 00:00:00 GMT"));
        page.FetchedAt.ToDateTimeOffset().ShouldBe(site.Time.GetUtcNow());
    }

    [Fact]
    public async Task The_request_says_who_asks()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, "x"));
        await site.GetAsync();
        site.Server.Calls.Single().Header("User-Agent").ShouldBe(new FetchingOptions().UserAgent);
        site.Server.RobotsCalls.Single().Header("User-Agent").ShouldBe(new FetchingOptions().UserAgent);
    }

    [Theory]
    [InlineData(404, FetchOutcome.Missing)]
    [InlineData(410, FetchOutcome.Missing)]
    [InlineData(403, FetchOutcome.Failed)]
    [InlineData(401, FetchOutcome.Failed)]
    [InlineData(451, FetchOutcome.Failed)]
    [InlineData(400, FetchOutcome.Failed)]
    [InlineData(204, FetchOutcome.Failed)]
    [InlineData(206, FetchOutcome.Failed)]
    [InlineData(304, FetchOutcome.Failed)]
    [InlineData(501, FetchOutcome.Failed)]
    [InlineData(999, FetchOutcome.Failed)]
    public async Task A_status_that_stays_is_asked_for_once(int status, FetchOutcome outcome)
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(status, "text"));
        var page = await site.GetAsync();
        (page.Outcome, page.Status, page.Body.Length, site.Server.Calls.Count).ShouldBe((outcome, status, 0, 1));
        (page.Problem is null).ShouldBe(outcome == FetchOutcome.Missing);
    }

    [Fact]
    public async Task An_empty_body_is_fetched_and_left_to_its_reader()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200));
        (await site.GetAsync()).Outcome.ShouldBe(FetchOutcome.Fetched);
    }

    [Fact]
    public async Task Validators_make_the_request_conditional()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(call.Header("If-None-Match") == "\"a\"" ? 304 : 200, "x"));
        var page = await site.GetAsync(validators: new Validators("\"a\"", "Sun, 15 Mar 2026 00:00:00 GMT"));
        (page.Outcome, page.Status, page.Problem).ShouldBe((FetchOutcome.NotModified, 304, null));
        site.Server.Calls.Single().Header("If-Modified-Since").ShouldBe("Sun, 15 Mar 2026 00:00:00 GMT");
        site.Server.RobotsCalls.Single().Header("If-None-Match").ShouldBeNull();
    }

    [Fact]
    public async Task Header_fields_are_kept_one_by_one()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, "x", "X-One: 1", "Set-Cookie: a=1", "Set-Cookie: b=2", "Content-Type: text/html; charset=euc-kr"));
        var page = await site.GetAsync();
        page.Header("content-type").ShouldBe("text/html; charset=euc-kr");
        page.Headers.Where(field => field.Name == "Set-Cookie").Select(field => field.Value).ShouldBe(["a=1", "b=2"]);
    }

    [Theory]
    [InlineData("http://example.org/page")]
    [InlineData("ftp://127.0.0.1/page")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:1/page")]
    [InlineData("/relative")]
    public async Task An_address_outside_is_refused_and_nothing_is_asked(string address)
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, "x"));
        var page = await site.Fetcher.FetchAsync(new FetchRequest(new Uri(address, UriKind.RelativeOrAbsolute)), CancellationToken.None);
        (page.Outcome, page.Status, site.Server.Connections).ShouldBe((FetchOutcome.Refused, 0, 0));
        page.Problem.ShouldNotBeNull().ShouldContain("outside the configured hosts");
    }

    [Fact]
    public async Task Credentials_in_an_address_are_refused_and_not_repeated()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, "x"));
        var page = await site.Fetcher.FetchAsync(new FetchRequest(new Uri($"http://user:secret@127.0.0.1:{site.Server.Port}/")), CancellationToken.None);
        (page.Outcome, site.Server.Connections).ShouldBe((FetchOutcome.Refused, 0));
        page.Problem.ShouldNotBeNull().ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_fragment_is_not_sent_and_a_space_is_escaped()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, "x"));
        await site.GetAsync("/eu’s consultation?a=한#top");
        site.Server.Calls.Single().Path.ShouldBe("/eu%E2%80%99s%20consultation?a=%ED%95%9C");
    }

    [Fact]
    public async Task Cancelling_ends_a_fetch_with_the_callers_own_cancellation()
    {
        using var leaving = new CancellationTokenSource();
        await using var site = new FetchDriver(async call =>
        {
            await leaving.CancelAsync();
            await call.StallAsync();
        });
        var request = new FetchRequest(new Uri(site.Server.Address, "/page"));
        await Should.ThrowAsync<OperationCanceledException>(() => site.Fetcher.FetchAsync(request, leaving.Token));
    }

    [Fact]
    public async Task Requests_to_a_host_come_one_at_a_time_with_the_delay_between()
    {
        var (running, most) = (0, 0);
        await using var site = new FetchDriver(
            async call =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
                await call.AnswerAsync(200, "x");
            },
            FetchDriver.Options with { Delay = TimeSpan.FromSeconds(7) });
        var began = site.Time.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => site.GetAsync($"/{number}")));
        most.ShouldBe(1);
        (site.Time.GetUtcNow() - began).ShouldBe(TimeSpan.FromSeconds(35), "five pages after one robots.txt");
    }

    [Fact]
    public async Task On_loopback_nobody_is_waited_for_unless_a_delay_is_configured()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, "x"));
        site.Robots = call => call.AnswerAsync(200, "User-agent: *\nCrawl-delay: 9");
        await site.GetAsync("/1");
        await site.GetAsync("/2");
        site.Time.Waits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Crawl-delay: 9", 9)]
    [InlineData("Crawl-delay: 600", 30)]
    [InlineData("Crawl-delay: 0.1", 2)]
    public async Task A_crawl_delay_is_honoured_up_to_thirty_seconds(string line, int seconds)
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, "x"), FetchDriver.Options with { Delay = TimeSpan.FromSeconds(2) });
        site.Robots = call => call.AnswerAsync(200, "User-agent: *\n" + line);
        await site.GetAsync("/1");
        await site.GetAsync("/2");
        site.Time.Waits.ShouldBe([TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5Bot")]
    [InlineData("Bot\r\nX: 1")]
    public void A_user_agent_without_a_name_is_a_stated_failure(string agent) =>
        Should.Throw<StatedFailureException>(() => new PoliteFetcher(new FetchingOptions { UserAgent = agent }, new AllowedSites([]), TimeProvider.System))
            .Message.ShouldStartWith("Korus:Fetching:UserAgent");

    [Fact]
    public async Task Compressed_bodies_arrive_decoded()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, Gzip.Of(Encoding.UTF8.GetBytes("한미")), "Content-Encoding: gzip"));
        Encoding.UTF8.GetString((await site.GetAsync()).Body.Span).ShouldBe("한미");
        site.Server.Calls.Single().Header("Accept-Encoding").ShouldNotBeNull().ShouldContain("gzip");
    }
}
