using System.Net;
using KorusMonitor.Fetching;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Fetching;

public sealed class AddressTests
{
    private static readonly AllowedSites Sites = new([
        new Uri("https://ustr.gov/about"), new Uri("http://127.0.0.1:5005/"), new Uri("http://localhost:5006/"), new Uri("https://통상.한국/"), new Uri("http://[::1]:5007/"),
    ]);

    [Theory]
    [InlineData("https://ustr.gov/x", true)]
    [InlineData("https://USTR.GOV:443/x", true)]
    [InlineData("https://ustr.gov./x", true)]
    [InlineData("https://통상.한국/x", true)]
    [InlineData("https://xn--hg4b132a.xn--3e0b707e/x", true)]
    [InlineData("http://127.0.0.1:5005/x", true)]
    [InlineData("http://[0:0:0:0:0:0:0:1]:5007/", true)]
    [InlineData("http://ustr.gov/x", false)]
    [InlineData("https://ustr.gov:8443/x", false)]
    [InlineData("https://www.ustr.gov/x", false)]
    [InlineData("https://ustr.gov.evil.example/x", false)]
    [InlineData("https://evil.example/ustr.gov", false)]
    [InlineData("https://ustr.gov@evil.example/", false)]
    [InlineData("https://me@ustr.gov/", false)]
    [InlineData("http://127.0.0.1:5006/", false)]
    [InlineData("http://127.0.0.2:5005/", false)]
    [InlineData("http://localhost:5005/", false)]
    [InlineData("http://[::ffff:127.0.0.1]:5005/", false)]
    [InlineData("ustr.gov", false)]
    public void Sites_are_scheme_host_and_port_in_any_spelling(string address, bool inside)
    {
        var uri = new Uri(address, UriKind.RelativeOrAbsolute);
        Sites.Contains(uri).ShouldBe(inside);
    }

    [Fact]
    public void An_address_is_asked_for_without_trailing_dot_and_fragment() =>
        Sites.Canonical(new Uri("https://USTR.gov./a%20b?c=d#e")).ShouldBe(new Uri("https://ustr.gov/a%20b?c=d"));

    [Theory]
    [InlineData("/relative")]
    [InlineData("ftp://ustr.gov/")]
    [InlineData("https://me:secret@ustr.gov/")]
    public void A_base_address_that_is_none_is_a_stated_failure(string address) =>
        Should.Throw<StatedFailureException>(() => new AllowedSites([new Uri(address, UriKind.RelativeOrAbsolute)])).Message.ShouldStartWith("The base address");

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("27.101.1.1", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2600:1f18::1", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.127.255.255", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.9.9.9", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("192.0.0.192", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("203.0.113.7", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("239.255.255.250", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::7f00:1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001::1", false)]
    public void Public_addresses_are_told_from_all_others(string address, bool isPublic) =>
        PublicAddresses.Contains(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Theory]
    [InlineData("ustr.gov", 443, "27.101.1.1", true)]
    [InlineData("ustr.gov", 443, "127.0.0.1", false)]
    [InlineData("ustr.gov", 5005, "127.0.0.1", false)]
    [InlineData("127.0.0.1", 5005, "127.0.0.1", true)]
    [InlineData("127.0.0.1", 5006, "127.0.0.1", false)]
    [InlineData("localhost", 5006, "127.0.0.1", true)]
    [InlineData("localhost", 5006, "::1", true)]
    [InlineData("localhost", 5006, "10.0.0.1", false)]
    [InlineData("::1", 5007, "::1", true)]
    [InlineData("[::1]", 5007, "::1", true)]
    public void Only_a_literally_configured_private_address_is_connected_to(string host, int port, string resolved, bool may) =>
        Sites.MayConnect(host, port, IPAddress.Parse(resolved)).ShouldBe(may);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    public async Task A_public_name_that_leads_inside_is_refused_without_a_connection(string resolved)
    {
        var name = new Uri("http://press.example/");
        await using var inside = new FetchDriver(call => call.AnswerAsync(200, "secret"), null, name);
        var rebound = new UriBuilder("http", "press.example", inside.Server.Port).Uri;
        await using var site = new FetchDriver(call => call.AnswerAsync(200, "x"), null, rebound) { Resolved = [IPAddress.Parse(resolved)] };
        var page = await site.Fetcher.FetchAsync(new FetchRequest(rebound), CancellationToken.None);
        (page.Outcome, page.Status, inside.Server.Connections).ShouldBe((FetchOutcome.Refused, 0, 0));
        page.Problem.ShouldNotBeNull().ShouldContain($"press.example resolves to {resolved}, which is not a public address: not connected");
    }

    [Fact]
    public async Task A_name_with_no_address_is_a_stated_problem()
    {
        var address = new Uri("http://press.example/");
        await using var site = new FetchDriver(call => call.AnswerAsync(200, "x"), FetchDriver.Options with { Retries = 0 }, address) { Resolved = [] };
        (await site.Fetcher.FetchAsync(new FetchRequest(address), CancellationToken.None)).Problem.ShouldNotBeNull().ShouldEndWith("the host name press.example is not known");
    }

    [Fact]
    public async Task Localhost_is_reached_at_its_configured_port()
    {
        await using var server = new LoopbackServer(call => call.AnswerAsync(200, "x"));
        var address = new UriBuilder("http", "localhost", server.Port).Uri;
        using var fetcher = new PoliteFetcher(FetchDriver.Options, new AllowedSites([address]), new ManualTime());
        (await fetcher.FetchAsync(new FetchRequest(address), CancellationToken.None)).Outcome.ShouldBe(FetchOutcome.Fetched);
    }
}
