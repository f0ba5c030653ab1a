using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.IntegrationTests.Browser;

/// <summary>The site that a hostile page would like to reach; writes down whatever reaches it.</summary>
internal sealed class Attacker : IAsyncDisposable
{
    private readonly WebApplication app;

    private Attacker(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public ConcurrentQueue<string> Asked { get; } = new();

    public static async Task<Attacker> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var attacker = new Attacker(builder.Build());
        attacker.app.Run(context =>
        {
            attacker.Asked.Enqueue(context.Request.Path);
            return context.Response.WriteAsync("caught");
        });
        await attacker.app.StartAsync();
        return attacker;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
