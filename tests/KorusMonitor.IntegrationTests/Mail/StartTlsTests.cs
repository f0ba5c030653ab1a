using KorusMonitor.IntegrationTests.Pipeline;

namespace KorusMonitor.IntegrationTests.Mail;

/// <summary>The whole way from the replicas to a mail server that demands encryption and a password.</summary>
public sealed class StartTlsTests
{
    [Fact]
    public async Task A_digest_reaches_a_trusted_server_over_STARTTLS_with_credentials()
    {
        await using var server = await SecureMailServer.StartAsync();
        await using var rig = await ReplicaRig.StartAsync();

        var run = await KorusProcess.RunAsync(Command(rig, server, server.Password), environment: await TrustAsync(rig, server));

        run.ExitCode.ShouldBe(0, run.Errors);
        var mail = await server.MailAsync();
        mail["secure"]!.GetValue<bool>().ShouldBeTrue();
        mail["user"]!.GetValue<string>().ShouldBe("digest");
        mail["subject"]!.GetValue<string>().ShouldContain("KORUS");
        server.HasMail.ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_whose_certificate_is_not_trusted_is_given_neither_mail_nor_password()
    {
        await using var server = await SecureMailServer.StartAsync();
        await using var rig = await ReplicaRig.StartAsync();

        var run = await KorusProcess.RunAsync(Command(rig, server, server.Password));

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("certificate");
        run.Errors.ShouldNotContain(server.Password);
        server.HasMail.ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_password_is_said_without_being_shown_and_the_digest_waits()
    {
        await using var server = await SecureMailServer.StartAsync();
        await using var rig = await ReplicaRig.StartAsync();
        var trust = await TrustAsync(rig, server);

        var wrong = await KorusProcess.RunAsync(Command(rig, server, "not-the-password"), environment: trust);
        var right = await KorusProcess.RunAsync(Command(rig, server, server.Password), environment: trust);

        wrong.ExitCode.ShouldBe(1);
        wrong.Errors.ShouldContain("did not take the mail");
        wrong.Errors.ShouldNotContain("not-the-password");
        right.ExitCode.ShouldBe(0, right.Errors);
        (await server.MailAsync())["to"]![0]!.GetValue<string>().ShouldBe("analyst@example.org");
        server.HasMail.ShouldBeFalse();
    }

    private static string[] Command(ReplicaRig rig, SecureMailServer server, string password) => rig.Command(
        "run",
        "data",
        "--set", "Korus:Digest:Sender=smtp",
        "--set", "Korus:Digest:Recipients:0=analyst@example.org",
        "--set", "Korus:Digest:Smtp:Host=localhost",
        "--set", $"Korus:Digest:Smtp:Port={server.Port}",
        "--set", "Korus:Digest:Smtp:UserName=digest",
        "--set", $"Korus:Digest:Smtp:Password={password}");

    /// <summary>As an administrator would: the server's certificate among those of the system, by OpenSSL's own variable.</summary>
    private static async Task<Dictionary<string, string>> TrustAsync(ReplicaRig rig, SecureMailServer server)
    {
        var file = rig.Data("trusted.pem");
        await File.WriteAllTextAsync(file, server.Certificate);
        return new Dictionary<string, string> { ["SSL_CERT_FILE"] = file };
    }
}
