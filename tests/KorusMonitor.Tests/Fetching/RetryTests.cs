using System.Text;
using KorusMonitor.Fetching;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Fetching;

public sealed class RetryTests
{
    [Theory]
    [InlineData(408)]
    [InlineData(425)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(525)]
    public async Task A_passing_status_is_tried_again_until_the_page_comes(int status)
    {
        await using var site = Flaky(2, call => call.AnswerAsync(status));
        (await site.GetAsync()).Outcome.ShouldBe(FetchOutcome.Fetched);
        site.Server.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Attempts_are_bounded_and_the_problem_names_address_status_and_attempts()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(503), FetchDriver.Options with { Retries = 3 });
        var page = await site.GetAsync();
        (page.Outcome, page.Status).ShouldBe((FetchOutcome.Failed, 503));
        page.Problem.ShouldBe($"http://127.0.0.1:{site.Server.Port}/page: answered 503, after 4 attempts");
        site.Server.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Without_retries_a_page_is_asked_for_once()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(503), FetchDriver.Options with { Retries = 0 });
        (await site.GetAsync()).Problem.ShouldNotBeNull().ShouldEndWith("answered 503");
        site.Server.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Waits_grow_with_jitter_and_stay_bounded()
    {
        await using var site = new FetchDriver(
            call => call.AnswerAsync(500), FetchDriver.Options with { Retries = 12, LongestRetryAfter = TimeSpan.FromSeconds(60) });
        await site.GetAsync();
        site.Time.Waits.Count.ShouldBe(12);
        site.Time.Waits.ShouldAllBe(wait => wait <= TimeSpan.FromSeconds(60));
        site.Time.Waits[^1].ShouldBeGreaterThan(site.Time.Waits[0]);
        site.Time.Waits.Take(5).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task Retry_After_in_seconds_is_waited_for()
    {
        await using var site = Flaky(1, call => call.AnswerAsync(429, "", "Retry-After: 42"));
        (await site.GetAsync()).Outcome.ShouldBe(FetchOutcome.Fetched);
        site.Time.Waits.ShouldBe([TimeSpan.FromSeconds(42)]);
    }

    [Fact]
    public async Task Retry_After_as_a_date_is_waited_for()
    {
        await using var site = Flaky(1, call => call.AnswerAsync(503, "", "Retry-After: Sun, 15 Mar 2026 09:00:25 GMT"));
        (await site.GetAsync()).Outcome.ShouldBe(FetchOutcome.Fetched);
        site.Time.Waits.ShouldBe([TimeSpan.FromSeconds(25)]);
    }

    [Theory]
    [InlineData("3600", "3600 s")]
    [InlineData("99999999999999999999", "31536000 s")]
    [InlineData("Sun, 15 Mar 2026 10:00:00 GMT", "3600 s")]
    public async Task A_longer_Retry_After_ends_the_attempts_and_is_said(string value, string said)
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(503, "", $"Retry-After: {value}"));
        var page = await site.GetAsync();
        (page.Outcome, page.Status, site.Server.Calls.Count).ShouldBe((FetchOutcome.Failed, 503, 1));
        page.Problem.ShouldNotBeNull().ShouldContain($"asks to wait {said}, longer than the 60 s");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData(" 7 ", 7)]
    [InlineData("0", 0)]
    [InlineData("Sun, 15 Mar 2026 08:00:00 GMT", 0)]
    [InlineData("Sun, 15 Mar 2026 09:00:09 GMT", 9)]
    public void Retry_After_is_read_in_both_forms(string? value, int? seconds) =>
        (StatusRules.RetryAfter(value, new DateTimeOffset(2026, 3, 15, 9, 0, 0, TimeSpan.Zero))?.TotalSeconds).ShouldBe(seconds);

    [Fact]
    public async Task What_one_request_was_told_to_wait_holds_for_the_next_one_to_the_host()
    {
        await using var site = new FetchDriver(
            call => call.AnswerAsync(call.Path == "/busy" ? 429 : 200, "x", "Retry-After: 30"), FetchDriver.Options with { Retries = 0 });
        await site.GetAsync("/busy");
        await site.GetAsync("/other");
        site.Time.Waits.ShouldBe([TimeSpan.FromSeconds(30)]);
    }

    [Fact]
    public async Task A_reset_connection_is_tried_again()
    {
        await using var site = Flaky(2, call =>
        {
            call.Reset();
            return Task.CompletedTask;
        });
        (await site.GetAsync()).Outcome.ShouldBe(FetchOutcome.Fetched);
    }

    [Fact]
    public async Task A_body_shorter_than_its_length_is_never_taken_for_the_page()
    {
        await using var site = Flaky(1, call => call.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<html>half"));
        Encoding.UTF8.GetString((await site.GetAsync()).Body.Span).ShouldBe("whole");

        await using var always = new FetchDriver(call => call.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<html>half"));
        (await always.GetAsync()).Problem.ShouldNotBeNull().ShouldContain("broke off before the answer was complete, after 5 attempts");
    }

    [Fact]
    public async Task A_chunked_body_without_its_end_is_tried_again()
    {
        await using var site = Flaky(1, call => call.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<html\r\n"));
        Encoding.UTF8.GetString((await site.GetAsync()).Body.Span).ShouldBe("whole");
    }

    [Fact]
    public async Task A_compressed_body_that_is_cut_short_is_tried_again()
    {
        var packed = Gzip.Of(Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5_000))));
        await using var site = Flaky(1, call => call.AnswerAsync(200, packed[..(packed.Length / 2)], "Content-Encoding: gzip"));
        Encoding.UTF8.GetString((await site.GetAsync()).Body.Span).ShouldBe("whole");
    }

    [Fact]
    public async Task Several_compressed_members_in_a_row_are_one_body()
    {
        byte[] members = [.. Gzip.Of("one "u8), .. Gzip.Of("body"u8)];
        await using var site = new FetchDriver(call => call.AnswerAsync(200, members, "Content-Encoding: gzip"));
        Encoding.UTF8.GetString((await site.GetAsync()).Body.Span).ShouldBe("one body");
    }

    [Fact]
    public async Task A_body_that_is_said_to_be_compressed_and_is_not_is_a_stated_problem()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, "<html>plain", "Content-Encoding: gzip"));
        (await site.GetAsync()).Problem.ShouldNotBeNull().ShouldContain("compression is broken or cut short");
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_after_the_time_out()
    {
        FetchDriver? site = null;
        site = Flaky(1, async call =>
        {
            site!.Time.Advance(TimeSpan.FromHours(2));
            await call.StallAsync();
        });
        await using (site)
        {
            (await site.GetAsync()).Outcome.ShouldBe(FetchOutcome.Fetched);
        }
    }

    [Fact]
    public async Task A_body_that_trickles_is_left_after_the_time_out_of_the_whole_attempt()
    {
        FetchDriver? site = null;
        site = new FetchDriver(
            async call =>
            {
                await call.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                for (var sent = 0; sent < 100_000; sent++)
                {
                    await call.SendAsync("x");
                    site!.Time.Advance(TimeSpan.FromMinutes(1));
                    await Task.Yield();
                }
            },
            FetchDriver.Options with { Retries = 1 });
        await using (site)
        {
            var page = await site.GetAsync();
            page.Outcome.ShouldBe(FetchOutcome.Failed);
            page.Problem.ShouldNotBeNull().ShouldContain("no complete answer within 3600 s, after 2 attempts");
        }
    }

    [Fact]
    public async Task An_answer_that_is_not_HTTP_is_a_stated_problem()
    {
        await using var site = new FetchDriver(call => call.SendAsync("SSH-2.0-OpenSSH_9.2\r\n"));
        var page = await site.GetAsync();
        (page.Outcome, page.Status, site.Server.Calls.Count).ShouldBe((FetchOutcome.Failed, 0, 1));
        page.Problem.ShouldNotBeNull().ShouldContain("not valid HTTP");
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_a_stated_problem()
    {
        var gone = new LoopbackServer(call => call.AnswerAsync(200));
        var address = gone.Address;
        await gone.DisposeAsync();
        using var fetcher = new PoliteFetcher(FetchDriver.Options, new AllowedSites([address]), new ManualTime(TimeSpan.FromMinutes(10)));
        var page = await fetcher.FetchAsync(new FetchRequest(address), CancellationToken.None);
        page.Outcome.ShouldBe(FetchOutcome.Refused);
        page.Problem.ShouldNotBeNull().ShouldStartWith($"robots.txt of 127.0.0.1:{address.Port} cannot be had: ");
        page.Problem.ShouldEndWith("/robots.txt: the connection was refused, after 5 attempts");
    }

    private static FetchDriver Flaky(int failures, Func<LoopbackCall, Task> fail)
    {
        var calls = 0;
        return new FetchDriver(call => Interlocked.Increment(ref calls) <= failures ? fail(call) : call.AnswerAsync(200, "whole"));
    }
}
