using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace KorusMonitor.IntegrationTests.Mail;

/// <summary>npm's <c>smtp-server</c> as a process, with STARTTLS, a password, and a certificate that was made for this run.</summary>
internal sealed class SecureMailServer : IAsyncDisposable
{
    private const string Listening = "listening ";
    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    private SecureMailServer(string certificate, string key, string password)
    {
        process = Process.Start(new ProcessStartInfo("node", [TestFiles.Path("mail", "server.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                lines.Writer.TryComplete();
            }
            else
            {
                lines.Writer.TryWrite(line.Data);
            }
        };
        process.BeginOutputReadLine();
        process.StandardInput.WriteLine(JsonSerializer.Serialize(new { certificate, key, user = "digest", password }));
        process.StandardInput.Flush();
    }

    public int Port { get; private set; }

    /// <summary>PEM of the certificate: a client that is given it trusts the server.</summary>
    public required string Certificate { get; init; }

    public required string Password { get; init; }

    public static async Task<SecureMailServer> StartAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var pem = certificate.ExportCertificatePem();
        var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var server = new SecureMailServer(pem, key.ExportPkcs8PrivateKeyPem(), password) { Certificate = pem, Password = password };
        server.Port = int.Parse((await server.NextAsync())[Listening.Length..], System.Globalization.CultureInfo.InvariantCulture);
        return server;
    }

    /// <summary>The next mail taken, as the foreign parser read it.</summary>
    public async Task<JsonNode> MailAsync() => JsonNode.Parse(await NextAsync())!;

    public bool HasMail => lines.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private Task<string> NextAsync() => lines.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System);
}
