using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KorusMonitor.Fetching;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Fetching;

public sealed class SecureConnectionTests
{
    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_never_accepted_and_not_asked_again()
    {
        await using var server = new LoopbackServer(call => call.AnswerAsync(200, "x"), SelfSigned("127.0.0.1"));
        (await ProblemAsync(server)).ShouldContain("no secure connection: the certificate is not trusted");
        (server.Connections, server.RobotsCalls.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_said_to_be_one()
    {
        await using var server = new LoopbackServer(call => call.AnswerAsync(200, "x"), SelfSigned("example.org"));
        (await ProblemAsync(server)).ShouldContain("no secure connection: the certificate is for another name than 127.0.0.1");
    }

    [Theory]
    [InlineData("The remote certificate is invalid because of errors in the certificate chain: PartialChain", "chain is incomplete")]
    [InlineData("The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot", "not trusted")]
    [InlineData("The remote certificate is invalid because of errors in the certificate chain: NotTimeValid", "expired")]
    [InlineData("The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch", "another name")]
    [InlineData("Authentication failed, see inner exception.", "handshake failed")]
    public void The_frameworks_flags_are_put_into_words(string message, string words) =>
        TransportProblem.Certificate(message, new Uri("https://ustr.gov/")).ShouldContain(words);

    [Fact]
    public async Task A_connection_that_breaks_off_in_the_handshake_is_tried_again()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = (Port: ((IPEndPoint)listener.LocalEndpoint).Port, Closing: CloseAllAsync(listener));
        var address = new Uri($"https://127.0.0.1:{server.Port}/");
        using var fetcher = new PoliteFetcher(FetchDriver.Options with { Retries = 2 }, new AllowedSites([address]), new ManualTime(TimeSpan.FromMinutes(10)));
        var page = await fetcher.FetchAsync(new FetchRequest(address), CancellationToken.None);
        page.Outcome.ShouldBe(FetchOutcome.Refused);
        page.Problem.ShouldNotBeNull().ShouldContain("after 3 attempts");
        listener.Stop();
        (await server.Closing).ShouldBe(3);
    }

    private static async Task<int> CloseAllAsync(System.Net.Sockets.TcpListener listener)
    {
        var closed = 0;
        try
        {
            while (true)
            {
                using var socket = await listener.AcceptSocketAsync();
                closed++;
            }
        }
        catch (Exception stopped) when (stopped is System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            return closed;
        }
    }

    private static async Task<string> ProblemAsync(LoopbackServer server)
    {
        using var fetcher = new PoliteFetcher(FetchDriver.Options, new AllowedSites([server.Address]), new ManualTime(TimeSpan.FromMinutes(10)));
        var page = await fetcher.FetchAsync(new FetchRequest(server.Address), CancellationToken.None);
        page.Outcome.ShouldBe(FetchOutcome.Refused);
        return page.Problem.ShouldNotBeNull();
    }

    private static X509Certificate2 SelfSigned(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
    }
}
