using System.Net;
using System.Security.Cryptography.X509Certificates;
using KorusMonitor.Replica.FederalRegister;
using KorusMonitor.Replica.KoreaKr;
using KorusMonitor.Replica.Mofa;
using KorusMonitor.Replica.Mofe;
using KorusMonitor.Replica.Motir;
using KorusMonitor.Replica.Serving;
using KorusMonitor.Replica.Ustr;
using KorusMonitor.Replica.Washington;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KorusMonitor.Replica;

/// <summary>One replica site, answering on loopback until it is disposed.</summary>
public sealed class ReplicaSite : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly RequestLog log;

    private ReplicaSite(WebApplication host, ReplicaWorld world, Traps traps, RequestLog log)
    {
        this.host = host;
        this.log = log;
        World = world;
        Traps = traps;
        BaseAddress = new Uri(host.Urls.Single());
    }

    /// <summary><c>http://127.0.0.1:{port}/</c></summary>
    public Uri BaseAddress { get; }

    public ReplicaWorld World { get; }

    public Traps Traps { get; }

    /// <summary>The latest 20,000 requests, oldest first; those to <c>/_replica</c> are not counted.</summary>
    public IReadOnlyList<RequestSeen> Requests => log.All;

    public void ForgetRequests() => log.Clear();

    /// <summary>ustr.gov with all its eras.</summary>
    /// <param name="port">0 takes a free one.</param>
    /// <exception cref="StatedFailureException">The port is taken.</exception>
    public static Task<ReplicaSite> StartUstrAsync(ReplicaWorld world, int port = 0, CancellationToken ct = default) =>
        StartAsync(ReplicaOffice.Ustr, world, port, ct: ct);

    /// <summary>english.motir.go.kr, with the pages that english.motie.go.kr had until 2022.</summary>
    /// <inheritdoc cref="StartUstrAsync"/>
    public static Task<ReplicaSite> StartMotirAsync(ReplicaWorld world, int port = 0, CancellationToken ct = default) =>
        StartAsync(ReplicaOffice.Motir, world, port, ct: ct);

    /// <summary>The site of any office.</summary>
    /// <param name="office">Which site.</param>
    /// <param name="world">What is published.</param>
    /// <param name="port">0 takes a free one.</param>
    /// <param name="withoutIntermediate">
    /// Answers by https with a certificate whose issuer is not sent along, as some ministries do: no client can verify it.
    /// </param>
    /// <param name="ct">Gives up starting.</param>
    /// <exception cref="StatedFailureException">The port is taken.</exception>
    public static Task<ReplicaSite> StartAsync(
        ReplicaOffice office, ReplicaWorld world, int port = 0, bool withoutIntermediate = false, CancellationToken ct = default) =>
        StartAsync(world, PagesOf(office, world), port, withoutIntermediate ? LonelyCertificate.Make() : null, ct);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await host.DisposeAsync();
    }

    private static ISitePages PagesOf(ReplicaOffice office, ReplicaWorld world) => office switch
    {
        ReplicaOffice.Ustr => new UstrPages(world),
        ReplicaOffice.Motir => new MotirPages(world),
        ReplicaOffice.MotirKorean => new MotirKoreanPages(world),
        ReplicaOffice.Mofa => new MofaPages(world),
        ReplicaOffice.MofeKorean => new MofeKoreanPages(world),
        ReplicaOffice.MofeEnglish => new MofeEnglishPages(world),
        ReplicaOffice.KoreaKr => new KoreaKrPages(world),
        ReplicaOffice.FederalRegister => new RegisterPages(world),
        ReplicaOffice.WhiteHouse => new WhiteHousePages(world),
        ReplicaOffice.Treasury => new TreasuryPages(world),
        _ => throw new ArgumentOutOfRangeException(nameof(office), office, "This site has no replica."),
    };

    private static async Task<ReplicaSite> StartAsync(ReplicaWorld world, ISitePages pages, int port, X509Certificate2? certificate, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(world);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, port, listen =>
            {
                if (certificate is not null)
                {
                    listen.UseHttps(certificate);
                }
            });
            options.AddServerHeader = false;
            options.Limits.MinResponseDataRate = null;
        });
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));

        var host = builder.Build();
        var traps = new Traps();
        var log = new RequestLog();
        var control = new ControlSurface(world, traps, log, pages.Office);
        var server = new PageServer(pages, world.Clock, traps, log, host.Lifetime.ApplicationStopping);
        host.Run(context => ControlSurface.Owns(context) ? control.AnswerAsync(context) : server.AnswerAsync(context));
        try
        {
            await host.StartAsync(ct);
        }
        catch (IOException error)
        {
            await host.DisposeAsync();
            throw new StatedFailureException($"the replica cannot listen on port {port}: {error.Message}", error);
        }

        return new ReplicaSite(host, world, traps, log);
    }

    /// <summary>The default lifetime would take Ctrl+C from the program that the replica lives in.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
