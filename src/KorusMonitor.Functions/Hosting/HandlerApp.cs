using System.Net;
using KorusMonitor.Functions.Endpoints;
using KorusMonitor.Functions.Invocations;
using KorusMonitor.Stages;

namespace KorusMonitor.Functions.Hosting;

/// <summary>The web application that the Functions host calls: one address a function, and the viewer's pages.</summary>
internal static class HandlerApp
{
    /// <exception cref="StatedFailureException">A stage refuses its settings.</exception>
    public static WebApplication Build(HandlerSettings settings, Pipeline pipeline)
    {
        // The empty builder reads no settings of its own: what ASPNETCORE_URLS says must not move the port that the host calls.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null; // InvocationBody has a limit of its own, and answers instead of hanging up.
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        LogLines.AddTo(builder.Logging);

        var app = builder.Build();
        app.Use(Readiness.Answer);
        app.UseRouting();
        var logs = app.Services.GetRequiredService<ILoggerFactory>();
        var runner = new InvocationRunner(
            settings.Deadline, TimeProvider.System, logs.CreateLogger<InvocationRunner>(), app.Lifetime.ApplicationStopping);
        Map(nameof(CollectReleases), new CollectReleases(pipeline, logs.CreateLogger<CollectReleases>()).RunAsync);
        Map(nameof(ExtractFindings), new ExtractFindings(pipeline, settings.Store.Container, logs.CreateLogger<ExtractFindings>()).RunAsync);
        Map(nameof(SendDigest), new SendDigest(pipeline, logs.CreateLogger<SendDigest>()).RunAsync);
        Map(nameof(Reconcile), new Reconcile(pipeline, logs.CreateLogger<Reconcile>()).RunAsync);
        Map(nameof(ReviewPoison), new ReviewPoison(pipeline, settings.Store.Container, logs.CreateLogger<ReviewPoison>()).RunAsync);
        app.MapPost("/{**path}", runner.RefuseUnknownAsync);
        ViewerEndpoint.Map(app, pipeline);
        return app;

        void Map(string function, Func<Invocation, CancellationToken, Task> work) => app.MapPost("/" + function, runner.For(function, work));
    }
}
