using KorusMonitor.Fetching;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Fetching;

public sealed class SizeTests
{
    [Fact]
    public async Task A_body_of_exactly_the_cap_is_fetched_and_one_byte_more_is_not()
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, new string('x', int.Parse(call.Path[1..], System.Globalization.CultureInfo.InvariantCulture))));
        (await site.GetAsync("/1000", maxBytes: 1000)).Body.Length.ShouldBe(1000);
        Failed(await site.GetAsync("/1001", maxBytes: 1000), 1000);
        site.Server.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_announced_length_beyond_the_cap_is_not_read()
    {
        await using var site = new FetchDriver(call => call.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\n\r\n"));
        Failed(await site.GetAsync(), FetchDriver.Options.MaxBytes);
    }

    [Fact]
    public async Task A_body_without_length_is_cut_off_at_the_cap()
    {
        await using var site = new FetchDriver(
            async call =>
            {
                await call.SendAsync("HTTP/1.1 200 OK\r\n\r\n");
                while (true)
                {
                    await call.SendAsync(new string('x', 10_000));
                }
            },
            FetchDriver.Options with { MaxBytes = 1_000_000 });
        Failed(await site.GetAsync(), 1_000_000);
    }

    [Fact]
    public async Task A_small_body_that_unpacks_to_a_huge_one_is_stopped_at_the_cap()
    {
        var bomb = Gzip.Bomb(megabytes: 64);
        bomb.Length.ShouldBeLessThan(100_000);
        await using var site = new FetchDriver(call => call.AnswerAsync(200, bomb, "Content-Encoding: gzip"), FetchDriver.Options with { MaxBytes = 1_000_000 });
        Failed(await site.GetAsync(), 1_000_000);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("compress, x")]
    public async Task A_coding_that_cannot_be_decoded_is_said(string coding)
    {
        await using var site = new FetchDriver(call => call.AnswerAsync(200, "x", $"Content-Encoding: {coding}"));
        (await site.GetAsync()).Problem.ShouldNotBeNull().ShouldContain($"content coding '{coding}' is not known");
    }

    private static void Failed(FetchResult page, long cap)
    {
        (page.Outcome, page.Body.Length).ShouldBe((FetchOutcome.Failed, 0));
        page.Problem.ShouldNotBeNull().ShouldEndWith($"the body is larger than {cap} bytes");
    }
}
