using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Replica;

public sealed class TransportTrapTests : IAsyncLifetime
{
    private const string Page = "/";
    private ReplicaDriver site = null!;

    public async Task InitializeAsync() => site = await ReplicaDriver.UstrAsync();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_reset_is_a_TCP_reset_and_no_answer()
    {
        site.Traps.On(Trap.ConnectionReset);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, site.Site.BaseAddress.Port);
        await socket.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray());
        var error = await Should.ThrowAsync<IOException>(async () => await socket.GetStream().ReadExactlyAsync(new byte[1]));
        error.InnerException.ShouldBeOfType<SocketException>().SocketErrorCode.ShouldBe(SocketError.ConnectionReset);
        site.Site.Requests[^1].Status.ShouldBe(0);
    }

    [Fact]
    public async Task One_of_three_requests_is_reset_when_asked_so()
    {
        site.Traps.On(Trap.ConnectionReset, Page, new TrapOptions { Hits = 1, OutOf = 3 });
        var fates = new List<bool>();
        for (var request = 0; request < 6; request++)
        {
            fates.Add(await IsResetAsync());
        }

        fates.ShouldBe([true, false, false, true, false, false]);
    }

    [Theory]
    [InlineData(Trap.TooManyRequests, 429, "7")]
    [InlineData(Trap.Unavailable, 503, "7")]
    [InlineData(Trap.ServerError, 500, null)]
    [InlineData(Trap.NotFound, 404, null)]
    [InlineData(Trap.Gone, 410, null)]
    public async Task A_refusal_has_its_status_and_its_wait_on_one_path_alone(Trap trap, int status, string? wait)
    {
        site.Traps.On(trap, "/rss.xml", new TrapOptions { RetryAfter = TimeSpan.FromSeconds(7) });
        using var answer = await site.GetAsync("/rss.xml");
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.RetryAfter?.ToString().ShouldBe(wait);
        (await site.TextAsync(Page)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_trap_can_be_spent_and_its_wait_can_be_a_date()
    {
        site.Traps.On(Trap.Unavailable, options: new TrapOptions { Times = 1, RetryAfterAsDate = true });
        using var refused = await site.GetAsync(Page);
        refused.Headers.RetryAfter.ShouldNotBeNull().Date.ShouldNotBeNull();
        (await site.TextAsync(Page)).ShouldContain("Trade Representative");
    }

    [Fact]
    public async Task A_slow_body_gives_its_headers_at_once_and_ends_with_the_site()
    {
        site.Traps.On(Trap.SlowBody, Page, new TrapOptions { Delay = TimeSpan.FromHours(1) });
        using var answer = await site.GetAsync(Page);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = answer.Content.ReadAsByteArrayAsync();
        body.IsCompleted.ShouldBeFalse();
        await site.Site.DisposeAsync();
        await Should.ThrowAsync<Exception>(body);
    }

    [Fact]
    public async Task A_slow_body_is_whole_in_the_end()
    {
        var whole = await site.TextAsync(Page);
        site.Traps.On(Trap.SlowBody, Page, new TrapOptions { Delay = TimeSpan.FromMilliseconds(1) });
        (await site.TextAsync(Page)).ShouldBe(whole);
    }

    [Fact]
    public async Task A_huge_body_goes_on_as_long_as_asked_and_does_not_say_so_before()
    {
        site.Traps.On(Trap.HugeBody, Page, new TrapOptions { Bytes = 3_000_000 });
        using var answer = await site.GetAsync(Page);
        answer.Content.Headers.ContentLength.ShouldBeNull();
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBe(3_000_000);
    }

    [Fact]
    public async Task A_bomb_is_small_on_the_wire_and_large_unpacked()
    {
        site.Traps.On(Trap.GzipBomb, Page, new TrapOptions { Bytes = 5_000_000 });
        using var answer = await site.GetAsync(Page);
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        var packed = await answer.Content.ReadAsByteArrayAsync();
        packed.Length.ShouldBeLessThan(100_000);
        (await UnpackedAsync(packed)).Length.ShouldBe(5_000_000);
    }

    [Fact]
    public async Task Gzip_is_for_those_who_accept_it()
    {
        site.Traps.On(Trap.Gzip);
        var plain = await site.TextAsync(Page);
        using var answer = await site.GetAsync(Page, ("Accept-Encoding", "gzip"));
        Encoding.UTF8.GetString(await UnpackedAsync(await answer.Content.ReadAsByteArrayAsync())).ShouldBe(plain);
    }

    [Fact]
    public async Task A_truncated_body_ends_before_its_length()
    {
        site.Traps.On(Trap.TruncatedBody, Page);
        using var answer = await site.GetAsync(Page);
        answer.Content.Headers.ContentLength.ShouldNotBeNull();
        await Should.ThrowAsync<HttpRequestException>(answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_empty_body_is_answered_with_200()
    {
        site.Traps.On(Trap.EmptyBody, Page);
        (await site.TextAsync(Page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cookie_redirect_opens_to_those_who_bring_the_cookie_back()
    {
        site.Traps.On(Trap.CookieRedirect);
        using var first = await site.GetAsync("/rss.xml?a=b");
        first.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        first.Headers.Location!.OriginalString.ShouldBe("/rss.xml?a=b");
        var cookie = first.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var second = await site.GetAsync("/rss.xml?a=b", ("Cookie", cookie));
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cookie_that_is_never_set_redirects_for_ever()
    {
        site.Traps.On(Trap.CookieNeverSet);
        for (var request = 0; request < 3; request++)
        {
            using var answer = await site.GetAsync("/rss.xml");
            answer.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(Trap.RedirectLoop, null, "/rss.xml?again=1")]
    [InlineData(Trap.RedirectOutside, null, "https://elsewhere.example/landing")]
    [InlineData(Trap.RedirectLoopback, null, "http://127.0.0.1:9/internal")]
    [InlineData(Trap.RedirectLinkLocal, null, "http://169.254.169.254/latest/meta-data/")]
    [InlineData(Trap.RedirectOutside, "file:///etc/passwd", "file:///etc/passwd")]
    public async Task A_redirect_leads_where_it_should_not(Trap trap, string? asked, string location)
    {
        site.Traps.On(trap, "/rss.xml", new TrapOptions { Location = asked });
        using var answer = await site.GetAsync("/rss.xml");
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.GetValues("Location").Single().ShouldBe(location);
    }

    [Fact]
    public async Task A_redirect_loop_comes_back()
    {
        site.Traps.On(Trap.RedirectLoop, "/rss.xml");
        using var answer = await site.GetAsync("/rss.xml?again=1");
        answer.Headers.Location!.OriginalString.ShouldBe("/rss.xml");
    }

    [Fact]
    public async Task Robots_txt_is_spared_by_a_trap_for_the_whole_site_unless_it_is_about_robots()
    {
        site.Traps.On(Trap.ServerError);
        (await site.TextAsync("/robots.txt")).ShouldContain("Disallow: /search");
        site.Traps.On(Trap.RobotsDisallow);
        (await site.TextAsync("/robots.txt")).ShouldBe("User-agent: *\nDisallow: /\n");
        site.Traps.Clear();
        (await site.TextAsync(Page)).ShouldNotBeEmpty();
    }

    private async Task<bool> IsResetAsync()
    {
        try
        {
            using var answer = await site.GetAsync(Page);
            return false;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }

    private static async Task<byte[]> UnpackedAsync(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        await using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        await stream.CopyToAsync(unpacked);
        return unpacked.ToArray();
    }
}
