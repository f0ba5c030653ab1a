using System.Net;
using KorusMonitor.Fetching;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Fetching;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301, "/there")]
    [InlineData(302, "there")]
    [InlineData(303, "/there#part")]
    [InlineData(307, "//127.0.0.1:{port}/there")]
    [InlineData(308, "http://127.0.0.1:{port}/there")]
    [InlineData(302, "http://0x7f000001:{port}/there")]
    [InlineData(302, "http://127.1:{port}/there")]
    public async Task Inside_the_site_it_is_followed(int status, string location)
    {
        await using var site = Redirecting(location, status);
        var page = await site.GetAsync("/start");
        (page.Outcome, page.Status, page.Problem).ShouldBe((FetchOutcome.Fetched, 200, null));
        (page.Requested.AbsolutePath, page.Final).ShouldBe(("/start", new Uri(site.Server.Address, "/there")));
    }

    [Fact]
    public async Task Raw_letters_in_a_location_are_sent_escaped()
    {
        await using var site = Redirecting("/a/eu’s-보도");
        await site.GetAsync("/start");
        site.Server.Calls.Last().Path.ShouldBe("/a/eu%E2%80%99s-%EB%B3%B4%EB%8F%84");
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]:{other}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{other}/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://127.0.0.1:{other}/")]
    [InlineData("http://0x7f000001:{other}/")]
    [InlineData("http://2130706433:{other}/")]
    [InlineData("http://localhost:{other}/")]
    [InlineData("http://localhost:{port}/")]
    [InlineData("http://127.0.0.1:{port}@127.0.0.1:{other}/")]
    [InlineData("http://user@127.0.0.1:{port}/")]
    [InlineData("http://127.0.0.2:{port}/")]
    [InlineData("//127.0.0.1:{other}/")]
    [InlineData("https://127.0.0.1:{port}/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("gopher://127.0.0.1:{other}/")]
    [InlineData("http://example.org/")]
    public async Task Outside_the_site_it_is_refused_and_nobody_is_asked(string location)
    {
        await using var other = new LoopbackServer(call => call.AnswerAsync(200, "secret"));
        await using var otherV6 = new LoopbackServer(call => call.AnswerAsync(200, "secret"), address: IPAddress.IPv6Loopback);
        await using var site = Redirecting(location.Replace("{other}", $"{(location.Contains("::1]", StringComparison.Ordinal) ? otherV6 : other).Port}", StringComparison.Ordinal));
        var page = await site.GetAsync("/start");
        (page.Outcome, page.Status, page.Body.Length).ShouldBe((FetchOutcome.Refused, 302, 0));
        page.Problem.ShouldNotBeNull().ShouldContain("redirected outside the configured hosts to ");
        page.Problem.ShouldEndWith(": not followed");
        (other.Connections, otherV6.Connections, site.Server.Connections).ShouldBe((0, 0, 2));
    }

    [Fact]
    public async Task A_backslash_in_a_location_is_no_way_out()
    {
        await using var other = new LoopbackServer(call => call.AnswerAsync(200, "secret"));
        await using var site = Redirecting($"/\\127.0.0.1:{other.Port}/");
        (await site.GetAsync("/start")).Final.Authority.ShouldBe(site.Server.Address.Authority);
        other.Connections.ShouldBe(0);
    }

    [Fact]
    public void From_https_to_http_it_is_refused_even_where_both_are_configured()
    {
        var sites = new AllowedSites([new Uri("https://example.org/"), new Uri("http://example.org/")]);
        var redirect = new Exchange(new Uri("https://example.org/a"), Verdict.Answered, 302, [new HttpField("Location", "http://example.org/b")], default);
        RedirectFollower.Next(redirect, sites).Stop.ShouldNotBeNull().Problem
            .ShouldBe("https://example.org/a: redirected from https to http://example.org/b: not followed");
    }

    [Fact]
    public async Task The_problem_is_one_line_whatever_the_location()
    {
        await using var site = Redirecting("http://example.org/a\u0085b\tc" + new string('x', 3_000));
        var problem = (await site.GetAsync("/start")).Problem.ShouldNotBeNull();
        problem.Any(char.IsControl).ShouldBeFalse();
        problem.Length.ShouldBeLessThan(500);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("http://[::zz]/")]
    public async Task A_location_that_leads_nowhere_is_a_failure(string location)
    {
        await using var site = Redirecting(location);
        var page = await site.GetAsync("/start");
        page.Outcome.ShouldBe(FetchOutcome.Failed);
        page.Problem.ShouldNotBeNull().ShouldContain("without an address to go to");
    }

    [Fact]
    public async Task A_circle_is_seen_and_said()
    {
        await using var site = new FetchDriver(call => call.RedirectAsync(call.Path == "/a" ? "/b" : "/a"));
        var page = await site.GetAsync("/a");
        (page.Outcome, site.Server.Calls.Count).ShouldBe((FetchOutcome.Failed, 2));
        page.Problem.ShouldNotBeNull().ShouldEndWith("/a: redirects in a circle");
    }

    [Fact]
    public async Task A_chain_is_followed_so_far_and_no_farther()
    {
        await using var site = new FetchDriver(call =>
        {
            var number = int.Parse(call.Path[1..], System.Globalization.CultureInfo.InvariantCulture);
            return number == 0 ? call.AnswerAsync(200, "end") : call.RedirectAsync($"/{number - 1}");
        });
        (await site.GetAsync("/5")).Outcome.ShouldBe(FetchOutcome.Fetched);
        var page = await site.GetAsync("/60");
        page.Outcome.ShouldBe(FetchOutcome.Failed);
        page.Problem.ShouldNotBeNull().ShouldContain("more than 5 redirects, the last at ");
    }

    [Fact]
    public async Task A_cookie_gate_that_sends_back_to_the_same_address_is_passed_once_and_for_all()
    {
        await using var site = new FetchDriver(call => call.Header("Cookie") == "gate=open"
            ? call.AnswerAsync(200, "inside")
            : call.RedirectAsync(call.Path, 307, "Set-Cookie: gate=open; Path=/; HttpOnly"));
        (await site.GetAsync("/board?page=1")).Outcome.ShouldBe(FetchOutcome.Fetched);
        (await site.GetAsync("/board?page=2")).Outcome.ShouldBe(FetchOutcome.Fetched);
        site.Server.Calls.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("X-Nothing: 1", 1)]
    [InlineData("Set-Cookie: gate=open; Domain=example.org", 1)]
    [InlineData("Set-Cookie: gate=open; Path=/elsewhere", 1)]
    [InlineData("Set-Cookie: gate=open; Secure", 1)]
    [InlineData("Set-Cookie: gate=open; Expires=Thu, 01 Jan 1970 00:00:00 GMT", 1)]
    [InlineData("Set-Cookie: gate=open", 2)]
    [InlineData("Set-Cookie: ====;;;,,,", 1)]
    public async Task A_cookie_gate_that_never_opens_is_a_clear_failure(string header, int calls)
    {
        await using var site = new FetchDriver(call => call.RedirectAsync(call.Path, 307, header));
        var page = await site.GetAsync("/board");
        (page.Outcome, page.Status, site.Server.Calls.Count).ShouldBe((FetchOutcome.Failed, 307, calls));
        page.Problem.ShouldNotBeNull().ShouldEndWith("/board: redirects to itself and sets no cookie that would let it pass");
    }

    [Fact]
    public async Task A_gate_with_ever_new_cookies_is_left_at_the_bound_and_the_jar_stays_small()
    {
        var number = 0;
        await using var site = new FetchDriver(call => call.RedirectAsync(
            call.Path, 307, [.. Enumerable.Range(0, 30).Select(index => $"Set-Cookie: c{number++}={new string('v', 40)}"), $"Set-Cookie: big={new string('v', 9_000)}"]));
        (await site.GetAsync("/board")).Problem.ShouldNotBeNull().ShouldContain("more than 5 redirects");
        site.Server.Calls.Count.ShouldBe(6);
        site.Server.Calls.Last().Header("Cookie").ShouldNotBeNull().Split(';').Length.ShouldBeLessThanOrEqualTo(50);
    }

    [Fact]
    public async Task A_redirect_to_what_robots_txt_forbids_is_refused()
    {
        await using var site = Redirecting("/private/x");
        site.Robots = call => call.AnswerAsync(200, "User-agent: *\nDisallow: /private");
        var page = await site.GetAsync("/start");
        (page.Outcome, page.Status, site.Server.Calls.Count).ShouldBe((FetchOutcome.Refused, 302, 1));
        page.Problem.ShouldNotBeNull().ShouldContain("forbids");
    }

    private static FetchDriver Redirecting(string location, int status = 302)
    {
        FetchDriver? site = null;
        site = new FetchDriver(call => call.Path == "/start"
            ? call.RedirectAsync(location.Replace("{port}", $"{site!.Server.Port}", StringComparison.Ordinal), status)
            : call.AnswerAsync(200, "there"));
        return site;
    }
}
